/**
 * What the product does while nobody waits for an answer: resets that were asked for, mail, freezing rounds that have
 * closed, forgetting what is over.
 * Started by the launcher beside Next; as many as there are processes, each taking what the others have not.
 */
import { setTimeout as pause } from "node:timers/promises";
import { connect } from "@/db/client";
import type { Db } from "@/db/database";
import { purgeOldDevices } from "@/lib/accounts/devices/mutations";
import { purgeChallenges, purgeClaims, purgeFormKeys } from "@/lib/accounts/housekeeping/mutations";
import { purgeParkedForms } from "@/lib/accounts/parked-forms/mutations";
import { handleNextReset, purgeResetRequests } from "@/lib/accounts/resets/mutations";
import { purgeOldCounters } from "@/lib/accounts/throttling/mutations";
import { purgeImports } from "@/lib/imports/mutations";
import { sendNextMail } from "@/lib/mail/sending";
import { mailSettings } from "@/lib/mail/settings";
import { smtpDelivery } from "@/lib/mail/smtp";
import { purgeDrafts } from "@/lib/plans/drafts/mutations";
import { evidenceStorage } from "@/lib/status-reports/evidence/storage/chosen";
import { discardRemovedEvidence, sweepOrphanedBytes } from "@/lib/status-reports/evidence/sweeping/mutations";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { freezeClosedRounds } from "@/lib/status-reports/snapshots/mutations";

const LOOKED_EVERY_MS = 1_500;
const PURGED_EVERY_MS = 5 * 60_000;
/** Every stored file is looked at: seldom. */
const SWEPT_EVERY_MS = 12 * 60 * 60_000;
const FROZEN_EVERY_MS = 60_000;
/** Letters under way at once; one slow server holds up no more than that. */
const SENDERS = 4;
/** After a fault, such as a database that is starting anew: twice as long each time. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** The launcher ends us by force soon after. */
const LAST_WAIT_MS = 8_000;

const clock = () => new Date();
const stopping = new AbortController();

const rest = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => {});

/** Does something again and again until told to stop, whatever happens to the database meanwhile. */
async function keepDoing(name: string, everyMs: number, work: () => Promise<void>): Promise<void> {
  let waitMs = FIRST_WAIT_MS;
  while (!stopping.signal.aborted) {
    try {
      await work();
      waitMs = FIRST_WAIT_MS;
      await rest(everyMs);
    } catch (error) {
      if (waitMs === FIRST_WAIT_MS) console.error(`worker: ${name} failed, tried again:`, error);
      await rest(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  }
}

/** Until nothing is left to do now. */
async function exhaust(next: () => Promise<boolean>): Promise<void> {
  while (!stopping.signal.aborted && (await next()));
}

const PURGES: readonly ((db: Db, now: Date) => Promise<unknown>)[] = [
  purgeResetRequests,
  purgeOldCounters,
  purgeOldDevices,
  purgeParkedForms,
  purgeClaims,
  purgeChallenges,
  purgeFormKeys,
  purgeImports,
  purgeDrafts,
  (database, now) => discardRemovedEvidence(database, evidenceStorage(), now),
];

/** By the database's clock, as the rounds themselves. */
async function freeze(db: Db): Promise<void> {
  const made = await freezeClosedRounds(db, await databaseNow(db));
  if (made > 0) console.info(`worker: froze rounds that have closed, ${made} snapshots`);
}

async function purge(db: Db): Promise<void> {
  for (const forget of PURGES) await forget(db, clock());
}

function senders(db: Db): Promise<void>[] {
  const settings = mailSettings();
  if (!settings) return [];
  const sending = { deliver: smtpDelivery(settings), clock, signal: stopping.signal };
  return Array.from({ length: SENDERS }, (_, number) =>
    keepDoing(`sender ${number + 1}`, LOOKED_EVERY_MS, () => exhaust(() => sendNextMail(db, sending))),
  );
}

const { DATABASE_URL, DATABASE_ROLE } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopping.abort());
const { db, end } = connect(DATABASE_URL, { max: SENDERS + 2, role: DATABASE_ROLE });
const work = Promise.all([
  keepDoing("resets", LOOKED_EVERY_MS, () => exhaust(() => handleNextReset(db, clock()))),
  keepDoing("purge", PURGED_EVERY_MS, () => purge(db)),
  keepDoing("sweep", SWEPT_EVERY_MS, async () => {
    await sweepOrphanedBytes(db, evidenceStorage(), clock());
  }),
  keepDoing("freezing", FROZEN_EVERY_MS, () => freeze(db)),
  ...senders(db),
]);
stopping.signal.addEventListener("abort", async () => {
  // A letter whose answer is still awaited is found again when its lease has ended.
  await Promise.race([work, pause(LAST_WAIT_MS)]);
  await end();
  process.exit(0);
});
