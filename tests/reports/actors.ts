import type { Actor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope, type ProvinceScope, provinceScope } from "@/lib/accounts/scope";

/** The central office, as the session gate would mint it. */
export const CENTRAL_OFFICE = { role: "nacc", provinces: "all" } as unknown as Actor;

export function scopeOfLao(id: number): LaoScope {
  return laoScope(CENTRAL_OFFICE, { id, provinceCode: "90" })!;
}

export function scopeOfProvince(code: string): ProvinceScope {
  return provinceScope(CENTRAL_OFFICE, code)!;
}
