import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameSitePath, signInAddress } from "@/app/_session/same-site-path";
import { isSentFromHere } from "@/app/_session/sent-from-here";

const SITE = "https://eplan.example";

describe("where signing in may lead", () => {
  it.each([
    ["/projects", "/projects"],
    ["/reports/province?year=2561&round=6&province=90", "/reports/province?year=2561&round=6&province=90"],
    ["/projects/12#status", "/projects/12#status"],
    ["/laos?q=สงขลา", "/laos?q=%E0%B8%AA%E0%B8%87%E0%B8%82%E0%B8%A5%E0%B8%B2"],
    ["/a/../projects", "/projects"],
    ["/", "/"],
  ])("keeps %j", (typed, path) => {
    expect(sameSitePath(typed)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "projects",
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/a b",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/a/../sign-in",
    "/api/auth/signout",
    `/${"a".repeat(2000)}`,
    "/\ud800",
  ])("refuses %j", (typed) => {
    expect(sameSitePath(typed)).toBeNull();
  });

  it("never leaves the site, whatever was written", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        "/",
        "\\",
        ".",
        ":",
        "@",
        "?",
        "#",
        "%2f",
        "%5c",
        "\t",
        "\n",
        " ",
        "evil.example",
        "a",
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((text) => `/${text}`),
          fc.webUrl(),
          fc.string(),
        ),
        (typed) => {
          const path = sameSitePath(typed);
          if (path === null) return;
          expect(new URL(path, SITE).origin).toBe(SITE);
          expect(sameSitePath(path)).toBe(path);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("names the page in the sign-in address, and none where there is none to name", () => {
    expect(signInAddress("/reports/plan?year=2561")).toBe("/sign-in?next=%2Freports%2Fplan%3Fyear%3D2561");
    expect(signInAddress("/")).toBe("/sign-in");
    expect(signInAddress("//evil.example")).toBe("/sign-in");
    expect(signInAddress(null)).toBe("/sign-in");
  });
});

describe("whether a form was sent from here", () => {
  it.each([
    [{ origin: "https://eplan.example", host: "eplan.example" }, true],
    [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
    [{ origin: "https://eplan.example", host: "inner:3000", "x-forwarded-host": "eplan.example" }, true],
    [{ origin: "https://evil.example", host: "eplan.example" }, false],
    [{ origin: "http://127.0.0.1:3001", host: "127.0.0.1:3000" }, false],
    [{ origin: "null", host: "eplan.example" }, false],
    [{ host: "eplan.example" }, false],
    [{ origin: "https://eplan.example" }, false],
  ])("%j: %s", (sent, here) => {
    expect(isSentFromHere(new Headers(sent as Record<string, string>))).toBe(here);
  });
});
