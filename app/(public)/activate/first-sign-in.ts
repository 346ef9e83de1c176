import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { keepClaim } from "@/app/_session/claim-cookie";
import { addressOf } from "@/app/_session/list-address";
import { requestOrigin } from "@/app/_session/request-facts";
import { db } from "@/db/client";
import { beginClaimInTraining } from "@/lib/accounts/activation/claims/mutations";
import { isUsername } from "@/lib/accounts/usernames";

/**
 * Signing in without a password, as the manual has it: to the registration within a training window, to the
 * activation code for everybody else, whether there is such an account or not.
 */
export async function goOnWithoutPassword(username: string): Promise<never> {
  const now = new Date();
  const claim = await beginClaimInTraining(db, username, await requestOrigin(), now);
  if (claim) {
    await keepClaim(claim, now);
    redirect("/register");
  }
  // What looks like no username may be a password in the wrong field, and addresses are kept by browsers and logs.
  redirect(addressOf("/activate", { username: isUsername(username) ? username : null }) as Route);
}
