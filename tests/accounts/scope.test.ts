import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope, provinceScope } from "@/lib/accounts/scope";

const signed = {
  personId: "00000000-0000-4000-8000-000000000001",
  sessionId: "00000000-0000-4000-8000-000000000002",
  username: "somebody",
  displayName: "somebody",
  address: null,
};

const WHO = {
  "staff of the LAO": { ...signed, role: "lao", laoId: 1, laoCode: "2900101", provinceCode: "90" },
  "staff of its neighbour": { ...signed, role: "lao", laoId: 2, laoCode: "5900105", provinceCode: "90" },
  "staff of an LAO elsewhere": { ...signed, role: "lao", laoId: 3, laoCode: "6930101", provinceCode: "93" },
  "its province office": { ...signed, role: "province", provinceCode: "90" },
  "another province office": { ...signed, role: "province", provinceCode: "93" },
  "its region office": { ...signed, role: "nacc", provinces: ["80", "90"] },
  "another region office": { ...signed, role: "nacc", provinces: ["10", "93"] },
  "a region office without provinces": { ...signed, role: "nacc", provinces: [] },
  "the central office": { ...signed, role: "nacc", provinces: "all" },
  "an administrator": { ...signed, role: "admin" },
} as unknown as Record<string, Actor>;

const LAO = { id: 1, provinceCode: "90" };

describe("who reads an LAO", () => {
  it.each([
    ["staff of the LAO", true],
    ["staff of its neighbour", false],
    ["staff of an LAO elsewhere", false],
    ["its province office", true],
    ["another province office", false],
    ["its region office", true],
    ["another region office", false],
    ["a region office without provinces", false],
    ["the central office", true],
    ["an administrator", false],
  ])("%s: %s", (who, reads) => {
    expect(laoScope(WHO[who]!, LAO)).toEqual(reads ? { laoId: 1 } : null);
  });
});

describe("who reads a province's ranking", () => {
  it.each([
    ["staff of the LAO", true],
    ["staff of its neighbour", true],
    ["staff of an LAO elsewhere", false],
    ["its province office", true],
    ["another province office", false],
    ["its region office", true],
    ["another region office", false],
    ["a region office without provinces", false],
    ["the central office", true],
    ["an administrator", false],
  ])("%s: %s", (who, reads) => {
    expect(provinceScope(WHO[who]!, "90")).toEqual(reads ? { provinceCode: "90" } : null);
  });
});
