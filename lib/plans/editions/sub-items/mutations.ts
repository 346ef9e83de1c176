import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { editionDimensions, editionSubItems, projects } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { EditionRefusal } from "../messages";
import { dimensionOfCode, hasEnded, parentCodeOf } from "../rules";
import type { SubItemInput } from "../schema";
import { changeFramework, type FrameworkForm, type LockedEdition } from "../writing/mutations";

type Place = { readonly dimensionNumber: number; readonly parentId: number | null };

/** Where a code lies in the framework, if it is free and what is above it is there. `own`: the sub-item that moves. */
async function placeOf(
  tx: Tx,
  edition: LockedEdition,
  code: string,
  own: number | null,
): Promise<Outcome<Place, EditionRefusal>> {
  const dimensionNumber = dimensionOfCode(code);
  const [dimension] = await tx
    .select({ number: editionDimensions.number })
    .from(editionDimensions)
    .where(and(eq(editionDimensions.editionId, edition.id), eq(editionDimensions.number, dimensionNumber)));
  if (!dimension) return refused("dimension_unknown");
  const withCode = (wanted: string) =>
    tx
      .select({ id: editionSubItems.id, retiredAt: editionSubItems.retiredAt })
      .from(editionSubItems)
      .where(and(eq(editionSubItems.editionId, edition.id), eq(editionSubItems.code, wanted)));
  const [taken] = await withCode(code);
  if (taken && taken.id !== own) return refused("code_taken");
  const parentCode = parentCodeOf(code);
  if (parentCode === null) return done({ dimensionNumber, parentId: null });
  const [parent] = await withCode(parentCode);
  if (!parent || parent.id === own) return refused("parent_unknown");
  return parent.retiredAt ? refused("parent_retired") : done({ dimensionNumber, parentId: parent.id });
}

/** Adds a sub-item right under a dimension (1.1) or under another one (1.1.1). */
export async function addSubItem(db: Db, actor: Actor, input: FrameworkForm & SubItemInput, now: Date) {
  const { code, nameTh, confirmed } = input;
  const form = { ...input, action: "sub_item.add", content: { code, nameTh, confirmed } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    if (hasEnded(edition.lastFiscalYear, now)) return refused("edition_ended");
    const place = await placeOf(tx, edition, code, null);
    if (!place.ok) return place;
    const [made] = await tx
      .insert(editionSubItems)
      .values({ editionId: edition.id, ...place.value, code, nameTh, confirmed })
      .returning({ id: editionSubItems.id });
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "sub_item.add",
      entity: "sub_item",
      entityId: made!.id,
      after: { editionId: edition.id, code, nameTh, confirmed },
    });
    return done({ editionId: edition.id });
  });
}

async function findForChange(tx: Tx, edition: LockedEdition, id: number) {
  const [item] = await tx
    .select()
    .from(editionSubItems)
    .where(and(eq(editionSubItems.id, id), eq(editionSubItems.editionId, edition.id)))
    .for("update");
  return item ?? null;
}

async function isUsed(tx: Tx, id: number): Promise<boolean> {
  const children = await tx.$count(editionSubItems, eq(editionSubItems.parentId, id));
  return children > 0 || (await tx.$count(projects, eq(projects.subItemId, id))) > 0;
}

/**
 * Says anew what a sub-item is called, whether that is confirmed, and, while nothing uses it, its code. After the
 * last year of its edition only what was never confirmed can still be mended.
 */
export async function editSubItem(
  db: Db,
  actor: Actor,
  input: FrameworkForm & SubItemInput & { id: number },
  now: Date,
) {
  const { id, code, nameTh, confirmed } = input;
  const form = { ...input, action: "sub_item.edit", content: { id, code, nameTh, confirmed } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    const item = await findForChange(tx, edition, id);
    if (!item) return refused("not_found");
    const moves = item.code !== code;
    if (hasEnded(edition.lastFiscalYear, now) && (item.confirmed || moves)) return refused("edition_ended");
    if (moves && (await isUsed(tx, id))) return refused("code_in_use");
    const place = moves ? await placeOf(tx, edition, code, id) : done(null);
    if (!place.ok) return place;
    await tx
      .update(editionSubItems)
      .set({ code, nameTh, confirmed, ...place.value })
      .where(eq(editionSubItems.id, id));
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "sub_item.edit",
      entity: "sub_item",
      entityId: id,
      before: { editionId: edition.id, code: item.code, nameTh: item.nameTh, confirmed: item.confirmed },
      after: { editionId: edition.id, code, nameTh, confirmed },
    });
    return done({ editionId: edition.id });
  });
}

/**
 * Takes a sub-item out of what new projects may choose, with those under it; or brings it back. Projects that have it
 * keep it.
 */
export async function setSubItemRetired(
  db: Db,
  actor: Actor,
  input: FrameworkForm & { id: number; retired: boolean },
  now: Date,
) {
  const { id, retired } = input;
  const action = retired ? "sub_item.retire" : "sub_item.restore";
  const form = { ...input, action, content: { id, retired } };
  return changeFramework(db, actor, form, now, async (tx, edition, officer) => {
    const item = await findForChange(tx, edition, id);
    if (!item) return refused("not_found");
    if (hasEnded(edition.lastFiscalYear, now)) return refused("edition_ended");
    if ((item.retiredAt !== null) === retired) return done({ editionId: edition.id });
    if (!retired && item.parentId !== null) {
      const parent = await findForChange(tx, edition, item.parentId);
      if (parent?.retiredAt) return refused("parent_retired");
    }
    const retiredAt = retired ? now : null;
    const changed = await tx
      .update(editionSubItems)
      .set({ retiredAt })
      .where(
        retired
          ? and(
              or(eq(editionSubItems.id, id), eq(editionSubItems.parentId, id)),
              isNull(editionSubItems.retiredAt),
            )
          : eq(editionSubItems.id, id),
      )
      .returning({ code: editionSubItems.code });
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action,
      entity: "sub_item",
      entityId: id,
      after: { editionId: edition.id, code: changed.map((row) => row.code).sort(), nameTh: item.nameTh },
    });
    return done({ editionId: edition.id });
  });
}
