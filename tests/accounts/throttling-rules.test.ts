import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressGroup,
  afterSuccess,
  type Counter,
  FAILURES_AN_ACCOUNT,
  FAILURES_AN_ADDRESS,
  FAILURES_BY_STRANGERS,
  judgeDevice,
  judgeStranger,
  LONG_WINDOW_MS,
  shareOf,
  WINDOW_MS,
} from "@/lib/accounts/throttling/rules";

const START = new Date("2026-04-01T02:00:00Z");
const later = (ms: number) => new Date(START.getTime() + ms);
const counter = (failures: number, windowStartedAt = START): Counter => ({ failures, windowStartedAt });
const NONE = counter(0);

const stranger = (counters: Partial<Record<"address" | "account" | "share", Counter>>, now = START) => {
  const judged = judgeStranger({ address: NONE, account: NONE, share: NONE, ...counters }, now);
  return judged.allowed ? "allowed" : judged.reason;
};
const device = (counters: Partial<Record<"account" | "device", Counter>>, now = START) => {
  const judged = judgeDevice({ account: NONE, device: NONE, ...counters }, now);
  return judged.allowed ? "allowed" : judged.reason;
};

describe("strangers", () => {
  it.each([
    [FAILURES_BY_STRANGERS - 1, "allowed"],
    [FAILURES_BY_STRANGERS, "throttled_account"],
  ])("may try an account that took %i failures: %s, and time changes nothing", (failures, answer) => {
    expect(stranger({ account: counter(failures) })).toBe(answer);
    expect(stranger({ account: counter(failures) }, later(1000 * LONG_WINDOW_MS))).toBe(answer);
  });

  it.each([
    [19, 5],
    [20, 2],
    [29, 2],
    [30, 1],
    [79, 1],
  ])("have, where an account took %i failures, %i tries from one address", (failures, share) => {
    expect(shareOf(failures)).toBe(share);
    expect(stranger({ account: counter(failures), share: counter(share - 1) })).toBe("allowed");
    expect(stranger({ account: counter(failures), share: counter(share) })).toBe("throttled_share");
  });

  it.each([
    [19, WINDOW_MS],
    [20, LONG_WINDOW_MS],
  ])("have their share again, where an account took %i failures, after %i ms", (failures, wait) => {
    const counters = { account: counter(failures), share: counter(5) };
    expect(stranger(counters, later(wait - 1))).toBe("throttled_share");
    expect(stranger(counters, later(wait))).toBe("allowed");
  });

  it("have their share again once the account has forgotten its failures", () => {
    const share = counter(5);
    expect(stranger({ account: counter(5), share })).toBe("throttled_share");
    expect(stranger({ account: counter(0), share })).toBe("allowed");
    expect(stranger({ account: counter(1, later(1)), share }, later(1))).toBe("allowed");
  });

  it.each([
    [FAILURES_AN_ADDRESS - 1, WINDOW_MS - 1, "allowed"],
    [FAILURES_AN_ADDRESS, WINDOW_MS - 1, "throttled_address"],
    [FAILURES_AN_ADDRESS, WINDOW_MS, "allowed"],
  ])("at an address that failed %i times %i ms ago: %s", (failures, ago, answer) => {
    expect(stranger({ address: counter(failures) }, later(ago))).toBe(answer);
  });

  it("count anew in a new window", () => {
    const judged = judgeStranger(
      { address: counter(7), account: counter(3), share: counter(2) },
      later(WINDOW_MS),
    );
    const now = later(WINDOW_MS);
    expect(judged).toEqual({
      allowed: true,
      counted: { address: counter(1, now), account: counter(4), share: counter(1, now) },
    });
  });
});

describe("a browser that the account knows", () => {
  it.each([
    [FAILURES_AN_ACCOUNT - 1, "allowed"],
    [FAILURES_AN_ACCOUNT, "throttled_account"],
  ])("may try an account that took %i failures: %s", (failures, answer) => {
    expect(device({ account: counter(failures) })).toBe(answer);
  });

  it("waits a quarter of an hour after ten in a row, and then has ten again", () => {
    expect(device({ device: counter(9) })).toBe("allowed");
    expect(device({ device: counter(10) }, later(WINDOW_MS - 1))).toBe("throttled_device");
    const judged = judgeDevice({ account: NONE, device: counter(10) }, later(WINDOW_MS));
    expect(judged).toMatchObject({ allowed: true, counted: { device: counter(1, later(WINDOW_MS)) } });
  });

  it("is told from the last of the ten how long to wait", () => {
    const judged = judgeDevice({ account: NONE, device: counter(9) }, later(5 * WINDOW_MS));
    expect(judged).toMatchObject({ allowed: true, counted: { device: counter(10, later(5 * WINDOW_MS)) } });
  });
});

