import postgres from "postgres";
import { afterAll } from "vitest";
import { product } from "./product";

export type SessionClock = {
  /** Ends the sessions of one browser on the server; the browser keeps its cookie and learns nothing. */
  end: (userAgent: string) => Promise<void>;
  /** Makes the sessions of one browser idle for so long that they are over in so many seconds. */
  leaveSeconds: (userAgent: string, seconds: number) => Promise<void>;
};

/** What only time or somebody else's computer does to a session, done in the product's own database. */
export function useSessionClock(): SessionClock {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  afterAll(async () => {
    await sql.end({ timeout: 5 });
  });
  return {
    async end(userAgent) {
      await sql`update sessions set ended_at = now(), end_reason = 'ended_by_officer'
        where user_agent = ${userAgent} and ended_at is null`;
    },
    async leaveSeconds(userAgent, seconds) {
      await sql`update sessions s set last_seen_at =
          now() - l.idle_minutes * interval '1 minute' + ${seconds} * interval '1 second'
        from people p join session_limits l on l.role = p.role
        where p.id = s.person_id and s.user_agent = ${userAgent} and s.ended_at is null`;
    },
  };
}
