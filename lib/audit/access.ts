import type { Actor } from "@/lib/accounts/actor";
import { type AuditKind, actionsOf } from "./messages";

/** Proofs that failed: security data of the account that somebody tried, not news for its colleagues. */
export const REFUSALS = ["session.refuse", "claim.refuse", "password.refuse"] as const;

/** What administrators look after. What plans and reports say is not among it. */
const OF_ADMINISTRATORS: readonly AuditKind[] = [
  "session",
  "account",
  "registry",
  "content",
  "settings",
  "audit",
];

const READS: Readonly<Record<Actor["role"], readonly AuditKind[]>> = {
  lao: ["plan", "report", "session", "account", "registry"],
  province: ["plan", "report", "session", "account", "registry", "audit"],
  nacc: ["plan", "report", "session", "account", "registry", "audit"],
  admin: OF_ADMINISTRATORS,
};

/** The kinds of change that somebody may find, for the filter. */
export function kindsReadBy(role: Actor["role"]): readonly AuditKind[] {
  return READS[role];
}

/** The actions that administrators read of, whoever's they are. */
export function actionsOfAdministrators(): string[] {
  return OF_ADMINISTRATORS.flatMap(actionsOf);
}

/** Whoever oversees others may take the trail away as a workbook. */
export function mayExportAudit(actor: Actor): boolean {
  return actor.role !== "lao";
}
