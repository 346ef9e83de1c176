import "server-only";
import type { Db, Tx } from "@/db/database";
import type { LaoScope } from "@/lib/accounts/scope";
import { listRoundRows } from "../../grid/data";
import { listVersionsOfRound } from "../../versions/data";
import type { RoundOfYear } from "../contents/data";
import { type HandedInProject, handedInProjects } from "./rules";

/** The projects of a time that an LAO handed its round in, and wherein they differ from the time before: two queries. */
export async function listHandedIn(
  db: Db | Tx,
  scope: LaoScope,
  of: RoundOfYear,
  moments: { readonly submittedAt: Date; readonly earlierAt: Date | null },
): Promise<HandedInProject[]> {
  const [rows, versions] = await Promise.all([
    listRoundRows(db, scope, of),
    listVersionsOfRound(db, scope, of),
  ]);
  return handedInProjects(rows, versions, moments);
}
