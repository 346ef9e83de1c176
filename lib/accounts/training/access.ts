import type { Actor, NaccActor, ProvinceActor } from "../actor";

/** Whoever opens training windows: those who stand in the room. Administrators give codes, never a way without one. */
export type Trainer = ProvinceActor | NaccActor;

export function isTrainer(actor: Actor): actor is Trainer {
  return actor.role === "province" || actor.role === "nacc";
}

/** The provinces in whose LAOs somebody trains people. */
export function provincesOfTrainer(actor: Trainer): "all" | readonly string[] {
  return actor.role === "province" ? [actor.provinceCode] : actor.provinces;
}

/**
 * Whether somebody may let an LAO of a province in without a code.
 *
 * @source docs/sources.md
 */
export function mayTrain(actor: Actor, lao: { provinceCode: string }): boolean {
  if (!isTrainer(actor)) return false;
  const provinces = provincesOfTrainer(actor);
  return provinces === "all" || provinces.includes(lao.provinceCode);
}

/** Whether somebody may close a window early: who opened it, and whoever looks after every LAO in it. */
export function mayCloseWindow(
  actor: Actor,
  window: { openedById: string; provinceCodes: readonly string[] },
): boolean {
  if (!isTrainer(actor)) return false;
  return (
    window.openedById === actor.personId ||
    window.provinceCodes.every((provinceCode) => mayTrain(actor, { provinceCode }))
  );
}
