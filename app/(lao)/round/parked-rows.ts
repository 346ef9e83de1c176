import "server-only";
import { takeParkedForm } from "@/app/_session/parked-form";
import type { LaoActor } from "@/lib/accounts/actor";
import { typedByRow } from "@/lib/platform/form-state";
import { typedRows } from "@/lib/status-reports/grid/schema";
import { type GridState, IDLE_GRID } from "./grid-state";

/** The rows that were typed in before the session ended, nothing said of any; undefined where nothing was. */
export async function parkedRows(actor: LaoActor, id: string | undefined): Promise<GridState | undefined> {
  const parked = await takeParkedForm(actor, id);
  if (!parked || parked.status === "idle") return undefined;
  const { message, values } = parked;
  const typed = typedByRow(values);
  return {
    ...IDLE_GRID,
    message,
    typed: Object.fromEntries(typedRows(values).map(({ row }) => [row, typed[row] ?? {}])),
    opened: values.opened?.at(-1) ?? "",
    reasonForAll: values.reasonForAll?.at(-1) ?? "",
  };
}
