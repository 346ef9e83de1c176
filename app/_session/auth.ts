import "server-only";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { findSignedIn } from "@/lib/accounts/sessions/data";
import { recordSighting } from "@/lib/accounts/sessions/mutations";
import { isSightingDue, LONGEST_SESSION_MS } from "@/lib/accounts/sessions/rules";
import { openTicket } from "@/lib/accounts/sessions/ticket";
import { requestOrigin } from "./request-facts";
import { sameSitePath } from "./same-site-path";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
  interface Session {
    actor?: Actor;
  }
}

/** The actor of a token that was just checked, handed from one callback to the next; never written into the cookie. */
const checked = new WeakMap<object, Actor>();

async function checkSession(sessionId: unknown): Promise<Actor | null> {
  if (typeof sessionId !== "string") return null;
  const now = new Date();
  const signedIn = await findSignedIn(db, sessionId, (await requestOrigin()).address, now);
  if (signedIn && isSightingDue(signedIn.lastSeenAt, now)) await recordSighting(db, sessionId, now);
  return signedIn?.actor ?? null;
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
      const actor = await checkSession(token.sid);
      if (!actor) return null;
      const kept = { sid: actor.sessionId };
      checked.set(kept, actor);
      return kept;
    },
    session({ session, token }) {
      const actor = checked.get(token);
      return actor ? { expires: session.expires, actor } : { expires: session.expires };
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
