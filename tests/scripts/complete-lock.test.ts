import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeLock } from "@/scripts/complete-lock.mjs";

describe("completing the lock", () => {
  it("adds the optional packages of other platforms that are missing, and no other", () => {
    const { lock, added } = completeLock({
      packages: {
        "": { version: "0.1.0" },
        "node_modules/a": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: { "a-linux-x64-musl": "1.0.0", "a-windows-arm64": "^1.0.0", here: "2.0.0" },
        },
        "node_modules/a/node_modules/here": { version: "2.0.0", optional: true },
      },
    });
    expect(added).toEqual(["a-linux-x64-musl@1.0.0", "a-windows-arm64@1.0.0"]);
    expect(lock.packages["node_modules/a-windows-arm64"]).toEqual({
      version: "1.0.0",
      cpu: ["arm64"],
      dev: true,
      license: "MIT",
      optional: true,
      os: ["win32"],
    });
    expect(lock.packages["node_modules/a-linux-x64-musl"]).toMatchObject({ os: ["linux"], libc: ["musl"] });
  });

  it("has been done for this product's lock", () => {
    expect(completeLock(JSON.parse(readFileSync("package-lock.json", "utf8"))).added).toEqual([]);
  });
});
