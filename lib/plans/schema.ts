import { z } from "zod";
import { PROJECT_KINDS, type Quarter, TARGET_GROUPS } from "@/db/codes/plans";
import { bahtField } from "@/lib/platform/baht-field";
import { plainText } from "@/lib/platform/plain-text";
import { QUARTER_TH } from "./messages";
import type { Framework, PlannedYear, ProjectContent } from "./rules";

/** Fields of the project form that come more than once. */
export const PROJECT_FORM_LISTS = ["fiscalYears", "targetGroups"] as const;

export const budgetFieldOf = (fiscalYear: number) => `budget-${fiscalYear}` as const;
export const subItemFieldOf = (dimension: number) => `subItem-${dimension}` as const;

type Fields = Readonly<Record<string, string | string[]>>;

/** A project's number in an address or a hidden field. */
export const projectIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/)
  .transform(Number);

const PROJECT_CHANGES = ["delete", "restore", "consistent", "inconsistent"] as const;

/** A button's value: "delete-418". */
export const projectChangeSchema = z
  .string()
  .transform((text) => ({ deed: text.split("-")[0], projectId: text.split("-")[1] }))
  .pipe(z.object({ deed: z.enum(PROJECT_CHANGES), projectId: projectIdSchema }));

/** An edition's number in an address or a hidden field. */
export const editionIdSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,3}$/)
  .transform(Number);

/** Which text of a project a form was filled from. */
export const rowVersionSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number);

/** Which form a draft belongs to: that of a project, with the text it was filled from, or that of a new one. */
export const draftOfSchema = z
  .object({
    edition: editionIdSchema,
    projectId: projectIdSchema.optional(),
    rowVersion: rowVersionSchema.optional(),
  })
  .transform(({ edition, projectId = null, rowVersion = null }) => ({
    editionId: edition,
    projectId,
    rowVersion,
  }));

/** The key that a form brings, by which it is taken once however often it arrives. */
export const formKeySchema = z.uuid("เปิดหน้านี้ใหม่ แล้วกรอกและบันทึกอีกครั้ง");

const SUB_ITEM_SENTENCE = "เลือกข้อย่อยของมิติที่เลือกไว้";
const YEARS_SENTENCE = "เลือกปีงบประมาณที่ดำเนินการอย่างน้อย 1 ปี";
const GROUPS_SENTENCE = "เลือกกลุ่มเป้าหมายอย่างน้อย 1 กลุ่ม";

function yearsField(years: readonly number[]) {
  return z
    .array(z.enum(years.map(String), "เลือกเฉพาะปีงบประมาณของแผนปฏิบัติการฉบับนี้"), YEARS_SENTENCE)
    .min(1, YEARS_SENTENCE)
    .transform((chosen) => [...new Set(chosen.map(Number))].sort((a, b) => a - b));
}

/** Which of the fields that belong to a ticked choice are read: a hidden field of another choice counts for nothing. */
function chosenIn(framework: Framework, fields: Fields) {
  const list = fields.fiscalYears;
  return {
    years: framework.years.filter((year) => Array.isArray(list) && list.includes(String(year))),
    dimension: framework.dimensions.find((dimension) => String(dimension.number) === fields.dimension),
    withoutBudget: fields.withoutBudget === "yes",
  };
}

function budgetField(fiscalYear: number) {
  const name = `งบประมาณ ปีงบประมาณ พ.ศ. ${fiscalYear} `;
  return bahtField(name).refine(
    (satang) => satang !== null,
    `กรอก${name}ถ้าไม่มีให้กรอก 0 หรือเลือก "ไม่ใช้งบประมาณ"`,
  );
}

function budgetFields(years: readonly number[]) {
  return z.object(Object.fromEntries(years.map((year) => [budgetFieldOf(year), budgetField(year)])));
}

function subItemField(codes: readonly number[]) {
  return z.enum(["", ...codes.map(String)], SUB_ITEM_SENTENCE).transform((text) => Number(text) || null);
}

