import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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
const KINDS = ["existing", "missing", "unclaimed", "disabled"] as const;
type Kind = (typeof KINDS)[number];

/** Of two lists of 24 that nobody can tell apart, less than one comparison in a thousand lies beyond these. */
const ALIKE = { from: 0.2, to: 0.8 };

describe.skipIf(inject("chromium") === null)("a failed sign-in", () => {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  const answers: Record<Kind, { username: string; answer: Answer }[]> = {
    existing: [],
    missing: [],
    unclaimed: [],
    disabled: [],
  };
  let disabled: string[] = [];
  let form: [string, string][] = [];
  const typePassword = (address: string, username: string, password: string) =>
    post(visitor(address), "/sign-in", [...form, ["username", username], ["password", password]]);

  beforeAll(async () => {
    form = await hiddenFields(visitor("203.0.113.1"), "/sign-in", "username");
    const existing = product.demoAccounts.filter(({ role }) => role === "lao");
    const codes = await sql<{ username: string }[]>`
      select username from people where state = 'unclaimed' and role = 'lao' order by username`;
    const closed = codes.slice(0, 12).map(({ username }) => username);
    const unclaimed = codes.slice(12).map(({ username }) => username);
    await sql`update people set state = 'disabled' where username in ${sql(closed)}`;
    disabled = closed;
    const usernames = (kind: Kind, round: number): string => {
      if (kind === "existing") return existing[round % existing.length]!.username;
      if (kind === "missing") return String(6_990_100 + Math.floor(Math.random() * 900));
      const list = kind === "unclaimed" ? unclaimed : closed;
      return list[round % list.length]!;
    };
    for (let round = -1; round < ROUNDS; round += 1)
      for (const kind of [...KINDS].sort(() => Math.random() - 0.5)) {
        const username = usernames(kind, Math.max(0, round));
        const address = `198.51.${KINDS.indexOf(kind)}.${round + 2}`;
        const answer = await typePassword(address, username, "a password that is wrong");
        // The first of each kind meets what is not loaded yet.
        if (round >= 0) answers[kind].push({ username, answer });
      }
  }, 300_000);

  afterAll(async () => {
    if (disabled.length > 0)
      await sql`update people set state = 'unclaimed' where username in ${sql(disabled)}`;
    await sql.end();
    // A right password forgets what was tried here.
    for (const { role, username, password } of product.demoAccounts)
      if (role === "lao") await typePassword("203.0.113.1", username, password);
  });

  it("is answered alike whether the account exists, is opened, is closed: status, headers and page", () => {
    const [pattern] = answers.existing;
    expect(pattern?.answer.body).toContain("ไม่พบผู้ใช้งาน");
    for (const kind of KINDS)
      for (const one of answers[kind]) {
        expect(one.answer.status, kind).toBe(200);
        expect(comparableHeads(one.answer), kind).toEqual(comparableHeads(pattern!.answer));
        expect(comparableWords(one.answer, one.username), kind).toBe(
          comparableWords(pattern!.answer, pattern!.username),
        );
      }
  });

  it.each([
    ["existing", "missing"],
    ["existing", "unclaimed"],
    ["existing", "disabled"],
    ["unclaimed", "missing"],
    ["disabled", "missing"],
  ] as const)("takes as long: %s and %s", (one, other) => {
    const times = (kind: Kind) => answers[kind].map(({ answer }) => answer.tookMs);
    const share = shareGreater(times(one), times(other));
    expect(share).toBeGreaterThan(ALIKE.from);
    expect(share).toBeLessThan(ALIKE.to);
  });
});
