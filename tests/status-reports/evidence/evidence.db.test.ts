import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import { auditEvents, evidenceFiles, plans } from "@/db/schema";
import { type Actor, NOBODY } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { listAuditEvents } from "@/lib/audit/events/data";
import { EVERYTHING } from "@/lib/audit/events/schema";
import { listSubjects } from "@/lib/audit/subjects/data";
import type { ReportAddress } from "@/lib/status-reports/data";
import {
  countEvidence,
  findEvidence,
  listEvidence,
  listRemovedEvidence,
} from "@/lib/status-reports/evidence/data";
import { MOST_FILES } from "@/lib/status-reports/evidence/limits";
import { addEvidence, removeEvidence, restoreEvidence } from "@/lib/status-reports/evidence/mutations";
import { restorableUntil } from "@/lib/status-reports/evidence/rules";
import { useTestDatabase } from "../../support/database";
import { IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "../reporting-laos";
import { memoryStorage, officeFile, pdf, picture } from "./sample-evidence";

const { db } = useTestDatabase();
let who: ReportingLaos;
let of: ReportAddress;
let storage: ReturnType<typeof memoryStorage>;

beforeAll(async () => {
  who = await reportingLaos(db);
});
beforeEach(async () => {
  of = await plannedProject(db, who);
  storage = memoryStorage();
});

const sent = (bytes: Uint8Array, name = "ผล.pdf", key: string = randomUUID()) => ({ key, name, bytes });
const add = (file: ReturnType<typeof sent>, actor: Actor = who.own, now = IN_ROUND, at = of) =>
  addEvidence(db, storage, actor, at, file, now);

async function kept(file = sent(pdf())): Promise<string> {
  const outcome = await add(file);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

async function everything(database: Db) {
  return {
    files: await database.select().from(evidenceFiles).orderBy(evidenceFiles.id),
    audit: await database.$count(auditEvents),
    keys: await database.execute(sql`select count(*)::integer as count from idempotency_keys`),
    bytes: [...storage.kept.keys()],
  };
}

async function audited(id: string) {
  const events = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.entityId, id))
    .orderBy(auditEvents.id);
  return events.map(({ action, actorId, laoId, before, after }) => ({
    action,
    actorId,
    laoId,
    before,
    after,
  }));
}

