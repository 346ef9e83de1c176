import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "../support/database";
import { recordEvents } from "./chain-of-events";

const { db, sql: owner, url } = useTestDatabase();

async function command(args: string[], env: Record<string, string> = { DATABASE_URL: url }) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/verify-audit.ts", ...args],
    { env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

describe("npm run audit:verify", { timeout: 60_000 }, () => {
  let head: string;
  beforeAll(async () => {
    await recordEvents(db, 3);
    const [link] =
      await owner`select position || ':' || hash as text from audit_chain order by position desc limit 1`;
    head = link!.text;
  });

  it("ends with 0 and prints the head of an untouched chain", async () => {
    const { code, output } = await command(["--expect", head]);
    expect([code, output.trim().split("\n").at(-1)]).toEqual([0, head]);
    expect(output).toContain("3 audit events, complete and unchanged");
  });

  it("ends with 1 and names the row that was changed", async () => {
    await owner`alter table audit_events disable trigger audit_events_are_append_only`;
    await owner`update audit_events set action = 'project.delete' where id = 2`;
    const { code, output } = await command([]);
    await owner`update audit_events set action = 'project.edit' where id = 2`;
    await owner`alter table audit_events enable trigger audit_events_are_append_only`;
    expect(code).toBe(1);
    expect(output).toContain("changed row: event 2 (position 2)");
    expect(output).toContain("พบความผิดปกติ 1 แห่ง");
  });

  it("ends with 1 when the chain does not hold the head that was noted", async () => {
    const { code, output } = await command(["--expect", `9:${"a".repeat(64)}`]);
    expect(code).toBe(1);
    expect(output).toContain("cut tail: position 4-9 was there and is gone");
  });

  it.each([["--expect", "5"], ["--expekt"]])(
    "says how it is used instead of running: %s %s",
    async (...args) => {
      const { code, output } = await command(args.filter((each) => each !== undefined));
      expect(code).toBe(1);
      expect(output).toContain("--expect");
      expect(output).not.toContain("    at ");
    },
  );

  it("makes no database where there is none", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "eplan-none-"));
    const { code, output } = await command([], { DATA_DIR: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(output).toContain(`ไม่พบฐานข้อมูลใน ${folder}`);
  });
});
