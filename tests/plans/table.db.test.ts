import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { LaoActor } from "@/lib/accounts/actor";
import { findProject } from "@/lib/plans/projects/data";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import { deleteProject } from "@/lib/plans/projects/removal/mutations";
import { listPlanTable, TABLE_ROWS_A_PAGE } from "@/lib/plans/table/data";
import { saveRows } from "@/lib/plans/table/mutations";
import { type Cells, cellsOf } from "@/lib/plans/table/rules";
import type { SentRow } from "@/lib/plans/table/schema";
import { useTestDatabase } from "../support/database";
import { CONTENT } from "./sample-framework";
import { everythingWritten, NOW, setPlanState, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

const years = () => who.framework.years;
const GOOD = (): Cells => cellsOf({ ...CONTENT, subItem: null }, years());
const row = (change: Partial<SentRow> & { cells: Cells }): SentRow => ({
  row: "n1",
  project: null,
  key: randomUUID(),
  was: "",
  picks: {},
  ...change,
});
const save = (rows: readonly SentRow[], own: LaoActor = who.own) =>
  saveRows(db, own, { framework: who.framework, rows }, NOW);

async function aProject(name = CONTENT.name, own: LaoActor = who.own): Promise<number> {
  const input = { key: randomUUID(), editionId: who.framework.editionId, content: { ...CONTENT, name } };
  const outcome = await createProject(db, own, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}
const ofProject = (id: number, cells: Cells, rowVersion = 1) =>
  row({ row: `p${id}`, project: { id, rowVersion }, cells });

describe("saving rows", () => {
  it("saves the right ones and says of each wrong one which cell is wrong and why", async () => {
    const [good, bad] = await save([
      row({ cells: { ...GOOD(), name: "โครงการจากตาราง" } }),
      row({ row: "n2", cells: { ...GOOD(), name: "", "budget-2561": "ห้า" } }),
    ]);
    expect(good).toMatchObject({ row: "n1", state: "saved", rowVersion: 1, cells: null });
    const id = good?.state === "saved" ? good.id : 0;
    expect(await findProject(db, who.scope, id)).toMatchObject({ ...CONTENT, name: "โครงการจากตาราง" });
    expect(bad).toEqual({
      row: "n2",
      state: "wrong",
      message: "",
      problems: {
        name: "กรอกชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน",
        "budget-2561": "กรอกงบประมาณ ปีงบประมาณ พ.ศ. 2561 เป็นตัวเลข เช่น 12500 หรือ 12,500.50",
      },
    });
  });

  it("keeps what a cell that is not shown holds, and says its problem in the row's own words", async () => {
    const id = await aProject();
    const { objective: _, ...shown } = GOOD();
    const [changed] = await save([ofProject(id, { ...shown, name: "ใหม่" })]);
    expect(changed).toMatchObject({ state: "saved", id, rowVersion: 2 });
    expect(await findProject(db, who.scope, id)).toMatchObject({ name: "ใหม่", objective: CONTENT.objective });
    const [added] = await save([row({ cells: shown })]);
    expect(added).toMatchObject({ state: "wrong", message: "กรอกวัตถุประสงค์ของโครงการ", problems: {} });
  });

  it("saves a row again under its new key and version, back and forth", async () => {
    let [answer] = await save([row({ cells: GOOD() })]);
    for (const name of ["ข", "ก", "ข"]) {
      if (answer?.state !== "saved") throw new Error("not saved");
      const { id, rowVersion, key } = answer;
      [answer] = await save([row({ project: { id, rowVersion }, key, cells: { ...GOOD(), name } })]);
      expect(await findProject(db, who.scope, id)).toMatchObject({ name });
    }
  });

  it("makes one project of a new row that is sent twice", async () => {
    const sent = row({ cells: { ...GOOD(), name: "ส่งสองครั้ง" } });
    const [[first], [second]] = [await save([sent]), await save([sent])];
    expect(second).toMatchObject({ state: "saved", id: first?.state === "saved" ? first.id : 0 });
  });

  it("shows both texts where somebody saved in between, and keeps the parts that were picked", async () => {
    const id = await aProject();
    const others = { ...CONTENT, name: "ชื่อของผู้อื่น", remark: "หมายเหตุของผู้อื่น" };
    await editProject(db, who.own, { key: randomUUID(), projectId: id, rowVersion: 1, content: others }, NOW);
    const mine = { ...GOOD(), name: "ชื่อของฉัน", quarter: "4" };
    const before = await everythingWritten(db);
    const [answer] = await save([ofProject(id, mine)]);
    expect(await everythingWritten(db)).toEqual(before);
    expect(answer).toMatchObject({
      state: "conflict",
      rowVersion: 2,
      twoTexts: [
        { field: "pick-name", mine: "ชื่อของฉัน", theirs: "ชื่อของผู้อื่น" },
        { field: "pick-quarter" },
        { field: "pick-remark", mine: "ไม่ได้ระบุ", theirs: "หมายเหตุของผู้อื่น" },
      ],
    });
    const picks = { "pick-name": "theirs", "pick-quarter": "mine", "pick-remark": "theirs" };
    const [picked] = await save([{ ...ofProject(id, mine, 2), picks }]);
    expect(picked).toMatchObject({
      state: "saved",
      cells: { name: "ชื่อของผู้อื่น", quarter: "4", remark: "หมายเหตุของผู้อื่น" },
    });
    expect(await findProject(db, who.scope, id)).toMatchObject({ ...others, quarter: 4 });
  });

  it("takes for saved what somebody else saved in the same words", async () => {
    const id = await aProject();
    const content = { ...CONTENT, name: "เหมือนกัน" };
    await editProject(db, who.own, { key: randomUUID(), projectId: id, rowVersion: 1, content }, NOW);
    const [answer] = await save([ofProject(id, { ...GOOD(), name: "เหมือนกัน" })]);
    expect(answer).toMatchObject({ state: "saved", rowVersion: 2 });
  });

  it("says of another LAO's project, and of a deleted one, that it is not there, and writes nothing", async () => {
    const [others, deleted] = [await aProject("ของเพื่อนบ้าน", who.neighbour), await aProject("ที่ลบ")];
    await deleteProject(db, who.own, deleted, NOW);
    const before = await everythingWritten(db);
    const answers = await save([ofProject(others, GOOD()), ofProject(deleted, GOOD(), 2)]);
    for (const answer of answers)
      expect(answer).toMatchObject({ state: "wrong", message: expect.stringContaining("ไม่พบโครงการนี้") });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("writes nothing while the plan is under review", async () => {
    const id = await aProject();
    await setPlanState(db, who.own.laoId, "submitted");
    const before = await everythingWritten(db);
    const answers = await save([ofProject(id, { ...GOOD(), name: "ใหม่" }), row({ cells: GOOD() })]);
    expect(answers.map(({ state }) => state)).toEqual(["wrong", "wrong"]);
    expect(await everythingWritten(db)).toEqual(before);
    await setPlanState(db, who.own.laoId, "draft");
  });
});

describe("the rows that the table shows", () => {
  const list = (change: object = {}) =>
    listPlanTable(db, who.scope, {
      editionId: who.framework.editionId,
      dimension: null,
      q: "",
      page: 1,
      ...change,
    });

  it("are a page in the order of entry, with how many there are in all and in each dimension", async () => {
    const before = await list();
    for (let more = before.all; more <= TABLE_ROWS_A_PAGE; more += 1) await aProject(`แถว ${more}`);
    const [first, second, past] = [await list(), await list({ page: 2 }), await list({ page: 99 })];
    expect(first).toMatchObject({ page: 1, pageCount: 2, first: 1, found: TABLE_ROWS_A_PAGE + 1 });
    expect(first.rows).toHaveLength(TABLE_ROWS_A_PAGE);
    expect(second.rows.map(({ name }) => name)).toEqual([`แถว ${TABLE_ROWS_A_PAGE}`]);
    expect(second.first).toBe(TABLE_ROWS_A_PAGE + 1);
    expect(past.page).toBe(2);
    expect(first.ofDimension.get(1)).toBe(TABLE_ROWS_A_PAGE + 1);
  });

  it.each(["ค่ายเยาวชน", "คาย เยาวชน", "ค่าย  ต้านโกง", "ปี ๒๕๖๑", "(2561)"])(
    "are found by %j, whatever tone marks, spaces and digits were typed",
    async (q) => {
      const wanted = "โครงการค่าย เยาวชนต้านโกง ปี (2561)";
      if ((await list({ q: "ต้านโกง" })).found === 0) await aProject(wanted);
      const found = await list({ q });
      expect(found.rows.map(({ name }) => name)).toEqual([wanted]);
      expect(found.all).toBeGreaterThan(found.found);
      expect((await list({ q, dimension: 2 })).found).toBe(0);
    },
  );

  it("are never another LAO's", async () => {
    const { rows } = await list({ q: "ของเพื่อนบ้าน" });
    expect(rows).toEqual([]);
  });
});
