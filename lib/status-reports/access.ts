import { type Actor, type LaoActor, viewerOf } from "@/lib/accounts/actor";

/** What a role does with the reports of the LAOs in its reach. Whoever may only read gets no form. */
const REPORTING: Record<Actor["role"], "reports" | "reads" | "nothing"> = {
  lao: "reports",
  province: "reads",
  nacc: "reads",
  admin: "nothing",
};

/**
 * Whether somebody may report on a project: the staff of its LAO, in person, and nobody else.
 *
 * @source docs/sources.md R-12
 */
export function mayReportOn(actor: Actor, project: { readonly laoId: number }): actor is LaoActor {
  return (
    REPORTING[actor.role] === "reports" &&
    actor.role === "lao" &&
    actor.laoId === project.laoId &&
    viewerOf(actor) === null
  );
}
