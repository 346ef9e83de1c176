import type { Actor } from "./actor";

declare const minted: unique symbol;

/** Proof that somebody may read this LAO. Every query about one LAO asks for it. */
export type LaoScope = { readonly [minted]: "lao"; readonly laoId: number };

/** Proof that somebody may read this province's results. */
export type ProvinceScope = { readonly [minted]: "province"; readonly provinceCode: string };

function reachesProvince(actor: Actor, provinceCode: string): boolean {
  switch (actor.role) {
    case "province":
      return actor.provinceCode === provinceCode;
    case "nacc":
      return actor.provinces === "all" || actor.provinces.includes(provinceCode);
    case "lao":
    case "admin":
      return false;
  }
}

/**
 * The scope of an LAO for somebody, or null when it is out of their reach.
 *
 * @source docs/sources.md R-12
 */
export function laoScope(actor: Actor, lao: { id: number; provinceCode: string }): LaoScope | null {
  const reached = actor.role === "lao" ? actor.laoId === lao.id : reachesProvince(actor, lao.provinceCode);
  return reached ? ({ laoId: lao.id } as LaoScope) : null;
}

/**
 * The scope of a province's ranking for somebody, or null when it is out of their reach.
 * LAO staff read the ranking of their own province, as in the manual.
 *
 * @source docs/sources.md R-12
 */
export function provinceScope(actor: Actor, provinceCode: string): ProvinceScope | null {
  const reached =
    actor.role === "lao" ? actor.provinceCode === provinceCode : reachesProvince(actor, provinceCode);
  return reached ? ({ provinceCode } as ProvinceScope) : null;
}
