import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { VALUE_WORDS } from "@/app/_history/value-words";
import { ROLES } from "@/db/codes/accounts";
import { actionsOfAdministrators, kindsReadBy } from "@/lib/audit/access";
import { fieldName, inReadingOrder, valueText } from "@/lib/audit/changes/messages";
import { fieldChanges, isSame } from "@/lib/audit/changes/rules";
import { AUDIT_KIND_TH, AUDIT_KINDS, actionSentence, actionsOf, knownActions } from "@/lib/audit/messages";

const mutations = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "mutations.ts")
  .map((file) => ({ file, text: readFileSync(path.join("lib", file), "utf8") }));

/** Names of forms: they keep a form from being taken twice, and are recorded under what the form did. */
const FORMS = new Set(["session.end_all"]);

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? "");

/** Codes that are written out, and those that content makes of its room and its verb. */
function recordedActions(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { file, text } of mutations)
    for (const code of all(text, /"([a-z_]+\.[a-z_]+)"/g)) if (!FORMS.has(code)) codes.set(code, file);
  const verbsIn = (file: string) =>
    all(mutations.find((each) => each.file === file)?.text ?? "", /verb: "([a-z_]+)"/g);
  for (const { file, text } of mutations)
    for (const room of all(text, /\broom: "([a-z_]+)"/g)) {
      const shared = verbsIn("content/kept-rows/mutations.ts");
      const moved = text.includes("placeRow") ? verbsIn("content/order/mutations.ts") : [];
      for (const verb of [...shared, ...moved, ...verbsIn(file)]) codes.set(`${room}.${verb}`, file);
    }
  return codes;
}

