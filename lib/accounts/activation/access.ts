import type { Actor, AdminActor, NaccActor, ProvinceActor } from "../actor";

/** Whoever hands out activation codes: offices for the LAOs they look after, administrators for all. */
export type CodeIssuer = ProvinceActor | NaccActor | AdminActor;

export function isCodeIssuer(actor: Actor): actor is CodeIssuer {
  return actor.role !== "lao";
}

/** The provinces for whose LAOs somebody may issue codes. */
export function provincesOfIssuer(actor: CodeIssuer): "all" | readonly string[] {
  switch (actor.role) {
    case "admin":
      return "all";
    case "nacc":
      return actor.provinces;
    case "province":
      return [actor.provinceCode];
  }
}

/**
 * Whether somebody may issue a code for an LAO of a province.
 *
 * @source docs/sources.md
 */
export function mayIssueCodeFor(actor: Actor, lao: { provinceCode: string }): boolean {
  if (!isCodeIssuer(actor)) return false;
  const provinces = provincesOfIssuer(actor);
  return provinces === "all" || provinces.includes(lao.provinceCode);
}