function commonFields(framework: Framework) {
  return z.object({
    name: plainText({
      name: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน ",
      most: 500,
      required: "กรอกชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน",
    }),
    fiscalYears: yearsField(framework.years),
    quarter: z
      .enum(["", ...Object.keys(QUARTER_TH)], "เลือกไตรมาสที่ดำเนินการ หรือเลือก ---")
      .default("")
      .transform((text) => (text === "" ? null : (Number(text) as Quarter))),
    kind: z.enum(PROJECT_KINDS, "เลือกประเภทงาน"),
    dimension: z
      .enum(
        framework.dimensions.map((dimension) => String(dimension.number)),
        "เลือกมิติที่โครงการสอดคล้อง",
      )
      .transform(Number),
    withoutBudget: z.literal("yes", "เลือก หรือไม่เลือก ไม่ใช้งบประมาณ").optional(),
    targetGroups: z.array(z.enum(TARGET_GROUPS, GROUPS_SENTENCE), GROUPS_SENTENCE).min(1, GROUPS_SENTENCE),
    objective: plainText({
      name: "วัตถุประสงค์",
      most: 4000,
      required: "กรอกวัตถุประสงค์ของโครงการ",
      lines: "many",
    }),
    remark: plainText({ name: "หมายเหตุ", most: 2000, lines: "many" }).prefault(""),
    key: formKeySchema,
  });
}

const fieldsOfFramework = new WeakMap<Framework, ReturnType<typeof commonFields>>();

/** The same fields for every row of a file: making them takes longer than reading with them. */
function knownFields(framework: Framework) {
  const known = fieldsOfFramework.get(framework) ?? commonFields(framework);
  fieldsOfFramework.set(framework, known);
  return known;
}

/** The order in which the page shows the fields, so that the summary of problems reads from top to bottom. */
const PAGE_ORDER = [
  "name",
  "fiscalYears",
  "budget",
  "withoutBudget",
  "quarter",
  "kind",
  "dimension",
  "subItem",
  "targetGroups",
  "objective",
  "remark",
];

function inPageOrder(issues: z.core.$ZodIssue[]): z.ZodError {
  const place = (issue: z.core.$ZodIssue) => PAGE_ORDER.indexOf(String(issue.path[0]).split("-")[0]!);
  // Issues of one list (which box was wrong) are the list's own.
  const flat = issues.map((issue) => ({ ...issue, path: issue.path.slice(0, 1) }) as z.core.$ZodIssue);
  return new z.ZodError(flat.sort((a, b) => place(a) - place(b)));
}

/**
 * Reads the project form of an edition. Every problem is found at once, in the order of the page.
 * The budget of a year that is not ticked, and a sub-item under a dimension that is not chosen, count for nothing.
 */
export function readProjectForm(framework: Framework, fields: Fields) {
  const chosen = chosenIn(framework, fields);
  const paidYears = chosen.withoutBudget ? [] : chosen.years;
  const common = knownFields(framework).safeParse(fields);
  const budgets = budgetFields(paidYears).safeParse(
    Object.fromEntries(
      paidYears.map((year) => [budgetFieldOf(year), fields[budgetFieldOf(year)] ?? ""] as const),
    ),
  );
  const subItemName = subItemFieldOf(chosen.dimension?.number ?? 0);
  const subItem = z
    .object({ [subItemName]: subItemField(chosen.dimension?.subItems.map((item) => item.id) ?? []) })
    .safeParse({ [subItemName]: chosen.dimension ? (fields[subItemName] ?? "") : "" });
  if (!common.success || !budgets.success || !subItem.success) {
    const issues = [common, budgets, subItem].flatMap((part) => part.error?.issues ?? []);
    return { ok: false as const, error: inPageOrder(issues) };
  }
  const { fiscalYears, dimension, withoutBudget, key, remark, ...rest } = common.data;
  const years: PlannedYear[] = fiscalYears.map((fiscalYear) => ({
    fiscalYear,
    planBudgetSatang: budgets.data[budgetFieldOf(fiscalYear)] ?? 0n,
    withoutBudget: withoutBudget === "yes",
  }));
  const content: ProjectContent = {
    ...rest,
    years,
    remark: remark === "" ? null : remark,
    dimensionNumber: dimension,
    subItemId: subItem.data[subItemName] ?? null,
  };
  return { ok: true as const, key, content };
}
