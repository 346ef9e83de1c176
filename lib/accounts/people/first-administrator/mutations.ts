import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { people } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { linkAddress } from "../../links/address";
import { issueLink } from "../../links/mutations";

/**
 * The way in to a product that has no administrator yet, for whoever runs its server: a link that sets the password
 * of the first one. Each time until somebody has used it, the earlier link dying; never once there is one.
 *
 * @returns the link's address, to be shown to that person alone
 */
export async function inviteFirstAdministrator(
  db: Db,
  email: string | null,
  now: Date,
): Promise<Outcome<{ address: string }, "has_administrator" | "no_email" | "username_taken">> {
  return db.transaction(async (tx) => {
    const [active] = await tx
      .select({ n: count() })
      .from(people)
      .where(and(eq(people.role, "admin"), eq(people.state, "active")));
    if ((active?.n ?? 0) > 0) return refused("has_administrator");
    if (email === null) return refused("no_email");
    const added = await tx
      .insert(people)
      .values({
        username: email,
        displayName: "ผู้ดูแลระบบ",
        role: "admin",
        reach: "none",
        email,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: people.username })
      .returning({ id: people.id });
    const [person] = await tx
      .select({ id: people.id, role: people.role })
      .from(people)
      .where(eq(people.username, email));
    if (person?.role !== "admin") return refused("username_taken");
    if (added.length > 0)
      await recordAuditEvent(tx, {
        at: now,
        actorId: null,
        action: "person.invite",
        entity: "person",
        entityId: person.id,
        after: { email, role: "admin", reach: "none" },
      });
    const link = await issueLink(tx, { kind: "invitation", personId: person.id, issuedById: null, now });
    return link.ok ? done({ address: linkAddress(link.value.linkId) }) : refused("username_taken");
  });
}
