import { headers } from "next/headers";
import { findActor } from "@/app/_session/require-actor";
import { isSentFromHere } from "@/app/_session/sent-from-here";
import { sessionIdOfCookie } from "@/app/_session/session-cookie";
import { db } from "@/db/client";
import { findSignedIn } from "@/lib/accounts/sessions/data";
import { runsOutAt } from "@/lib/accounts/sessions/rules";

/** When the browser's session runs out, and nothing else; null once it is over and where there is none. */
async function answer(): Promise<Response> {
  const sessionId = await sessionIdOfCookie();
  const signedIn = sessionId === null ? null : await findSignedIn(db, sessionId, null, new Date());
  return Response.json(
    { endsAt: signedIn && runsOutAt(signedIn.times, signedIn.limits) },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** For a page that is about to warn: another tab may have gone on. Asking is no sighting. */
export async function GET(): Promise<Response> {
  return answer();
}

/** ใช้งานต่อ: counts as being seen, as opening any page does; a looker may go on looking. */
export async function POST(): Promise<Response> {
  if (!isSentFromHere(await headers())) return new Response(null, { status: 404 });
  await findActor();
  return answer();
}
