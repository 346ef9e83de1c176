import type { CivilDate } from "@/lib/platform/civil-date";
import type { Actor, NaccActor, ProvinceActor } from "../actor";
import { laoScope } from "../scope";

const VIEWS_AS_LAO: Readonly<Record<Actor["role"], boolean>> = {
  lao: false,
  province: true,
  nacc: true,
  admin: false,
};

type ViewedLao = { readonly id: number; readonly provinceCode: string; readonly retiredOn: CivilDate | null };

/**
 * Whether somebody may look through an LAO's eyes: officers, within their reach. An LAO that is no more has no eyes.
 *
 * @source docs/sources.md R-12
 */
export function mayViewAs(
  actor: Actor,
  lao: ViewedLao,
  today: CivilDate,
): actor is ProvinceActor | NaccActor {
  return (
    VIEWS_AS_LAO[actor.role] &&
    laoScope(actor, lao) !== null &&
    (lao.retiredOn === null || today < lao.retiredOn)
  );
}