describe("adding evidence", () => {
  it("keeps the bytes, the row and its audit row, and lists the file by its name", async () => {
    const bytes = pdf("ฉบับจริง");
    const id = await kept(sent(bytes, "../รายงานผล.pdf"));
    const [row] = await db.select().from(evidenceFiles).where(eq(evidenceFiles.id, id));
    expect(storage.kept.get(row!.storageKey)).toEqual(bytes);
    expect(await listEvidence(db, who.scope, of)).toEqual([
      {
        id,
        fileName: "รายงานผล.pdf",
        mediaType: "application/pdf",
        sizeBytes: bytes.length,
        hasThumbnail: false,
        uploadedByName: who.own.displayName,
        uploadedAt: IN_ROUND,
        deletedAt: null,
      },
    ]);
    const after = { ...of, fileName: "รายงานผล.pdf", mediaType: "application/pdf", sizeBytes: bytes.length };
    expect(await audited(id)).toEqual([
      {
        action: "evidence.add",
        actorId: who.own.personId,
        laoId: who.own.laoId,
        before: null,
        after: { ...after, sha256: row!.sha256 },
      },
    ]);
  });

  it("draws a small picture of a picture, without what the picture said of itself", async () => {
    const id = await kept(sent(await picture("jpeg", { width: 1200, height: 600 }), "ภาพ.jpg"));
    const [row] = await db.select().from(evidenceFiles).where(eq(evidenceFiles.id, id));
    expect(row).toMatchObject({ mediaType: "image/jpeg", hasThumbnail: true });
    const { default: sharp } = await import("sharp");
    const small = storage.kept.get(`${row!.storageKey}.thumbnail`)!;
    const facts = await sharp(small).metadata();
    expect([facts.format, facts.width, facts.height, facts.exif]).toEqual(["webp", 240, 120, undefined]);
  });

  it("keeps a picture that cannot be drawn, without a small one", async () => {
    const whole = await picture("png");
    const broken = Buffer.concat([whole.slice(0, 60), Buffer.alloc(300, 7)]);
    const id = await kept(sent(broken, "ภาพ.png"));
    const [row] = await db.select().from(evidenceFiles).where(eq(evidenceFiles.id, id));
    expect(row?.hasThumbnail).toBe(false);
    expect([...storage.kept.keys()]).toEqual([row!.storageKey]);
  });

  it("keeps the same bytes once, whatever they are called, and for each report", async () => {
    const first = await kept(sent(pdf(), "ก.pdf"));
    expect(await kept(sent(pdf(), "ข.pdf"))).toBe(first);
    expect(storage.kept.size).toBe(1);
    const other = await plannedProject(db, who);
    const elsewhere = await add(sent(pdf(), "ก.pdf"), who.own, IN_ROUND, other);
    expect(elsewhere).toMatchObject({ ok: true });
    expect(elsewhere.ok && elsewhere.value.id).not.toBe(first);
  });

  it("of two that come at the same moment keeps one, with one audit row and one set of bytes", async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => add(sent(pdf("พร้อมกัน")))));
    const ids = new Set(outcomes.map((outcome) => outcome.ok && outcome.value.id));
    expect(ids.size).toBe(1);
    expect(storage.kept.size).toBe(1);
    expect(await audited([...ids][0] as string)).toHaveLength(1);
  });

  it("of a form that is sent again after its file was removed brings nothing back", async () => {
    const form = sent(pdf());
    const id = await kept(form);
    await removeEvidence(db, who.own, { of, id }, IN_ROUND);
    const before = await everything(db);
    expect(await add(form)).toMatchObject({ ok: true, value: { id } });
    expect(await everything(db)).toEqual(before);
    expect(await listEvidence(db, who.scope, of)).toEqual([]);
  });

  it("takes ten files, and no eleventh, even when two come at once", async () => {
    for (let number = 1; number < MOST_FILES; number += 1) await kept(sent(pdf(`ไฟล์ ${number}`)));
    const outcomes = await Promise.all([add(sent(pdf("สิบ"))), add(sent(pdf("สิบเอ็ด")))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "too_many_files" });
    expect(storage.kept.size).toBe(MOST_FILES);
  });

  it("leaves no bytes behind when the row cannot be written", async () => {
    const nobody = { ...who.own, personId: randomUUID() };
    const before = await everything(db);
    await expect(add(sent(pdf()), nobody)).rejects.toThrow();
    expect(await everything(db)).toEqual(before);
  });

  const refusals: [why: string, file: () => ReturnType<typeof sent>][] = [
    ["not_evidence", () => sent(Buffer.from("<html><script>1</script>"), "a.pdf")],
    ["name_disagrees", () => sent(pdf(), "a.exe")],
    ["has_macros", () => sent(officeFile("docx", { macroType: true }), "a.docx")],
    ["empty_file", () => sent(new Uint8Array(), "a.pdf")],
    ["no_name", () => sent(pdf(), "../..")],
  ];
  it.each(refusals)("refuses a file that is %s, and writes nothing", async (reason, file) => {
    const before = await everything(db);
    expect(await add(file())).toEqual({ ok: false, reason });
    expect(await everything(db)).toEqual(before);
  });
});

