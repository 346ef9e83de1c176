import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { CODE_BYTES, codeOfBytes, formatCode } from "@/lib/accounts/activation/rules";
import {
  type Answer,
  comparableHeads,
  comparableWords,
  hiddenFields,
  post,
  visitor,
} from "../support/plain-http";
import { product } from "../support/product";
import { shareGreater } from "../support/ranks";

const ROUNDS = 24;
const KINDS = ["claimed", "unclaimed", "missing", "officer"] as const;
type Kind = (typeof KINDS)[number];

/** Of two lists of 24 that nobody can tell apart, one in a thousand comparisons lies beyond these. */
const ALIKE = { from: 0.2, to: 0.8 };

describe.skipIf(inject("chromium") === null)("the way to an account that nobody has opened", () => {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  type Tried = { username: string; answer: Answer; cookies: string[] };
  const codes: Record<Kind, Tried[]> = { claimed: [], unclaimed: [], missing: [], officer: [] };
  const empty: Record<Kind, Tried[]> = { claimed: [], unclaimed: [], missing: [], officer: [] };

  beforeAll(async () => {
    const [signIn, activate] = await Promise.all([
      hiddenFields(visitor("203.0.113.1"), "/sign-in", "username"),
      hiddenFields(visitor("203.0.113.1"), "/activate", "activationCode"),
    ]);
    const listed = await sql<{ username: string; state: string; role: string }[]>`
      select username, state, role from people where state <> 'disabled' order by username`;
    const of = (kind: Kind): string[] =>
      listed
        .filter(({ state, role }) =>
          kind === "officer"
            ? role !== "lao"
            : role === "lao" && (state === "active") === (kind === "claimed"),
        )
        .map(({ username }) => username);
    const known = { claimed: of("claimed"), unclaimed: of("unclaimed"), officer: of("officer") };
    const usernameOf = (kind: Kind, round: number): string => {
      if (kind === "missing") return String(6_990_100 + Math.floor(Math.random() * 900));
      return known[kind][round % known[kind].length]!;
    };
    for (let round = -1; round < ROUNDS; round += 1)
      for (const kind of [...KINDS].sort(() => Math.random() - 0.5)) {
        const username = usernameOf(kind, Math.max(0, round));
        const from = visitor(`198.51.${100 + KINDS.indexOf(kind)}.${round + 2}`);
        const activationCode = formatCode(codeOfBytes(randomBytes(CODE_BYTES)));
        const code = await post(from, "/activate", [
          ...activate,
          ["username", username],
          ["activationCode", activationCode],
        ]);
        const nothing = await post(from, "/sign-in", [...signIn, ["username", username], ["password", ""]]);
        // The first of each kind meets what is not loaded yet.
        if (round < 0) continue;
        const cookies = [...from.cookies.keys()];
        codes[kind].push({ username, answer: code, cookies });
        empty[kind].push({ username, answer: nothing, cookies });
      }
  }, 1_500_000);

  afterAll(() => sql.end());

  it("answers a code that does not fit alike for every username: status, headers and page", () => {
    const [pattern] = codes.claimed;
    expect(pattern?.answer.body).toContain("ไม่พบผู้ใช้งาน");
    for (const kind of KINDS)
      for (const one of codes[kind]) {
        expect(one.answer.status, kind).toBe(200);
        expect(comparableHeads(one.answer), kind).toEqual(comparableHeads(pattern!.answer));
        expect(comparableWords(one.answer, one.username), kind).toBe(
          comparableWords(pattern!.answer, pattern!.username),
        );
      }
  });

  it("leads from an empty password to the code alike for every username", () => {
    for (const kind of KINDS)
      for (const { username, answer, cookies } of empty[kind]) {
        expect(answer.status, kind).toBe(303);
        const address = new URL(answer.location ?? "", "http://same.site");
        expect(address.pathname + address.search, kind).toBe(
          `/activate?${new URLSearchParams({ username })}`,
        );
        expect(cookies, kind).toEqual([]);
      }
  });

  it.each([
    ["claimed", "missing"],
    ["unclaimed", "missing"],
    ["unclaimed", "claimed"],
    ["officer", "missing"],
  ] as const)("takes as long: %s and %s", (one, other) => {
    for (const tried of [codes, empty]) {
      const times = (kind: Kind) => tried[kind].map(({ answer }) => answer.tookMs);
      const share = shareGreater(times(one), times(other));
      expect(share).toBeGreaterThan(ALIKE.from);
      expect(share).toBeLessThan(ALIKE.to);
    }
  });
});
