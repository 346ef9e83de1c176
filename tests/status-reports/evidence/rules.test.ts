import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MOST_BYTES_OF_REPORT,
  MOST_FILES,
  MOST_KEPT_FILES,
  MOST_NAME_CHARACTERS,
} from "@/lib/status-reports/evidence/limits";
import { fileSizeTh } from "@/lib/status-reports/evidence/messages";
import {
  endingOf,
  KEPT_DAYS,
  keptName,
  problemOfAdding,
  problemOfRestoring,
  restorableUntil,
} from "@/lib/status-reports/evidence/rules";
import {
  isStorageKey,
  newStorageKey,
  ownKey,
  thumbnailKey,
} from "@/lib/status-reports/evidence/storage/storage";

const LOAD = { files: 0, bytes: 0, keptFiles: 0 };

describe("what a report takes", () => {
  it("is ten files and no more", () => {
    expect(problemOfAdding({ ...LOAD, files: MOST_FILES - 1 }, 1)).toBe(null);
    expect(problemOfAdding({ ...LOAD, files: MOST_FILES }, 1)).toBe("too_many_files");
  });

  it("is 40 MB together and not a byte more", () => {
    const bytes = MOST_BYTES_OF_REPORT - 10;
    expect(problemOfAdding({ ...LOAD, bytes }, 10)).toBe(null);
    expect(problemOfAdding({ ...LOAD, bytes }, 11)).toBe("too_much_together");
  });

  it("counts the removed ones too, so that nobody fills the disk by adding and removing", () => {
    expect(problemOfAdding({ ...LOAD, keptFiles: MOST_KEPT_FILES - 1 }, 1)).toBe(null);
    expect(problemOfAdding({ ...LOAD, keptFiles: MOST_KEPT_FILES }, 1)).toBe("too_many_kept");
    expect(problemOfRestoring({ ...LOAD, keptFiles: MOST_KEPT_FILES }, 1)).toBe(null);
    expect(problemOfRestoring({ ...LOAD, files: MOST_FILES }, 1)).toBe("too_many_files");
  });

  it("lets a removed file come back for 30 days", () => {
    const deletedAt = new Date("2026-11-01T00:00:00Z");
    expect(restorableUntil(deletedAt).toISOString()).toBe("2026-12-01T00:00:00.000Z");
    expect(KEPT_DAYS).toBe(30);
  });
});

describe("the name of a file", () => {
  it.each([
    ["รายงานผล (ฉบับจริง).pdf", "รายงานผล (ฉบับจริง).pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\งาน\\ผล.pdf", "ผล.pdf"],
    ["..\\..\\web.config", "web.config"],
    ["ก\u0000ข\r\n.pdf", "กข.pdf"],
    ["ภาพ\u202Egpj.exe", "ภาพgpj.exe"],
    ['a<b>:"|?*.pdf', "a_b______.pdf"],
    ["  ผล   งาน .pdf ", "ผล งาน .pdf"],
    ["...pdf", "pdf"],
    ["ผล.pdf.", "ผล.pdf"],
  ])("%j is kept as %j", (sent, kept) => {
    expect(keptName(sent)).toBe(kept);
  });

  it.each(["", "  ", "..", "/", "\u200B\u202E", "a/"])("%j leaves nothing", (sent) => {
    expect(keptName(sent)).toBe(null);
  });

  it("that is too long is cut before its ending", () => {
    const long = keptName(`${"ก".repeat(300)}.pdf`) ?? "";
    expect([...long].length).toBe(MOST_NAME_CHARACTERS);
    expect(endingOf(long)).toBe("pdf");
    expect(keptName(`${"ก".repeat(196)}.pdf`)).toBe(`${"ก".repeat(196)}.pdf`);
  });

  it.each([
    ["ผล.PDF", "pdf"],
    ["ผล.tar.gz", "gz"],
    ["ผล", ""],
    [".pdf", ""],
    ["ผล.", ""],
  ])("%j ends in %j", (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });

  it("whatever was sent is one part of a path that the database takes, and is kept as it is when sent again", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 400 }).map((text) => `${text}.pdf`),
    );
    fc.assert(
      fc.property(typed, (sent) => {
        const kept = keptName(sent);
        if (kept === null) return;
        expect([...kept].length).toBeLessThanOrEqual(MOST_NAME_CHARACTERS);
        expect(kept).not.toMatch(/[\\/\u0000-\u001F]/);
        expect(kept.trim()).not.toBe("");
        expect(keptName(kept)).toBe(kept);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("where bytes lie", () => {
  it("has a name by the day and by chance, and the small picture one beside it", () => {
    const key = newStorageKey(new Date("2026-11-23T01:00:00Z"));
    expect(key).toMatch(/^2026-11-23\/[0-9a-f-]{36}$/);
    expect([isStorageKey(key), isStorageKey(thumbnailKey(key))]).toEqual([true, true]);
  });

  it.each(["../secret", "2026-11-23/../../auth.secret", "/etc/passwd", "", "2026-11-23/a.pdf", "x\0y"])(
    "is never %j",
    (name) => {
      expect(() => ownKey(name)).toThrow("not made here");
    },
  );
});

describe("a file in words", () => {
  it.each([
    [1, "1 KB"],
    [350 * 1024, "350 KB"],
    [999 * 1024, "999 KB"],
    [1000 * 1024, "1.0 MB"],
    [8 * 1024 * 1024, "8.0 MB"],
  ])("of %i bytes is %s", (bytes, words) => {
    expect(fileSizeTh(bytes)).toBe(words);
  });
});
