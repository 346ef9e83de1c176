import "server-only";
import { and, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/database";
import { parkedForms } from "@/db/schema";
import type { Actor } from "../actor";
import { isSamePage, type TypedFields } from "./rules";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the actor typed into this page's form. Null for somebody else's, another page's, and one that is past its day. */
export async function findParkedForm(
  db: Db,
  actor: Actor,
  asked: { id: string; path: string },
  now: Date,
): Promise<TypedFields | null> {
  if (!ID.test(asked.id)) return null;
  const [parked] = await db
    .select({ path: parkedForms.path, fields: parkedForms.fields })
    .from(parkedForms)
    .where(
      and(
        eq(parkedForms.id, asked.id),
        eq(parkedForms.personId, actor.personId),
        gt(parkedForms.expiresAt, now),
      ),
    );
  return parked && isSamePage(parked.path, asked.path) ? parked.fields : null;
}
