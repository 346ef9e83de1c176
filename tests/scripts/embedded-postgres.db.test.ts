import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { isAlive, isPostmasterOf, runningPostmaster } from "@/scripts/postmaster.mjs";

const FAST = { fsync: "off", shared_buffers: "16MB" };

describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  let folder: string;
  let data: string;
  const start = () => startEmbeddedPostgres({ folder, port: 0, settings: FAST });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "eplan-pg-"));
    data = path.join(folder, "pg");
  });
  afterEach(async () => {
    const left = runningPostmaster(data);
    if (left) await killAndWait(left.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function killAndWait(pid: number) {
    process.kill(pid, "SIGKILL");
    while (isPostmasterOf(pid, data)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    try {
      return await question(sql);
    } finally {
      await sql.end();
    }
  }

  it("keeps what was committed when everything is killed, and starts again over the pid file left behind", async () => {
    const first = await start();
    await ask(first.url("postgres"), async (sql) => {
      await sql`create table kept as select 2561 as fiscal_year`;
      await sql`checkpoint`;
    });
    await killAndWait(first.pid);
    expect(readFileSync(path.join(data, "postmaster.pid"), "utf8")).toContain(String(first.pid));

    const second = await start();

    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second.url("postgres"), (sql) => sql`select fiscal_year from kept`)).toEqual([
      { fiscal_year: 2561 },
    ]);
    await second.stop();
  });

  it("starts although the number in the pid file has gone to another living program", async () => {
    const first = await start();
    const left = readFileSync(path.join(data, "postmaster.pid"), "utf8");
    await first.stop();
    const stranger = spawn("sleep", ["60"]);
    writeFileSync(
      path.join(data, "postmaster.pid"),
      left.replace(/^\d+/, String(stranger.pid)).replace(/stopping/, "ready"),
    );

    const second = await start();

    expect(second.pid).not.toBe(stranger.pid);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    await second.stop();
    stranger.kill();
  });

  it("joins the server that runs, and leaves it to the living program that started it", async () => {
    const first = await start();
    writeFileSync(path.join(folder, "pg.owner"), String(process.ppid));

    const second = await start();

    expect([second.pid, second.owned]).toEqual([first.pid, false]);
    await first.stop();
  });

  it("takes over a server whose owner was killed", async () => {
    const first = await start();
    const gone = spawn("true");
    await new Promise((resolve) => gone.once("exit", resolve));
    writeFileSync(path.join(folder, "pg.owner"), String(gone.pid));

    const second = await start();

    expect([second.pid, second.owned]).toEqual([first.pid, true]);
    await second.stop();
    expect(runningPostmaster(data)).toBeNull();
  });

  it("becomes one server when two programs start it at the same moment", async () => {
    const [one, other] = await Promise.all([start(), start()]);

    expect(one.pid).toBe(other.pid);
    await one.stop();
  });

  it("listens on the loopback only, asks for its password, and lets nobody else read it", async () => {
    const server = await start();
    const withoutPassword = server.url("postgres").replace(/:[^:@]+@/, ":wrong@");

    await expect(ask(withoutPassword, (sql) => sql`select 1`)).rejects.toThrow(
      /password authentication failed/,
    );
    expect(await ask(server.url("postgres"), (sql) => sql`show listen_addresses`)).toEqual([
      { listen_addresses: "127.0.0.1" },
    ]);
    expect(statSync(path.join(folder, "pg.password")).mode & 0o077).toBe(0);
    await server.stop();
  });

  it.runIf(process.getuid?.() === 0)("runs as nobody where root may make no user namespace", async () => {
    process.env.EPLAN_NO_USER_NAMESPACE = "1";
    try {
      const server = await start();
      expect(statSync(data).uid).toBe(65534);
      await server.stop();
    } finally {
      delete process.env.EPLAN_NO_USER_NAMESPACE;
    }
  });
});
