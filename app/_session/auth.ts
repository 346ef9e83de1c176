import "server-only";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { findSignedIn } from "@/lib/accounts/sessions/data";
import { recordSighting } from "@/lib/accounts/sessions/mutations";
import { isSightingDue, LONGEST_SESSION_MS, runsOutAt, warnedBefore } from "@/lib/accounts/sessions/rules";
import { openTicket } from "@/lib/accounts/sessions/ticket";
import { endLostView } from "@/lib/accounts/viewing/mutations";
import { requestOrigin } from "./request-facts";
import { sameSitePath } from "./same-site-path";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
  interface Session {
    actor?: Actor;
    /** When it is over unless it is seen again, and how long before that a page warns; both in milliseconds. */
    runsOutAt?: number;
    warnedBefore?: number;
  }
}

type OpenSession = { actor: Actor; runsOutAt: number; warnedBefore: number };

/** The session of a token that was just checked, handed from one callback to the next; never written into the cookie. */
const checked = new WeakMap<object, OpenSession>();

async function checkSession(sessionId: unknown): Promise<OpenSession | null> {
  if (typeof sessionId !== "string") return null;
  const now = new Date();
  const signedIn = await findSignedIn(db, sessionId, (await requestOrigin()).address, now);
  if (!signedIn) return null;
  const { actor, limits, hasLostView } = signedIn;
  let { times } = signedIn;
  if (isSightingDue(times.lastSeenAt, now)) {
    await recordSighting(db, sessionId, now);
    times = { ...times, lastSeenAt: now };
  }
  if (hasLostView) await endLostView(db, actor, now);
  return { actor, runsOutAt: runsOutAt(times, limits).getTime(), warnedBefore: warnedBefore(limits) };
}

const config: NextAuthConfig = {
  trustHost: true,
  session: { strategy: "jwt", maxAge: LONGEST_SESSION_MS / 1000 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      // Password, second step and throttling are the sign-in actions' work; they come with a ticket of ours.
      credentials: { ticket: {} },
      authorize: ({ ticket }) => {
        const sessionId = openTicket(ticket, new Date());
        return sessionId === null ? null : { sessionId };
      },
    }),
  ],
  callbacks: {
    /** The cookie holds the session's id and nothing else. Null takes the cookie away. */
    async jwt({ token, user }) {
      if (user) return { sid: user.sessionId };
      const open = await checkSession(token.sid);
      if (!open) return null;
      const kept = { sid: open.actor.sessionId };
      checked.set(kept, open);
      return kept;
    },
    session({ session, token }) {
      return { expires: session.expires, ...checked.get(token) };
    },
    redirect: ({ url, baseUrl }) => new URL(sameSitePath(url) ?? "/", baseUrl).href,
  },
  logger: {
    error(error) {
      // A wrong password is no fault of the product; the audit trail has it.
      if (!(error instanceof CredentialsSignin)) console.error(error);
    },
  },
};

export const { handlers, auth, signIn, signOut } = NextAuth(config);