describe("every action that a mutation records", () => {
  const recorded = recordedActions();

  it("is found by this test at all", () => {
    expect(mutations.length).toBeGreaterThan(20);
    for (const code of ["project.edit", "person.disable", "faq.move", "announcement.end", "password.reset"])
      expect(recorded.has(code), code).toBe(true);
  });

  it("has a sentence in Thai", () => {
    const known = new Set(knownActions());
    const speechless = [...recorded]
      .filter(([code]) => !known.has(code))
      .map((found) => found.join(" in lib/"));
    expect(speechless).toEqual([]);
    for (const code of known) expect(actionSentence(code)).toMatch(/^[ก-๛]/);
  });

  it("is the only thing that has one", () => {
    const elsewhere = new Set(["demo.seed"]);
    expect(knownActions().filter((code) => !recorded.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  it("is of one kind, and each kind can be chosen by somebody", () => {
    expect(AUDIT_KINDS.flatMap(actionsOf).sort()).toEqual(knownActions().sort());
    expect(new Set(ROLES.flatMap(kindsReadBy))).toEqual(new Set(AUDIT_KINDS));
    for (const kind of AUDIT_KINDS) expect(AUDIT_KIND_TH[kind]).toMatch(/[ก-๛]/);
  });

  it("tells an administrator nothing of what plans and reports say", () => {
    const read = actionsOfAdministrators();
    expect(read.filter((code) => /^(plan|project|status_report)\./.test(code))).toEqual([]);
    expect(read).toContain("session.refuse");
  });

  it("shows the code where an older or newer version of the product wrote it", () => {
    expect(actionSentence("project.of_next_year")).toBe("project.of_next_year");
    expect(actionSentence("constructor")).toBe("constructor");
  });
});

describe("every room that writes", () => {
  /** Files that write and record nothing, each with its reason. */
  const WITHOUT_RECORD: Readonly<Record<string, string>> = {
    "accounts/activation/attempts/mutations.ts": "counts attempts; the refusal is recorded",
    "accounts/devices/mutations.ts": "the signing in that it remembers is recorded",
    "accounts/housekeeping/mutations.ts": "forgets what has run out",
    "accounts/idempotency/mutations.ts": "keeps a form's first answer",
    "accounts/parked-forms/mutations.ts": "keeps what was typed and is not sent yet",
    "accounts/resets/mutations.ts": "the link that follows is recorded",
    "accounts/throttling/mutations.ts": "counts attempts; the refusal is recorded",
    "content/contacts/mutations.ts": "its rows are written through kept-rows, which records",
    "content/faq/mutations.ts": "its rows are written through kept-rows, which records",
    "imports/mutations.ts": "keeps what was read; what is written from it is recorded",
    "mail/mutations.ts": "what the letter tells of is recorded",
    "plans/amendments/mutations.ts": "the change that it numbers is recorded",
    "plans/drafts/mutations.ts": "keeps what was typed and is not saved yet",
    "plans/editions/writing/mutations.ts": "counts the changes that rooms beside it record",
    "status-reports/mutations.ts": "the report that it writes once is recorded by writing",
    "status-reports/rounds/mutations.ts": "the edition whose years they are is recorded",
  };
  /** A command in a terminal comes from no address. */
  const FROM_TERMINAL = ["accounts/people/first-administrator/mutations.ts"];
  const writing = mutations.filter(({ text }) => /\.(insert|update|delete)\(/.test(text));

  it("records its changes, or has a reason not to", () => {
    const records = ({ text }: { text: string }) => /record(AuditEvents?|Change|OwnChange)\(/.test(text);
    expect(
      writing
        .filter((each) => !records(each))
        .map(({ file }) => file)
        .sort(),
    ).toEqual(Object.keys(WITHOUT_RECORD));
  });

  it("says with each record from where it came", () => {
    const silent = mutations.flatMap(({ file, text }) =>
      (FROM_TERMINAL.includes(file) ? "" : text)
        .split("recordAuditEvent(tx, {")
        .slice(1)
        .map((rest) => rest.slice(0, rest.indexOf("});")))
        .filter((fields) => !/\baddress\b|\.\.\.(whoOf\(|event\b|at\b)/.test(fields))
        .map((fields) => `${file}: ${fields.trim()}`),
    );
    expect(silent).toEqual([]);
  });
});

describe("what an event changed", () => {
  const words = (entity: string, before: Parameters<typeof fieldChanges>[0], after: typeof before) =>
    inReadingOrder(fieldChanges(before, after)).map(({ field, before: earlier, after: later }) => [
      fieldName(entity, field),
      valueText(field, earlier, VALUE_WORDS),
      valueText(field, later, VALUE_WORDS),
    ]);

  it("is what was written and stood otherwise before, in the order of the form and in its words", () => {
    const before = {
      remark: null,
      kind: "project",
      name: "ก",
      deletedAt: null,
      updatedAt: "x",
      targetGroups: ["schools"],
    };
    const after = { targetGroups: ["schools", "local_staff"], kind: "measure", name: "ก", remark: "" };
    expect(words("project", before, after)).toEqual([
      ["ประเภทงาน", "โครงการ", "มาตรการ"],
      ["กลุ่มเป้าหมาย", "สถานศึกษา", "สถานศึกษา · ข้าราชการ/พนักงาน/ลูกจ้าง ส่วนท้องถิ่น"],
    ]);
  });

  it("is everything that was said of something new or removed, less what was left empty", () => {
    const said = {
      status: "cannot",
      cannotReason: "no_budget",
      remark: null,
      spentSatang: "123450",
      inOrdinance: false,
      reportId: 7,
    };
    const rows = [
      ["สถานะการดำเนินงาน", "ไม่สามารถดำเนินการได้"],
      ["เหตุผลที่ไม่สามารถดำเนินการได้", "ไม่ได้รับงบประมาณ"],
      ["บรรจุไว้ในข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน", "ไม่ใช่"],
      ["ตามที่เบิกจ่ายจริง", "1,234.50 บาท"],
    ];
    expect(words("status_report", null, said)).toEqual(rows.map(([name, value]) => [name, "–", value]));
    expect(words("status_report", said, null)).toEqual(rows.map(([name, value]) => [name, value, "–"]));
  });

  it.each([
    [
      "years",
      [
        { fiscalYear: 2561, planBudgetSatang: "25000000", withoutBudget: false },
        { fiscalYear: 2562, planBudgetSatang: "0", withoutBudget: true },
      ],
      "2561 (250,000 บาท), 2562 (ไม่ใช้งบประมาณ)",
    ],
    ["years", ["2561"], '"2561"'],
    ["closesAt", "2026-11-22T03:00:00.000Z", "22 พฤศจิกายน 2569 เวลา 10.00 น."],
    ["closesAt", "9999-99-99T99:99:99Z", "9999-99-99T99:99:99Z"],
    ["spentSatang", "มาก", "มาก"],
    ["consistent", false, "ไม่สอดคล้อง"],
    ["round", 6, "รอบ 6 เดือน"],
    ["reason", "wrong_password", "รหัสผ่านไม่ถูกต้อง"],
    ["reason", "constructor", "constructor"],
    ["unknown", { deep: [1, null] }, '{"deep":[1,null]}'],
    ["unknown", [], "–"],
  ] as const)("is said in words where the field is known: %s %j", (field, value, text) => {
    expect(valueText(field, value, VALUE_WORDS)).toBe(text);
  });

  it("names a field by what it is on that thing, and an unknown one as it is stored", () => {
    expect([fieldName("project", "kind"), fieldName("announcement", "kind")]).toEqual([
      "ประเภทงาน",
      "ความสำคัญ",
    ]);
    expect([fieldName("project", "ofNextYear"), fieldName("project", "constructor")]).toEqual([
      "ofNextYear",
      "constructor",
    ]);
  });

  it("takes what is no record for one value, and compares records whatever their order", () => {
    expect(fieldChanges(1, 2)).toEqual([{ field: "value", before: 1, after: 2 }]);
    expect(fieldChanges(null, null)).toEqual([]);
    expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});
