import type { Route } from "next";
import { redirect } from "next/navigation";
import { HOME } from "@/app/_session/menus";
import { findActor } from "@/app/_session/require-actor";

/** The door: everybody goes on to where their work begins. */
export default async function DoorPage() {
  const actor = await findActor();
  redirect((actor ? HOME[actor.role] : "/sign-in") as Route);
}
