import "server-only";
import { takeParkedForm } from "@/app/_session/parked-form";
import type { LaoActor } from "@/lib/accounts/actor";
import { typedRows } from "@/lib/status-reports/grid/schema";
import { type GridState, parkedGrid } from "./grid-state";

/** The rows that were typed in before the session ended; undefined where nothing was. */
export async function parkedRows(actor: LaoActor, id: string | undefined): Promise<GridState | undefined> {
  const parked = await takeParkedForm(actor, id);
  if (!parked || parked.status === "idle") return undefined;
  const changed = typedRows(parked.values).map(({ row }) => row);
  return parkedGrid(parked.message, parked.values, changed);
}
