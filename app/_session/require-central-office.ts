import "server-only";
import { notFound } from "next/navigation";
import type { NaccActor } from "@/lib/accounts/actor";
import { requireActor } from "./require-actor";

/**
 * An officer of the NACC's central office, who keeps the registry, the editions and their rules. For everybody
 * else, region offices too, the page does not exist.
 *
 * @param form of an action: what was typed is kept while its person signs in again
 */
export async function requireCentralOffice(form?: FormData): Promise<NaccActor> {
  const actor = await requireActor(form);
  return actor.role === "nacc" && actor.provinces === "all" ? actor : notFound();
}