describe("a right password", () => {
  it("takes away what was counted up to it, and leaves what came after", () => {
    expect(afterSuccess(counter(7), counter(5), later(9))).toEqual(counter(2, later(9)));
  });

  it("takes only itself where another was right meanwhile", () => {
    expect(afterSuccess(counter(4, later(1)), counter(5), later(9)).failures).toBe(3);
    expect(afterSuccess(counter(0, later(1)), counter(5), later(9)).failures).toBe(0);
  });
});

/** Whoever tries: fifty strangers' addresses, and three browsers that the account knows. */
type Try = { from: number; known: boolean; right: boolean; minutes: number };
const aTry: fc.Arbitrary<Try> = fc.record({
  from: fc.integer({ min: 0, max: 49 }),
  known: fc.boolean(),
  right: fc.constant(false),
  minutes: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }) },
  ),
});
const sometimesRight = aTry.chain((one) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constant(one) },
    { weight: 1, arbitrary: fc.constant({ ...one, right: true }) },
  ),
);

/** One account as the database keeps it, try after try. */
class Account {
  account = NONE;
  addresses = new Map<number, Counter>();
  shares = new Map<number, Counter>();
  devices = new Map<number, Counter>();
  now = START;

  /** Whether the password was looked at. */
  attempt({ from, known, right, minutes }: Try): boolean {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    const now = this.now;
    const none = counter(0, now);
    if (known) {
      const key = from % 3;
      const judged = judgeDevice({ account: this.account, device: this.devices.get(key) ?? none }, now);
      if (!judged.allowed) return false;
      this.account = right
        ? afterSuccess(judged.counted.account, judged.counted.account, now)
        : judged.counted.account;
      this.devices.set(key, right ? none : judged.counted.device);
      return true;
    }
    const judged = judgeStranger(
      {
        account: this.account,
        address: this.addresses.get(from) ?? none,
        share: this.shares.get(from) ?? none,
      },
      now,
    );
    if (!judged.allowed) return false;
    this.account = right
      ? afterSuccess(judged.counted.account, judged.counted.account, now)
      : judged.counted.account;
    this.addresses.set(from, judged.counted.address);
    this.shares.set(from, right ? none : judged.counted.share);
    return true;
  }
}

describe("whatever is tried, in whatever order", () => {
  it("no account takes more than 100 wrong passwords in a row, and strangers give it no more than 80", () => {
    fc.assert(
      fc.property(fc.array(sometimesRight, { minLength: 100, maxLength: 600 }), (tries) => {
        const account = new Account();
        let [inARow, byStrangers, longest, mostByStrangers] = [0, 0, 0, 0];
        for (const one of tries) {
          if (!account.attempt(one)) continue;
          inARow = one.right ? 0 : inARow + 1;
          byStrangers = one.right ? 0 : byStrangers + (one.known ? 0 : 1);
          longest = Math.max(longest, inARow);
          mostByStrangers = Math.max(mostByStrangers, byStrangers);
        }
        expect(longest).toBeLessThanOrEqual(100);
        expect(mostByStrangers).toBeLessThanOrEqual(80);
      }),
      { numRuns: 150 },
    );
  });

  it("a browser that the account knows and that did not fail itself comes in with the right password", () => {
    fc.assert(
      fc.property(fc.array(aTry, { maxLength: 600 }), (tries) => {
        const account = new Account();
        for (const one of tries) account.attempt({ ...one, known: false });
        expect(account.attempt({ from: 0, known: true, right: true, minutes: 0 })).toBe(true);
        expect(account.account.failures).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["one after the other", 1, 6, 4 * 5 + 5 * 2 + 41],
    ["in turn", 6, 1, 50],
  ])("fifty addresses %s leave a fifty-first its try, for a day", (_, rounds, atOnce, failures) => {
    const account = new Account();
    const wrong = (from: number, minutes = 0) =>
      account.attempt({ from, known: false, right: false, minutes });
    for (let quarter = 0; quarter < 95; quarter += 1) {
      for (let round = 0; round < rounds; round += 1)
        for (let from = 0; from < 50; from += 1) for (let nth = 0; nth < atOnce; nth += 1) wrong(from);
      wrong(0, 15);
    }
    expect(account.account.failures).toBe(failures);
    expect(account.attempt({ from: 50, known: false, right: true, minutes: 0 })).toBe(true);
  });
});

describe("an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    [null, "none"],
  ])("%s stands for %s", (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
