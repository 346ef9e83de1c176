import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  assessments,
  auditEvents,
  dimensionPastNames,
  editionDimensions,
  editionSubItems,
  editions,
  implementationBands,
  implementationWeights,
  plans,
  projects,
  projectYears,
  rounds,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { changeMinimumScore } from "@/lib/assessments/minimums/mutations";
import { findFramework } from "@/lib/plans/editions/data";
import { addDimension, removeDimension, renameDimension } from "@/lib/plans/editions/dimensions/mutations";
import { findKeptEdition, listEditionsWithCounts } from "@/lib/plans/editions/keeping/data";
import type { NewEditionInput } from "@/lib/plans/editions/schema";
import { addSubItem, editSubItem, setSubItemRetired } from "@/lib/plans/editions/sub-items/mutations";
import { createEdition, editEdition } from "@/lib/status-reports/editions/mutations";
import { addEverybody } from "@/tests/accounts/everybody";
import { signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";
import { centralOffice, editionOf, everythingKept, frameworkForm, NOW, STRANGERS } from "./keeping-editions";

const { db } = useTestDatabase();
let officer: Actor;
let laoIds: Record<string, number>;
beforeAll(async () => {
  ({ laoIds } = await addEverybody(db));
  officer = await centralOffice(db);
});

const refusedAs = (reason: string) => ({ ok: false, reason });
const wanted = (first: number, last: number, copyFromId: number): NewEditionInput => ({
  nameTh: `แผน ${first}-${last}`,
  firstFiscalYear: first,
  lastFiscalYear: last,
  confirmed: false,
  copyFromId,
});

/** A new edition with the framework of 2566-2570, for one test. */
let next = 2571;
async function newEdition(years = 2): Promise<{ id: number; first: number; last: number }> {
  const [first, last] = [next, next + years - 1];
  next += years;
  const input = { key: randomUUID(), edition: wanted(first, last, await editionOf(db, 2566)) };
  const made = await createEdition(db, officer, input, NOW);
  if (!made.ok) throw new Error(made.reason);
  return { id: made.value.editionId, first, last };
}

async function projectIn(editionId: number, fiscalYear: number, dimensionNumber: number, subItemId?: number) {
  const laoId = laoIds["2900101"]!;
  await db.insert(plans).values({ laoId, editionId }).onConflictDoNothing();
  const [plan] = await db
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.laoId, laoId), eq(plans.editionId, editionId)));
  const [project] = await db
    .insert(projects)
    .values({
      planId: plan!.id,
      editionId,
      kind: "project",
      name: "โครงการทดสอบ",
      dimensionNumber,
      subItemId: subItemId ?? null,
      createdAt: NOW,
      updatedAt: NOW,
    })
    .returning({ id: projects.id });
  await db
    .insert(projectYears)
    .values({ projectId: project!.id, fiscalYear, editionId, planBudgetSatang: 0n });
}

const codesOf = async (editionId: number) =>
  (await findKeptEdition(db, editionId))!.subItems.map((item) => item.code);
const itemOf = async (editionId: number, code: string) =>
  (await findKeptEdition(db, editionId))!.subItems.find((item) => item.code === code)!;
const lastEvent = async () =>
  (await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0]!;

