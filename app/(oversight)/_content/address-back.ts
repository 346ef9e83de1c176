import type { Route } from "next";
import { addressOf } from "@/app/_session/list-address";
import type { ContentRefusal } from "@/lib/content/messages";
import type { Outcome } from "@/lib/platform/outcome";
import type { Done } from "./content-notice";

/** The list again, with what became of the button: done to which row, or refused for which reason. */
export function addressBack(
  list: string,
  done: Done,
  outcome: Outcome<{ id: number }, ContentRefusal> | null,
): Route {
  if (!outcome) return addressOf(list, { refused: "not_found" }) as Route;
  const said = outcome.ok ? { done, row: outcome.value.id } : { refused: outcome.reason };
  return addressOf(list, said) as Route;
}
