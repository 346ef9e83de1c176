import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { people } from "@/db/schema";
import { requestReset } from "@/lib/accounts/resets/mutations";
import { addEverybody } from "@/tests/accounts/everybody";
import { type MailServer, startMailServer, textOf } from "@/tests/mail/mail-server";
import { useTestDatabase } from "@/tests/support/database";

const { db, sql, url } = useTestDatabase();
const EMAIL = "office@lao.example";

beforeAll(async () => {
  await addEverybody(db);
  await db.update(people).set({ email: EMAIL }).where(eq(people.username, "2900101"));
});

const running: ChildProcess[] = [];
const servers: MailServer[] = [];
afterEach(async () => {
  for (const worker of running.splice(0)) if (worker.exitCode === null) worker.kill("SIGKILL");
  for (const server of servers.splice(0)) await server.stop();
  await sql`delete from one_time_links`;
});

/** The worker as the launcher starts it. */
function startWorker(smtpUrl: string) {
  const worker = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    {
      env: { ...process.env, DATABASE_URL: url, DATABASE_ROLE: "", SMTP_URL: smtpUrl },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  running.push(worker);
  let said = "";
  for (const stream of [worker.stdout, worker.stderr]) stream.on("data", (chunk) => (said += chunk));
  return { worker, said: () => said };
}

async function mailServer(): Promise<MailServer> {
  const server = await startMailServer();
  servers.push(server);
  return server;
}

const ask = () => requestReset(db, { email: EMAIL }, { address: "203.0.113.7" }, new Date());

async function until(isTrue: () => boolean): Promise<void> {
  for (let wait = 0; wait < 300 && !isTrue(); wait += 1) await pause(100);
  expect(isTrue()).toBe(true);
}

describe("the worker", { timeout: 60_000 }, () => {
  it("turns a request into a letter with a link, and stops at a word", async () => {
    const server = await mailServer();
    const { worker, said } = startWorker(server.url);
    await ask();
    await until(() => server.taken.length > 0);
    expect(textOf(server.taken[0]!)).toMatch(/https:\/\/eplan\.example\/reset-password\/[A-Za-z0-9_-]{43}/);
    worker.kill("SIGTERM");
    const [code] = await once(worker, "exit");
    expect([code, said()]).toEqual([0, ""]);
  });

  it("outlives its database's going away, and goes on when it is back", async () => {
    const server = await mailServer();
    const { worker } = startWorker(server.url);
    await ask();
    await until(() => server.taken.length === 1);
    for (let cut = 0; cut < 3; cut += 1) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      await pause(300);
    }
    await ask().catch(ask);
    await until(() => server.taken.length === 2);
    expect(worker.exitCode).toBeNull();
  });

  it("is as good as one when there are two", async () => {
    const server = await mailServer();
    startWorker(server.url);
    startWorker(server.url);
    for (let number = 0; number < 3; number += 1) await ask();
    await until(() => server.taken.length > 0);
    await pause(4_000);
    // Only the newest link opens: letters whose link was over when their turn came were not sent.
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(server.taken.length);
    const [rows] = await sql`select count(*)::int as n from reset_requests where handled_at is null`;
    expect(rows?.n).toBe(0);
  });
});
