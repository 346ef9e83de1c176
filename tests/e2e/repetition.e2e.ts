import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { useFormKeys } from "../support/form-keys";
import { PRESENT_YEAR } from "../support/form-samples";
import { recordProjects } from "../support/many-projects";
import { hiddenFields, post, type Visitor, visitor } from "../support/plain-http";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const AT_ONCE = 8;
const PROJECTS = 100;
/** Times 1,000: two hundred as forms of their own, the others as rows of the grid, a hundred to a form. */
const FORMS = 200;
const GRIDS = 8;

type Fields = readonly (readonly [string, string])[];

/** Does the work for each, some at a time. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

describeInBrowser("1,000 reports over HTTP, by forms of their own and by rows of the grid,", () => {
  const use = useBrowser({ keepPages: true });
  const database = useProductDatabase();
  const formKeys = useFormKeys();
  let who: Visitor;
  let ids: number[] = [];
  let own: Fields = [];
  let grid: Fields = [];
  /** The version that each project's report has, as the test expects it. */
  const version = new Map<number, number>();

  const pathOf = (id: number) => `/projects/${id}/reports/${PRESENT_YEAR}/6`;
  const GRID = `/round?year=${PRESENT_YEAR}&round=6`;
  const ACTION = /^(?:\$ACTION|opened$)/;
  const said = (spent: number) => ({
    status: "in_progress",
    ordinanceBudget: "1,000,000",
    spent: String(spent),
    correctionReason: "ทดลองส่งซ้ำ",
  });
  let turn = 0;

  function formOf(id: number, from: number, key: string = randomUUID()): Fields {
    turn += 1;
    const address = { projectId: String(id), fiscalYear: String(PRESENT_YEAR), round: "6" };
    return [...own, ...Object.entries({ ...address, version: String(from), key, ...said(turn) })];
  }

  function gridOf(from: (id: number) => number): Fields {
    turn += 1;
    const rows = ids.flatMap((id, index) =>
      Object.entries({ version: String(from(id)), was: "", ...said(turn * 1000 + index) }).map(
        ([name, text]) => [`p${id}.${name}`, text] as const,
      ),
    );
    return [
      ...grid,
      ["fiscalYear", String(PRESENT_YEAR)],
      ["round", "6"],
      ["key", randomUUID()],
      ["reasonForAll", ""],
      ...rows,
    ];
  }

  const versionOf = (id: number) => version.get(id) ?? 0;
  const raised = (id: number) => version.set(id, versionOf(id) + 1);
  /** One case for each form: every project in turn, until there are as many as wanted. */
  const passes = Array.from({ length: FORMS / PROJECTS }, (_, pass) => pass);

  async function expectVersions() {
    const stored = await database.countReports(ids);
    expect(stored.highest).toEqual(ids.map(versionOf));
    expect(stored.reports).toBe(PROJECTS);
    expect(stored.versions).toBe(ids.reduce((sum, id) => sum + versionOf(id), 0));
  }

  it("each sent twice at once, leave one report and one version each", async () => {
    const page = await newPageAs(use, "lao", { laoCode: LAO });
    ids = await recordProjects(page, `โครงการส่งซ้ำ ${Date.now().toString(36)}`, PROJECTS);
    const cookies = await page.context().cookies();
    who = { ...visitor("203.0.113.77"), cookies: new Map(cookies.map(({ name, value }) => [name, value])) };
    own = (await hiddenFields(who, pathOf(ids[0]!), "spent")).filter(([name]) => ACTION.test(name));
    grid = (await hiddenFields(who, GRID, "opened")).filter(([name]) => ACTION.test(name));
    expect(own.length).toBeGreaterThan(1);
    const began = performance.now();
    for (const _ of passes) {
      await inTurns(ids, async (id) => {
        const form = formOf(id, versionOf(id));
        const answers = await Promise.all([post(who, pathOf(id), form), post(who, pathOf(id), form)]);
        expect(answers.map(({ status }) => status)).toEqual([303, 303]);
        raised(id);
      });
    }
    for (let one = 0; one < GRIDS; one += 1) {
      const form = gridOf(versionOf);
      const answers = await Promise.all([post(who, GRID, form), post(who, GRID, form)]);
      for (const { body } of answers) expect(body).toContain(`บันทึกแล้ว ${PROJECTS} แถว`);
      ids.forEach(raised);
    }
    await expectVersions();
    console.log(`1,000 double submits: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });

  it("each filled from an older text, change nothing and are shown what is stored", async () => {
    const began = performance.now();
    for (const _ of passes) {
      await inTurns(ids, async (id) => {
        const { status, body } = await post(who, pathOf(id), formOf(id, versionOf(id) - 1));
        expect(status).toBe(200);
        expect(body).toContain("มีผู้แก้ไขรายงานนี้");
      });
    }
    for (let one = 0; one < GRIDS; one += 1) {
      const { body } = await post(
        who,
        GRID,
        gridOf((id) => versionOf(id) - 1),
      );
      expect(body).toContain(`ยังไม่ได้บันทึก ${PROJECTS} แถว`);
      expect(body).toContain("มีผู้แก้ไขก่อนท่าน");
    }
    await expectVersions();
    console.log(`1,000 stale saves: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });

  it("each sent again later, and after their keys are forgotten, leave one version each", async () => {
    const began = performance.now();
    for (const pass of passes) {
      const forms = new Map(ids.map((id) => [id, formOf(id, versionOf(id))]));
      const send = (id: number) => post(who, pathOf(id), forms.get(id) ?? []);
      await inTurns(ids, async (id) => {
        expect((await send(id)).status).toBe(303);
        raised(id);
      });
      const isForgotten = pass % 2 === 1;
      if (isForgotten) await formKeys.forget();
      // Whose key is forgotten is told that the report is there already: nothing is written either way.
      await inTurns(ids, async (id) => {
        expect((await send(id)).status).toBe(isForgotten ? 200 : 303);
      });
    }
    for (let one = 0; one < GRIDS; one += 1) {
      const form = gridOf(versionOf);
      await post(who, GRID, form);
      ids.forEach(raised);
      if (one % 2 === 1) await formKeys.forget();
      const { body } = await post(who, GRID, form);
      expect(body).toContain(`บันทึกแล้ว ${PROJECTS} แถว`);
    }
    await expectVersions();
    console.log(`1,000 replays: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
});
