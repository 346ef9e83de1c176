import type { Assessor } from "@/db/codes/assessments";
import { type Actor, viewerOf } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";

/** As whom somebody scores: nobody scores for another. A region office reads, and so does whoever only looks. */
export function assessorOf(actor: Actor): Assessor | null {
  switch (actor.role) {
    case "lao":
      return viewerOf(actor) === null ? "lao" : null;
    case "province":
      return "province";
    case "nacc":
      return actor.provinces === "all" ? "central" : null;
    case "admin":
      return null;
  }
}

/**
 * As whom somebody scores this LAO's plan; null where it is out of reach, or only to be read.
 *
 * @source docs/sources.md R-12; docs/decisions/0041
 */
export function assessorFor(
  actor: Actor,
  lao: { readonly id: number; readonly provinceCode: string },
): Assessor | null {
  return laoScope(actor, lao) === null ? null : assessorOf(actor);
}
