import "server-only";
import { notFound } from "next/navigation";
import type { AdminActor } from "@/lib/accounts/actor";
import { requireActor } from "./require-actor";

/**
 * An administrator. For everybody else the page does not exist.
 *
 * @param form of an action: what was typed is kept while its person signs in again
 */
export async function requireAdministrator(form?: FormData): Promise<AdminActor> {
  const actor = await requireActor(form);
  return actor.role === "admin" ? actor : notFound();
}