describe("who adds and removes evidence, and when", () => {
  const nobody = { displayName: "จังหวัด", role: "province" } as const;
  const people: [who: string, actor: () => Actor, may: boolean][] = [
    ["the LAO's own staff", () => who.own, true],
    ["a neighbour", () => who.neighbour, false],
    ["the province office", () => who.officer, false],
    ["the administrator", () => who.admin, false],
    [
      "an officer who looks through the LAO's eyes",
      () => ({ ...who.own, personId: NOBODY, viewedBy: { ...nobody, personId: who.neighbour.personId } }),
      false,
    ],
  ];
  it.each(people)("%s", async (_, actor, may) => {
    const standing = await kept(sent(pdf("อยู่")));
    const removed = await kept(sent(pdf("ลบแล้ว")));
    await removeEvidence(db, who.own, { of, id: removed }, IN_ROUND);
    const before = await everything(db);
    const outcomes = [
      await add(sent(pdf("ใหม่")), actor()),
      await removeEvidence(db, actor(), { of, id: standing }, IN_ROUND),
      await restoreEvidence(db, actor(), { of, id: removed }, IN_ROUND),
    ];
    if (may) return expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    const refusal = { ok: false, reason: "project_not_found" };
    expect(outcomes).toEqual([refusal, refusal, refusal]);
    expect(await everything(db)).toEqual(before);
  });

  // The 6-month round of FY 2561 takes reports from 1 to 30 April 2018 in Bangkok.
  const moments: [at: string, reason: string | null][] = [
    ["2018-03-31T16:59:59.999Z", "round_not_yet_open"],
    ["2018-03-31T17:00:00.000Z", null],
    ["2018-04-30T16:59:59.999Z", null],
    ["2018-04-30T17:00:00.000Z", "round_closed"],
  ];
  it.each(moments)("at %s: %s", async (at, reason) => {
    const now = new Date(at);
    const id = await kept(sent(pdf("อยู่")));
    const expected = reason === null ? { ok: true } : { ok: false, reason };
    expect(await add(sent(pdf("ใหม่")), who.own, now)).toMatchObject(expected);
    expect(await removeEvidence(db, who.own, { of, id }, now)).toMatchObject(expected);
    if (reason === null) return;
    await removeEvidence(db, who.own, { of, id }, IN_ROUND);
    expect(await restoreEvidence(db, who.own, { of, id }, now)).toMatchObject(expected);
  });

  it.each([
    ["project_deleted", () => plannedProject(db, who, { deletedAt: IN_ROUND })],
    ["project_inconsistent", () => plannedProject(db, who, { consistent: false })],
    ["not_planned_for_year", async () => ({ ...(await plannedProject(db, who)), fiscalYear: 2563 })],
  ] as const)("never where a report cannot be written: %s", async (reason, project) => {
    expect(await add(sent(pdf()), who.own, IN_ROUND, await project())).toEqual({ ok: false, reason });
    expect(storage.kept.size).toBe(0);
  });

  it("never while the plan is a draft", async () => {
    await db.update(plans).set({ state: "draft", submittedAt: null }).where(eq(plans.id, who.planOf.own));
    const outcome = await add(sent(pdf()));
    await db
      .update(plans)
      .set({ state: "submitted", submittedAt: IN_ROUND })
      .where(eq(plans.id, who.planOf.own));
    expect(outcome).toEqual({ ok: false, reason: "plan_not_submitted" });
  });
});

