import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { rounds } from "@/db/schema";
import { proposedRounds } from "./rules";

/** Gives a fiscal year its two rounds, by the days that are proposed. A round that is set stays. */
export async function beginRoundsOfYear(tx: Tx, fiscalYear: number): Promise<void> {
  await tx.insert(rounds).values(proposedRounds(fiscalYear)).onConflictDoNothing();
}

/** Takes the rounds of a fiscal year away again. */
export async function endRoundsOfYear(tx: Tx, fiscalYear: number): Promise<void> {
  await tx.delete(rounds).where(eq(rounds.fiscalYear, fiscalYear));
}
