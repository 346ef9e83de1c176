import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Lock = {
  packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: object }>;
};

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const floor = JSON.parse(readFileSync("docs/version-floor.json", "utf8")) as Record<string, string>;

/** Every version of a package that the lock installs, at whatever depth. */
function versionsOf(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([, entry]) => entry.version ?? "");
}

/** Numeric parts in turn; a beta number counts as a fourth part. */
function isAtLeast(version: string, least: string): boolean {
  const parts = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const [have, want] = [parts(version), parts(least)];
  const place = want.findIndex((part, index) => part !== have[index]);
  return place === -1 || (have[place] ?? 0) > (want[place] ?? 0);
}

describe("the versions in the lock", () => {
  // The audit service of a registry may be out of reach, so the least safe versions are written down.
  it.each(Object.entries(floor))("never fall below the floor: %s %s", (name, least) => {
    for (const version of versionsOf(name))
      expect.soft(isAtLeast(version, least), `${name} ${version}`).toBe(true);
  });

  it("are compared part by part", () => {
    expect(isAtLeast("16.3.2", "16.3.3")).toBe(false);
    expect(isAtLeast("16.3.3", "16.3.3")).toBe(true);
    expect(isAtLeast("16.10.0", "16.3.3")).toBe(true);
    expect(isAtLeast("5.0.0-beta.31", "5.0.0-beta.32")).toBe(false);
  });

  it("hold no package with unfixed holes", () => {
    expect(versionsOf("xlsx")).toEqual([]);
  });

  it("are pinned exactly in package.json", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      "dependencies" | "optionalDependencies",
      Record<string, string>
    >;
    for (const version of Object.values({ ...dependencies, ...optionalDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it("serve every registry: no download address is recorded", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
  });
});