describe("removed evidence", () => {
  it("is found by nobody, is told in the trail, and comes back as it was", async () => {
    const id = await kept();
    const at = { projectId: of.projectId, id };
    expect(await findEvidence(db, who.scope, at)).toMatchObject({ fileName: "ผล.pdf" });
    expect(await removeEvidence(db, who.own, { of, id }, IN_ROUND)).toMatchObject({ ok: true });
    expect(await findEvidence(db, who.scope, at)).toBe(null);
    expect(await listEvidence(db, who.scope, of)).toEqual([]);
    expect(await listRemovedEvidence(db, who.scope, of, IN_ROUND)).toMatchObject([
      { id, deletedAt: IN_ROUND },
    ]);
    expect(storage.kept.size).toBe(1);
    expect(await restoreEvidence(db, who.own, { of, id }, IN_ROUND)).toMatchObject({ ok: true });
    expect(await findEvidence(db, who.scope, at)).toMatchObject({ fileName: "ผล.pdf" });
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      "evidence.add",
      "evidence.remove",
      "evidence.restore",
    ]);
  });

  it("is told of in the trail with the report that it stands at", async () => {
    const id = await kept();
    const only = { ...EVERYTHING, entity: { entity: "evidence_file", id } };
    const { rows } = await listAuditEvents(db, who.own, only, null, 20);
    const name = "มาตรการตัวอย่าง";
    expect([...(await listSubjects(db, rows)).values()]).toEqual([
      { kind: "report", ...of, name, isDeleted: false },
    ]);
  });

  it("is removed once and brought back once, however often that is asked", async () => {
    const id = await kept();
    for (const change of [removeEvidence, removeEvidence, restoreEvidence, restoreEvidence])
      expect(await change(db, who.own, { of, id }, IN_ROUND)).toMatchObject({ ok: true });
    expect(await audited(id)).toHaveLength(3);
  });

  it("comes back until 30 days are over", async () => {
    const id = await kept();
    const long = new Date(IN_ROUND.getTime() - 30 * 24 * 60 * 60 * 1000);
    const removedAt = (deletedAt: Date) =>
      db
        .update(evidenceFiles)
        .set({ deletedAt, deletedBy: who.own.personId })
        .where(eq(evidenceFiles.id, id));
    expect(restorableUntil(long)).toEqual(IN_ROUND);
    await removedAt(long);
    expect(await restoreEvidence(db, who.own, { of, id }, IN_ROUND)).toEqual({
      ok: false,
      reason: "too_late",
    });
    expect(await listRemovedEvidence(db, who.scope, of, IN_ROUND)).toEqual([]);
    await removedAt(new Date(long.getTime() + 1));
    expect(await restoreEvidence(db, who.own, { of, id }, IN_ROUND)).toMatchObject({ ok: true });
  });

  it("does not come back beside the same bytes that were added again", async () => {
    const id = await kept();
    await removeEvidence(db, who.own, { of, id }, IN_ROUND);
    const again = await kept(sent(pdf(), "อีกครั้ง.pdf"));
    expect(again).not.toBe(id);
    expect(await restoreEvidence(db, who.own, { of, id }, IN_ROUND)).toEqual({
      ok: false,
      reason: "same_file_stands",
    });
  });

  it("does not come back as an eleventh file", async () => {
    const id = await kept();
    await removeEvidence(db, who.own, { of, id }, IN_ROUND);
    for (let number = 1; number <= MOST_FILES; number += 1) await kept(sent(pdf(`ไฟล์ ${number}`)));
    expect(await restoreEvidence(db, who.own, { of, id }, IN_ROUND)).toEqual({
      ok: false,
      reason: "too_many_files",
    });
  });

  it("is not found at another report, nor by a number that no file has", async () => {
    const id = await kept();
    const other = await plannedProject(db, who);
    for (const input of [
      { of: other, id },
      { of: { ...of, round: 12 as const }, id },
      { of, id: randomUUID() },
    ]) {
      const outcome = await removeEvidence(db, who.own, input, IN_ROUND);
      expect(outcome.ok ? "removed" : outcome.reason).toMatch(/evidence_not_found|round_not_yet_open/);
    }
    expect(await listEvidence(db, who.scope, of)).toHaveLength(1);
  });
});

describe("reading evidence", () => {
  it("finds no file by another LAO's scope, another project or a number that is none", async () => {
    const id = await kept();
    const other = await plannedProject(db, who);
    const strangers = laoScope(who.neighbour, { id: who.neighbour.laoId, provinceCode: "90" })!;
    expect(await findEvidence(db, strangers, { projectId: of.projectId, id })).toBe(null);
    expect(await listEvidence(db, strangers, of)).toEqual([]);
    expect(await findEvidence(db, who.scope, { projectId: other.projectId, id })).toBe(null);
    expect(await findEvidence(db, who.scope, { projectId: of.projectId, id: "../../x" })).toBe(null);
  });

  it("counts the files of each project of a round, without removed ones and other LAOs'", async () => {
    const asked = { fiscalYear: 2561, round: 6 as const };
    const two = await plannedProject(db, who);
    const before = await countEvidence(db, who.scope, asked);
    expect([before.get(of.projectId), before.get(two.projectId)]).toEqual([undefined, undefined]);
    await kept(sent(pdf("หนึ่ง")));
    await kept(sent(pdf("สอง")));
    const gone = await kept(sent(pdf("สาม")));
    await removeEvidence(db, who.own, { of, id: gone }, IN_ROUND);
    await add(sent(pdf()), who.own, IN_ROUND, two);
    const theirs = await plannedProject(db, who, { of: "neighbour" });
    await add(sent(pdf()), who.neighbour, IN_ROUND, theirs);
    const counts = await countEvidence(db, who.scope, asked);
    expect([counts.get(of.projectId), counts.get(two.projectId), counts.has(theirs.projectId)]).toEqual([
      2,
      1,
      false,
    ]);
    expect((await countEvidence(db, who.scope, { ...asked, round: 12 })).size).toBe(0);
  });
});
