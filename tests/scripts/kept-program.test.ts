import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProcessGroup } from "@/scripts/process-group.mjs";

let folder: string;
let log: string;
let group: ProcessGroup;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "eplan-kept-"));
  log = path.join(folder, "log");
  appendFileSync(log, "");
  group = new ProcessGroup();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await group.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that writes a line when it begins, and then does as it is told. */
function keep(then: string) {
  const program = `require("node:fs").appendFileSync(${JSON.stringify(log)}, process.pid + "\\n"); ${then}`;
  group.keepRunning(["-e", program], { env: process.env, name: "the program" });
}
const pids = () => readFileSync(log, "utf8").trim().split("\n").filter(Boolean).map(Number);

async function until(isTrue: () => boolean): Promise<void> {
  for (let wait = 0; wait < 100 && !isTrue(); wait += 1) await pause(100);
  expect(isTrue()).toBe(true);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a program that is kept running", () => {
  it("is started again after it was killed, and stopped with the others", async () => {
    keep("setInterval(() => {}, 1000)");
    await until(() => pids().length === 1);
    process.kill(pids()[0]!, "SIGKILL");
    await until(() => pids().length === 2);
    await group.stopAll();
    expect(isRunning(pids()[1]!)).toBe(false);
  });

  it("waits longer each time when it keeps ending by itself", async () => {
    keep("process.exit(1)");
    await pause(4_000);
    // Begun at 0, 1 and 3 seconds.
    expect(pids().length).toBeGreaterThanOrEqual(2);
    expect(pids().length).toBeLessThanOrEqual(3);
  });

  it("that is waiting to be started again is not started once everything stops", async () => {
    keep("process.exit(1)");
    await until(() => pids().length === 1);
    await pause(300);
    await group.stopAll();
    await pause(1_500);
    expect(pids()).toHaveLength(1);
  });
});
