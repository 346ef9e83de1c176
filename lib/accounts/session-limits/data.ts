import "server-only";
import { eq } from "drizzle-orm";
import { ROLES, type Role } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { sessionLimits } from "@/db/schema";
import type { AdminActor } from "../actor";
import type { SessionLimits } from "../sessions/rules";

/** The limits of one role as they are set now. */
export async function findSessionLimits(db: Db, role: Role): Promise<SessionLimits> {
  const [limits] = await db
    .select({ idleMinutes: sessionLimits.idleMinutes, absoluteMinutes: sessionLimits.absoluteMinutes })
    .from(sessionLimits)
    .where(eq(sessionLimits.role, role));
  if (!limits) throw new Error(`role ${role} has no session limits`);
  return limits;
}

export type RoleLimits = SessionLimits & { readonly role: Role; readonly rowVersion: number };

/** Every role's limits, in the order of the roles. For administrators. */
export async function listSessionLimits(db: Db, _actor: AdminActor): Promise<RoleLimits[]> {
  const rows = await db
    .select({
      role: sessionLimits.role,
      idleMinutes: sessionLimits.idleMinutes,
      absoluteMinutes: sessionLimits.absoluteMinutes,
      rowVersion: sessionLimits.rowVersion,
    })
    .from(sessionLimits);
  return rows.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}