describe("a new edition", () => {
  it("has its years with rules and rounds, and another's framework, unconfirmed and without what was retired", async () => {
    const from = await editionOf(db, 2566);
    const { id, first, last } = await newEdition(2);
    const kept = (await findKeptEdition(db, id))!;
    const model = (await findKeptEdition(db, from))!;
    expect(kept.dimensions.map((row) => row.nameTh)).toEqual(model.dimensions.map((row) => row.nameTh));
    expect(kept.subItems.map((row) => row.code)).toEqual(model.subItems.map((row) => row.code));
    expect([...kept.dimensions, ...kept.subItems].some((row) => row.confirmed)).toBe(false);
    for (const fiscalYear of [first, last]) {
      expect(await db.$count(implementationWeights, eq(implementationWeights.fiscalYear, fiscalYear))).toBe(
        1,
      );
      expect(await db.$count(implementationBands, eq(implementationBands.fiscalYear, fiscalYear))).toBe(2);
    }
    const [opening] = await db
      .select()
      .from(rounds)
      .where(eq(rounds.fiscalYear, first))
      .orderBy(rounds.round);
    expect(opening).toMatchObject({ opensOn: `${first - 543}-04-01`, closesOn: `${first - 543}-04-30` });
    expect(await lastEvent()).toMatchObject({ action: "edition.create", entityId: String(id) });
    expect((await listEditionsWithCounts(db)).find((row) => row.id === id)).toMatchObject({
      dimensions: 4,
      subItems: 15,
      unconfirmed: 19,
      plans: 0,
    });
  });

  it("takes a third level and the minimum score of the year before over", async () => {
    const { id, last } = await newEdition(1);
    await addSubItem(
      db,
      officer,
      { ...(await frameworkForm(db, id)), code: "1.1.1", nameTh: "ชั้นที่สาม", confirmed: true },
      NOW,
    );
    const change = { minimum: 6000, source: "มติ", extent: "year" as const };
    const set = { key: randomUUID(), fiscalYear: last, shown: "0:", change };
    expect((await changeMinimumScore(db, officer, set, NOW)).ok).toBe(true);
    const input = { key: randomUUID(), edition: wanted(next, next, id) };
    const made = await createEdition(db, officer, input, NOW);
    next += 1;
    const copy = made.ok ? made.value.editionId : 0;
    expect((await itemOf(copy, "1.1.1")).confirmed).toBe(false);
    const [child] = await db
      .select()
      .from(editionSubItems)
      .where(and(eq(editionSubItems.editionId, copy), eq(editionSubItems.code, "1.1.1")));
    expect(child?.parentId).toBe((await itemOf(copy, "1.1")).id);
    const kept = await everythingKept(db);
    expect(kept.minimums.at(-1)).toMatchObject({
      fiscalYear: next - 1,
      minimumHundredths: 6000,
      source: "มติ",
    });
  });

  it("fills the gap of 2565, whose rules are those of the year before", async () => {
    const made = await createEdition(
      db,
      officer,
      { key: randomUUID(), edition: wanted(2565, 2565, await editionOf(db, 2564)) },
      NOW,
    );
    expect(made.ok).toBe(true);
    expect((await everythingKept(db)).weights.find((row) => row.fiscalYear === 2565)).toMatchObject({
      inProgressHundredths: 50,
      source: "R-2",
    });
  });

  it("takes no year of another edition, whichever end reaches it", async () => {
    const before = await everythingKept(db);
    const from = await editionOf(db, 2566);
    for (const [first, last] of [
      [2570, next],
      [2555, 2561],
      [2566, 2566],
    ] as const) {
      const input = { key: randomUUID(), edition: wanted(first, last, from) };
      expect(await createEdition(db, officer, input, NOW)).toEqual(refusedAs("years_taken"));
    }
    const unknown = { key: randomUUID(), edition: wanted(2620, 2620, 9999) };
    expect(await createEdition(db, officer, unknown, NOW)).toEqual(refusedAs("not_found"));
    expect(await everythingKept(db)).toEqual(before);
  });

  it("is one, however often its form arrives", async () => {
    const input = { key: randomUUID(), edition: wanted(2610, 2611, await editionOf(db, 2566)) };
    const answers = await Promise.all([1, 2, 3].map(() => createEdition(db, officer, input, NOW)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db.$count(editions, eq(editions.firstFiscalYear, 2610))).toBe(1);
  });
});

describe("an edition's years", () => {
  const span = (edition: { first: number; last: number }, more: object = {}) => ({
    nameTh: "แผนที่เปลี่ยนชื่อแล้ว",
    firstFiscalYear: edition.first,
    lastFiscalYear: edition.last,
    confirmed: true,
    ...more,
  });

  it("are made more and fewer, with their rules and rounds, while nothing is planned in them", async () => {
    const edition = await newEdition(2);
    next += 1;
    const longer = span(edition, { lastFiscalYear: edition.last + 1 });
    const added = { ...(await frameworkForm(db, edition.id)), edition: longer };
    expect((await editEdition(db, officer, added, NOW)).ok).toBe(true);
    expect(await db.$count(rounds, eq(rounds.fiscalYear, edition.last + 1))).toBe(2);
    expect((await findFramework(db, edition.id))?.years).toEqual([
      edition.first,
      edition.last,
      edition.last + 1,
    ]);
    const shorter = { ...(await frameworkForm(db, edition.id)), edition: span(edition) };
    expect((await editEdition(db, officer, shorter, NOW)).ok).toBe(true);
    expect(await db.$count(rounds, eq(rounds.fiscalYear, edition.last + 1))).toBe(0);
    expect(await lastEvent()).toMatchObject({
      action: "edition.edit",
      before: { lastFiscalYear: edition.last + 1 },
      after: { lastFiscalYear: edition.last, nameTh: "แผนที่เปลี่ยนชื่อแล้ว", confirmed: true },
    });
  });

  it("stay where a project, even a deleted one, or a score is in them", async () => {
    const edition = await newEdition(3);
    await projectIn(edition.id, edition.last, 1);
    await db.update(projects).set({ deletedAt: NOW }).where(eq(projects.editionId, edition.id));
    const before = await everythingKept(db);
    const without = (more: object) => span(edition, more);
    const shorter = {
      ...(await frameworkForm(db, edition.id)),
      edition: without({ lastFiscalYear: edition.last - 1 }),
    };
    expect(await editEdition(db, officer, shorter, NOW)).toEqual(refusedAs("year_in_use"));
    expect(await everythingKept(db)).toEqual(before);
    await db.insert(assessments).values({
      laoId: laoIds["2900101"]!,
      fiscalYear: edition.first,
      assessor: "province",
      dimensionNumber: 1,
      scoreHundredths: 1,
      assessedAt: NOW,
    });
    const later = {
      ...(await frameworkForm(db, edition.id)),
      edition: without({ firstFiscalYear: edition.first + 1 }),
    };
    expect(await editEdition(db, officer, later, NOW)).toEqual(refusedAs("year_in_use"));
  });

  it("that go take no name of a year that stays with them", async () => {
    const edition = await newEdition(3);
    const renamed = {
      ...(await frameworkForm(db, edition.id)),
      number: 1,
      nameTh: "ชื่อของปีสุดท้าย",
      confirmed: true,
      fromYear: edition.last,
    };
    expect((await renameDimension(db, officer, renamed, NOW)).ok).toBe(true);
    const shorter = {
      ...(await frameworkForm(db, edition.id)),
      edition: span(edition, { lastFiscalYear: edition.first }),
    };
    expect((await editEdition(db, officer, shorter, NOW)).ok).toBe(true);
    const [dimension] = (await findKeptEdition(db, edition.id))!.dimensions;
    expect(dimension).toMatchObject({ past: [] });
    expect(dimension?.nameTh).not.toBe("ชื่อของปีสุดท้าย");
  });

  it("cannot be another edition's", async () => {
    const edition = await newEdition(1);
    const form = {
      ...(await frameworkForm(db, edition.id)),
      edition: span({ first: 2570, last: edition.last }),
    };
    expect(await editEdition(db, officer, form, NOW)).toEqual(refusedAs("years_taken"));
  });
});

describe("a dimension", () => {
  it("is called anew from a year that has not ended, and keeps its name in the years before", async () => {
    const id = await editionOf(db, 2569);
    const form = { number: 1, nameTh: "การสร้างสังคมสุจริต", confirmed: true };
    const rename = async (fromYear: number | undefined) =>
      renameDimension(
        db,
        officer,
        { ...(await frameworkForm(db, id)), ...form, ...(fromYear === undefined ? {} : { fromYear }) },
        NOW,
      );
    const before = await everythingKept(db);
    for (const year of [2568, 2571, undefined])
      expect(await rename(year)).toEqual(refusedAs("year_not_open"));
    expect(await everythingKept(db)).toEqual(before);
    expect((await rename(2569)).ok).toBe(true);
    expect(await db.select().from(dimensionPastNames).where(eq(dimensionPastNames.editionId, id))).toEqual([
      { editionId: id, number: 1, untilFiscalYear: 2568, nameTh: "การสร้างวัฒนธรรมสุจริต" },
    ]);
    expect((await findKeptEdition(db, id))?.dimensions[0]).toMatchObject(form);
    expect(await lastEvent()).toMatchObject({ action: "dimension.rename", after: { fromYear: 2569 } });
  });

  it("of an edition that is over keeps its name, and may still be marked as confirmed or not", async () => {
    const id = await editionOf(db, 2561);
    const name = "การสร้างสังคมที่ไม่ทนต่อการทุจริต";
    const form = async (nameTh: string) => ({
      ...(await frameworkForm(db, id)),
      number: 1,
      nameTh,
      confirmed: false,
      fromYear: 2564,
    });
    expect(await renameDimension(db, officer, await form("อื่น"), NOW)).toEqual(refusedAs("edition_ended"));
    expect((await renameDimension(db, officer, await form(name), NOW)).ok).toBe(true);
    expect((await findKeptEdition(db, id))?.dimensions[0]).toMatchObject({ confirmed: false, past: [] });
  });

  it("is added after the last one, and taken away again with its sub-items", async () => {
    const { id } = await newEdition();
    const add = { ...(await frameworkForm(db, id)), nameTh: "มิติที่ห้า", confirmed: false };
    expect((await addDimension(db, officer, add, NOW)).ok).toBe(true);
    for (const code of ["5.1", "5.1.1"])
      await addSubItem(
        db,
        officer,
        { ...(await frameworkForm(db, id)), code, nameTh: code, confirmed: false },
        NOW,
      );
    expect(await codesOf(id)).toContain("5.1.1");
    const remove = async (number: number) =>
      removeDimension(db, officer, { ...(await frameworkForm(db, id)), number }, NOW);
    expect(await remove(4)).toEqual(refusedAs("not_the_last_dimension"));
    expect(await remove(6)).toEqual(refusedAs("not_found"));
    expect((await remove(5)).ok).toBe(true);
    expect(await codesOf(id)).not.toContain("5.1");
  });

  it("stays where a project is in it, and one stays for ever", async () => {
    const { id, first } = await newEdition();
    const remove = async (number: number) =>
      removeDimension(db, officer, { ...(await frameworkForm(db, id)), number }, NOW);
    for (const number of [4, 3]) expect((await remove(number)).ok).toBe(true);
    await projectIn(id, first, 2);
    expect(await remove(2)).toEqual(refusedAs("dimension_in_use"));
    const lone = await newEdition(1);
    for (const number of [4, 3, 2])
      await removeDimension(db, officer, { ...(await frameworkForm(db, lone.id)), number }, NOW);
    const last = { ...(await frameworkForm(db, lone.id)), number: 1 };
    expect(await removeDimension(db, officer, last, NOW)).toEqual(refusedAs("only_dimension"));
  });

  it("neither comes nor goes once a year of the edition has ended, or its plans are scored", async () => {
    const ended = await editionOf(db, 2569);
    const add = async (editionId: number) =>
      addDimension(
        db,
        officer,
        { ...(await frameworkForm(db, editionId)), nameTh: "เพิ่ม", confirmed: false },
        NOW,
      );
    const remove = async (editionId: number) =>
      removeDimension(db, officer, { ...(await frameworkForm(db, editionId)), number: 4 }, NOW);
    expect(await add(ended)).toEqual(refusedAs("some_year_ended"));
    expect(await remove(ended)).toEqual(refusedAs("some_year_ended"));
    const { id, first } = await newEdition();
    await db.insert(assessments).values({
      laoId: laoIds["2900101"]!,
      fiscalYear: first,
      assessor: "lao",
      dimensionNumber: 1,
      scoreHundredths: 1,
      assessedAt: NOW,
    });
    expect(await add(id)).toEqual(refusedAs("dimension_scored"));
    expect(await remove(id)).toEqual(refusedAs("dimension_scored"));
  });

  it("can be of nine at most", async () => {
    const { id } = await newEdition();
    const add = async () =>
      addDimension(db, officer, { ...(await frameworkForm(db, id)), nameTh: "เพิ่ม", confirmed: false }, NOW);
    for (let number = 5; number <= 9; number += 1) expect((await add()).ok).toBe(true);
    expect(await add()).toEqual(refusedAs("too_many_dimensions"));
  });
});

describe("a sub-item", () => {
  const add = async (id: number, code: string) =>
    addSubItem(
      db,
      officer,
      { ...(await frameworkForm(db, id)), code, nameTh: `ข้อ ${code}`, confirmed: false },
      NOW,
    );
  const edit = async (id: number, code: string, change: object) => {
    const item = await itemOf(id, code);
    const { nameTh, confirmed } = item;
    const input = { ...(await frameworkForm(db, id)), id: item.id, code, nameTh, confirmed, ...change };
    return editSubItem(db, officer, input, NOW);
  };
  const retire = async (id: number, code: string, retired: boolean) =>
    setSubItemRetired(
      db,
      officer,
      { ...(await frameworkForm(db, id)), id: (await itemOf(id, code)).id, retired },
      NOW,
    );

  it("lies under its dimension or under another sub-item, with a code of its own", async () => {
    const { id } = await newEdition();
    expect(await add(id, "1.9.1")).toEqual(refusedAs("parent_unknown"));
    expect(await add(id, "5.1")).toEqual(refusedAs("dimension_unknown"));
    expect((await add(id, "1.9")).ok).toBe(true);
    expect((await add(id, "1.9.1")).ok).toBe(true);
    expect(await add(id, "1.9.1")).toEqual(refusedAs("code_taken"));
    expect(await codesOf(id)).toEqual(expect.arrayContaining(["1.9", "1.9.1"]));
    expect(await lastEvent()).toMatchObject({ action: "sub_item.add", after: { code: "1.9.1" } });
  });

  it("moves to another code while nothing uses it, and not after", async () => {
    const { id, first } = await newEdition();
    expect((await edit(id, "1.3", { code: "2.9" })).ok).toBe(true);
    expect((await itemOf(id, "2.9")).dimensionNumber).toBe(2);
    expect((await edit(id, "2.9", { code: "2.1.7" })).ok).toBe(true);
    expect(await edit(id, "2.1", { code: "2.8" })).toEqual(refusedAs("code_in_use"));
    expect(await edit(id, "2.1.7", { code: "2.2" })).toEqual(refusedAs("code_taken"));
    await projectIn(id, first, 1, (await itemOf(id, "1.1")).id);
    expect(await edit(id, "1.1", { code: "1.9" })).toEqual(refusedAs("code_in_use"));
    expect((await edit(id, "1.1", { nameTh: "ชื่อใหม่", confirmed: true })).ok).toBe(true);
    expect(await itemOf(id, "1.1")).toMatchObject({ nameTh: "ชื่อใหม่", confirmed: true, projects: 1 });
    expect(await lastEvent()).toMatchObject({
      action: "sub_item.edit",
      before: { confirmed: false },
      after: { nameTh: "ชื่อใหม่", confirmed: true },
    });
  });

  it("cannot become its own parent", async () => {
    const { id } = await newEdition();
    expect(await edit(id, "1.1", { code: "1.1.1" })).toEqual(refusedAs("parent_unknown"));
  });

  it("goes out of use with those under it, and comes back after what is above it", async () => {
    const { id } = await newEdition();
    await add(id, "1.1.1");
    expect((await retire(id, "1.1", true)).ok).toBe(true);
    expect(await lastEvent()).toMatchObject({
      action: "sub_item.retire",
      after: { code: ["1.1", "1.1.1"] },
    });
    const [first] = (await findFramework(db, id))!.dimensions;
    expect(first!.subItems.filter((item) => item.retired).map((item) => item.code)).toEqual(["1.1", "1.1.1"]);
    expect(await retire(id, "1.1.1", false)).toEqual(refusedAs("parent_retired"));
    expect(await add(id, "1.1.2")).toEqual(refusedAs("parent_retired"));
    expect((await retire(id, "1.1", false)).ok).toBe(true);
    expect((await retire(id, "1.1.1", false)).ok).toBe(true);
    expect((await itemOf(id, "1.1.1")).retiredAt).toBeNull();
  });

  it("of an edition that is over can be mended while it is not confirmed, and is fixed from then on", async () => {
    const id = await editionOf(db, 2561);
    expect(await edit(id, "1.1", { nameTh: "อื่น" })).toEqual(refusedAs("edition_ended"));
    expect(await edit(id, "1.2", { code: "1.9" })).toEqual(refusedAs("edition_ended"));
    expect((await edit(id, "1.2", { nameTh: "ที่ถูกต้อง", confirmed: true })).ok).toBe(true);
    expect(await edit(id, "1.2", { confirmed: false })).toEqual(refusedAs("edition_ended"));
    expect(await add(id, "1.9")).toEqual(refusedAs("edition_ended"));
    expect(await retire(id, "1.3", true)).toEqual(refusedAs("edition_ended"));
  });

  it("of another edition is not found", async () => {
    const [{ id }, other] = [await newEdition(), await newEdition()];
    const item = await itemOf(other.id, "1.1");
    const form = await frameworkForm(db, id);
    expect(await setSubItemRetired(db, officer, { ...form, id: item.id, retired: true }, NOW)).toEqual(
      refusedAs("not_found"),
    );
  });
});

describe("two officers with one framework", () => {
  it("do not overwrite each other: the second is told, and what was typed can be saved after a look", async () => {
    const { id } = await newEdition();
    const stale = await frameworkForm(db, id);
    const typed = { nameTh: "ของคนที่สอง", confirmed: false };
    expect(
      (await addDimension(db, officer, { ...stale, nameTh: "ของคนแรก", confirmed: false }, NOW)).ok,
    ).toBe(true);
    const second = { ...stale, key: randomUUID(), ...typed };
    expect(await addDimension(db, officer, second, NOW)).toEqual(refusedAs("changed_by_other"));
    const fresh = { ...second, rowVersion: stale.rowVersion + 1 };
    expect((await addDimension(db, officer, fresh, NOW)).ok).toBe(true);
    expect(await db.$count(editionDimensions, eq(editionDimensions.editionId, id))).toBe(6);
  });

  it("at the same moment do one change after the other", async () => {
    const { id } = await newEdition();
    const form = await frameworkForm(db, id);
    const answers = await Promise.all(
      ["1.8", "1.9"].map((code) =>
        addSubItem(db, officer, { ...form, key: randomUUID(), code, nameTh: code, confirmed: false }, NOW),
      ),
    );
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  });
});

describe.each(STRANGERS)("for %s", (who) => {
  it("there is no edition to change, and nothing is written", async () => {
    const { actor } = await signedIn(db, who);
    const id = await editionOf(db, 2569);
    const before = await everythingKept(db);
    const form = await frameworkForm(db, id);
    const item = await itemOf(id, "1.1");
    const words = { nameTh: "ผู้บุกรุก", confirmed: true };
    const span = { firstFiscalYear: 2566, lastFiscalYear: 2570, ...words };
    const answers = [
      await createEdition(db, actor, { key: randomUUID(), edition: wanted(2630, 2630, id) }, NOW),
      await editEdition(db, actor, { ...form, edition: span }, NOW),
      await addDimension(db, actor, { ...form, ...words }, NOW),
      await removeDimension(db, actor, { ...form, number: 4 }, NOW),
      await renameDimension(db, actor, { ...form, ...words, number: 1, fromYear: 2569 }, NOW),
      await addSubItem(db, actor, { ...form, ...words, code: "1.9" }, NOW),
      await editSubItem(db, actor, { ...form, ...words, id: item.id, code: "1.1" }, NOW),
      await setSubItemRetired(db, actor, { ...form, id: item.id, retired: true }, NOW),
    ];
    expect(new Set(answers.map((answer) => (answer.ok ? "done" : answer.reason)))).toEqual(
      new Set(["not_found"]),
    );
    expect(await everythingKept(db)).toEqual(before);
  });
});
