import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBuiltFrom, recordBuild, sourceStamp } from "@/scripts/build-stamp.mjs";
import { isInstalled } from "@/scripts/install.mjs";
import { freePort, requestedPort } from "@/scripts/ports.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "eplan-launch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(place: string, text: string) {
  const file = path.join(folder, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function demo(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["scripts/demo.mjs"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const port = await freePort(0);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, port };
}

describe("the port", () => {
  it("is 3000 unless PORT says otherwise", () => {
    expect([requestedPort(undefined), requestedPort(""), requestedPort("8080")]).toEqual([3000, 3000, 8080]);
  });

  it.each(["0", "65536", "-1", "80.5", "web", "๓๐๐๐"])("is refused in a sentence when PORT is %s", (text) => {
    expect(() => requestedPort(text)).toThrow(/กรุณากำหนดเป็นเลข 1 ถึง 65535/);
  });

  it("that is taken is said before the data is touched", async () => {
    const { server, port } = await occupy();
    const dataDir = path.join(folder, "data");

    const { code, output } = await demo({ PORT: String(port), DATA_DIR: dataDir });

    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่`);
    expect(output).not.toContain("at ");
    expect(existsSync(dataDir)).toBe(false);
  });

  it("of the database moves aside for another program", async () => {
    const { server, port } = await occupy();
    expect(await freePort(port)).not.toBe(port);
    server.close();
    await new Promise((resolve) => server.once("close", resolve));
    expect(await freePort(port)).toBe(port);
  });
});

describe("a build", () => {
  beforeEach(() => {
    write("app/page.tsx", "export default 1");
    write(".next/BUILD_ID", "1");
  });

  it("is used again while the sources say the same", () => {
    recordBuild(folder, sourceStamp(folder));
    expect(isBuiltFrom(folder, sourceStamp(folder))).toBe(true);
  });

  it.each([
    ["a source has changed", () => write("app/page.tsx", "export default 2")],
    ["a source was added", () => write("lib/plans/rules.ts", "")],
    ["a source was renamed", () => write("app/other.tsx", "export default 1")],
    ["the packages have changed", () => write("package-lock.json", "{}")],
    ["it was never finished", () => rmSync(path.join(folder, ".next/BUILD_ID"))],
  ])("is made anew when %s", (_, change) => {
    recordBuild(folder, sourceStamp(folder));
    change();
    expect(isBuiltFrom(folder, sourceStamp(folder))).toBe(false);
  });

  it("without a stamp, made by hand, is not trusted", () => {
    expect(isBuiltFrom(folder, sourceStamp(folder))).toBe(false);
  });
});

describe("the installed packages", () => {
  const lock = (packages: Record<string, unknown>) => JSON.stringify({ packages });

  it.each([
    ["are those of the lock", { "node_modules/a": { version: "1.0.0" } }, true],
    ["are of another version", { "node_modules/a": { version: "0.9.0" } }, false],
    ["lack one", {}, false],
  ])("count as installed or not when they %s", (_, installed, answer) => {
    write(
      "package-lock.json",
      lock({
        "": { version: "0.1.0" },
        "node_modules/a": { version: "1.0.0" },
        "node_modules/of-another-platform": { version: "1.0.0", optional: true },
      }),
    );
    write("node_modules/.package-lock.json", lock(installed));
    expect(isInstalled(folder)).toBe(answer);
  });

  it("are missing in a fresh clone", () => {
    write("package-lock.json", lock({}));
    expect(isInstalled(folder)).toBe(false);
  });
});
