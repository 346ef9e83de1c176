import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { projectDrafts } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { findDraft } from "@/lib/plans/drafts/data";
import { dropDraft, keepDraft, purgeDrafts } from "@/lib/plans/drafts/mutations";
import { DRAFT_KEPT_DAYS, draftFields, MOST_DRAFT_BYTES } from "@/lib/plans/drafts/rules";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import { useTestDatabase } from "../support/database";
import { CONTENT } from "./sample-framework";
import { NOW, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

const FIELDS = { name: ["โครงการที่ยังพิมพ์ไม่จบ"], fiscalYears: ["2561", "2562"] };
const DAY = 24 * 60 * 60 * 1000;
const newForm = () => ({ editionId: who.framework.editionId, projectId: null });
const keep = (actor: Actor, change: object = {}) =>
  keepDraft(db, actor, { ...newForm(), rowVersion: null, fields: FIELDS, ...change }, NOW);

async function aProject(): Promise<number> {
  const input = { key: randomUUID(), editionId: who.framework.editionId, content: CONTENT };
  const outcome = await createProject(db, who.own, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}

describe("a draft of the project form", () => {
  it("comes back to its person alone, with when it was kept", async () => {
    expect(await keep(who.own)).toEqual({ ok: true, value: { keptAt: NOW } });
    expect(await findDraft(db, who.own, newForm(), NOW)).toEqual({
      fields: FIELDS,
      keptAt: NOW,
      projectRowVersion: null,
    });
    expect(await findDraft(db, who.neighbour, newForm(), NOW)).toBeNull();
  });

  it("is not shown to whoever looks through its person's eyes, who keeps none either", async () => {
    const looking = { ...who.own, viewedBy: { personId: "x" } } as unknown as typeof who.own;
    await keep(who.own);
    expect(await findDraft(db, looking, newForm(), NOW)).toBeNull();
    expect(await keep(looking)).toEqual({ ok: false, reason: "edition_not_found" });
  });

  it("takes the place of the one before, and is one for each form", async () => {
    const projectId = await aProject();
    await keep(who.own);
    await keep(who.own, { fields: { name: ["แก้แล้ว"] } });
    await keep(who.own, { projectId, rowVersion: 1 });
    expect((await findDraft(db, who.own, newForm(), NOW))?.fields).toEqual({ name: ["แก้แล้ว"] });
    expect(await findDraft(db, who.own, { ...newForm(), projectId }, NOW)).toMatchObject({
      fields: FIELDS,
      projectRowVersion: 1,
    });
  });

  it("is forgotten as its project is saved, and only then", async () => {
    const projectId = await aProject();
    const ofProject = { ...newForm(), projectId };
    await keep(who.own);
    await keep(who.own, { projectId, rowVersion: 1 });
    const form = {
      key: randomUUID(),
      editionId: who.framework.editionId,
      content: CONTENT,
      dropsDraft: true,
    };
    const refused = { ...form, content: { ...CONTENT, years: [] } };
    expect(await createProject(db, who.own, refused, NOW)).toEqual({ ok: false, reason: "no_year" });
    expect(await findDraft(db, who.own, newForm(), NOW)).not.toBeNull();
    await createProject(db, who.own, form, NOW);
    expect(await findDraft(db, who.own, newForm(), NOW)).toBeNull();
    expect(await findDraft(db, who.own, ofProject, NOW)).not.toBeNull();
    const edit = { key: randomUUID(), projectId, rowVersion: 1, content: { ...CONTENT, name: "ใหม่" } };
    await editProject(db, who.own, { ...edit, dropsDraft: true }, NOW);
    expect(await findDraft(db, who.own, ofProject, NOW)).toBeNull();
  });

  it("stays when the same project is saved elsewhere, as the text it began from says", async () => {
    const projectId = await aProject();
    await keep(who.own, { projectId, rowVersion: 1 });
    const edit = { key: randomUUID(), projectId, rowVersion: 1, content: { ...CONTENT, name: "จากตาราง" } };
    await editProject(db, who.own, edit, NOW);
    const draft = await findDraft(db, who.own, { ...newForm(), projectId }, NOW);
    expect(draft?.projectRowVersion).toBe(1);
  });

  it.each(["neighbour", "officer", "admin"] as const)(
    "of another's project is refused to %s, and nothing is kept",
    async (role) => {
      const projectId = await aProject();
      const before = await db.$count(projectDrafts);
      expect(await keep(who[role], { projectId, rowVersion: 1 })).toEqual({
        ok: false,
        reason: "project_not_found",
      });
      expect(await db.$count(projectDrafts)).toBe(before);
    },
  );

  it("is refused for an edition that does not exist, and where nothing is typed", async () => {
    expect(await keep(who.own, { editionId: 999 })).toEqual({ ok: false, reason: "edition_not_found" });
    expect(await keep(who.own, { fields: { name: [" "], key: ["x"] } })).toEqual({
      ok: false,
      reason: "nothing_to_keep",
    });
  });

  it("is thrown away by its person, who keeps the drafts of other forms", async () => {
    const projectId = await aProject();
    await keep(who.own);
    await keep(who.own, { projectId, rowVersion: 1 });
    await dropDraft(db, who.own, newForm());
    expect(await findDraft(db, who.own, newForm(), NOW)).toBeNull();
    expect(await findDraft(db, who.own, { ...newForm(), projectId }, NOW)).not.toBeNull();
  });

  it("runs out after its days, the last instant included", async () => {
    await keep(who.own);
    const last = new Date(NOW.getTime() + DRAFT_KEPT_DAYS * DAY);
    const next = new Date(last.getTime() + 1);
    await purgeDrafts(db, last);
    expect(await findDraft(db, who.own, newForm(), last)).not.toBeNull();
    expect(await findDraft(db, who.own, newForm(), next)).toBeNull();
    await purgeDrafts(db, next);
    expect(await db.$count(projectDrafts)).toBe(0);
  });
});

describe("what a draft keeps", () => {
  it("is the form's own fields, without what came along", () => {
    const sent = {
      ...FIELDS,
      "budget-2561": ["ห้า"],
      "subItem-1": ["11"],
      rowVersion: ["3"],
      "pick-name": ["mine"],
    };
    expect(draftFields(sent)).toEqual({ ...FIELDS, "budget-2561": ["ห้า"], "subItem-1": ["11"] });
  });

  it("is nothing above its size", () => {
    const room = MOST_DRAFT_BYTES - JSON.stringify({ name: [""] }).length;
    expect(draftFields({ name: ["a".repeat(room)] })).not.toBeNull();
    expect(draftFields({ name: ["a".repeat(room + 1)] })).toBeNull();
  });
});
