import type { Round } from "@/db/codes/status-reports";
import { roundAddressSchema } from "@/lib/status-reports/rounds/schema";

type RoundOfYear = { readonly fiscalYear: number; readonly round: Round };

/** The round that a page of it is about; null for an address that is none. */
export function roundOf({ year, round }: { year: string; round: string }): RoundOfYear | null {
  const read = roundAddressSchema.safeParse({ fiscalYear: year, round });
  return read.success ? read.data : null;
}

export const hrefOfRound = ({ fiscalYear, round }: RoundOfYear) => `/rounds/${fiscalYear}/${round}`;

export const hrefOfLao = (of: RoundOfYear, laoCode: string) => `${hrefOfRound(of)}/laos/${laoCode}`;
