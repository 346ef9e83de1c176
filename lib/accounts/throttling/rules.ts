const MINUTE = 60_000;

/** The window in which a stranger's address is counted. */
export const WINDOW_MS = 15 * MINUTE;

/** Once an account is being tried from many sides, an address that has had its share waits a day. */
export const LONG_WINDOW_MS = 24 * 60 * MINUTE;

/**
 * Wrong passwords in a row that an account takes, ever. Time does not make them fewer: only the right password, a
 * reset or a claim does.
 *
 * @source docs/sources.md throttling
 */
export const FAILURES_AN_ACCOUNT = 100;

/** Of these, the ones that strangers may use up; the rest is kept for browsers that the account knows. */
export const FAILURES_BY_STRANGERS = 80;

/** Strangers at one address: a province office behind it signs in its hundred people, and some of them mistype. */
export const FAILURES_AN_ADDRESS = 300;

/** Wrong passwords in a row from a known browser, before it waits. */
export const FAILURES_A_DEVICE = 10;

/** A counter as it stands in the database; for one that does not, nothing was counted. */
export type Counter = { readonly failures: number; readonly windowStartedAt: Date };

/** What is counted of a stranger's try: the address, the account, and the account from this address. */
export type StrangerCounters = {
  readonly address: Counter;
  readonly account: Counter;
  readonly share: Counter;
};

/** What is counted of a try from a browser that the account knows. */
export type DeviceCounters = { readonly account: Counter; readonly device: Counter };

export type WhyThrottled = "throttled_address" | "throttled_account" | "throttled_share" | "throttled_device";

/** Either the try counts, and what the counters say from then on, or it is not made at all. */
export type Judgement<T> =
  | { readonly allowed: true; readonly counted: T }
  | { readonly allowed: false; readonly reason: WhyThrottled };

/**
 * How often one stranger's address may try an account that has taken so many failures. It shrinks, so that fifty
 * addresses together leave a try to the fifty-first.
 */
export function shareOf(accountFailures: number): number {
  if (accountFailures < 20) return 5;
  return accountFailures < 30 ? 2 : 1;
}

function isOver(counter: Counter, windowMs: number, now: Date): boolean {
  return now.getTime() - counter.windowStartedAt.getTime() >= windowMs;
}

function plusOne({ failures, windowStartedAt }: Counter, now: Date): Counter {
  return { failures: failures + 1, windowStartedAt: failures === 0 ? now : windowStartedAt };
}

const NONE: Counter = { failures: 0, windowStartedAt: new Date(0) };

/** What an address has used of its share; nothing once the account has forgotten its failures since. */
function usedShare({ share, account }: StrangerCounters, now: Date): Counter {
  const windowMs = account.failures < 20 ? WINDOW_MS : LONG_WINDOW_MS;
  const isForgotten = account.failures === 0 || share.windowStartedAt < account.windowStartedAt;
  return isForgotten || isOver(share, windowMs, now) ? NONE : share;
}

/** Whether strangers at an address may try at all: asked before anything is looked up of the account. */
export function mayAddressTry(address: Counter, now: Date): boolean {
  return isOver(address, WINDOW_MS, now) || address.failures < FAILURES_AN_ADDRESS;
}

/** A try from a browser that the account does not know. */
export function judgeStranger(counters: StrangerCounters, now: Date): Judgement<StrangerCounters> {
  const { account } = counters;
  if (!mayAddressTry(counters.address, now)) return { allowed: false, reason: "throttled_address" };
  if (account.failures >= FAILURES_BY_STRANGERS) return { allowed: false, reason: "throttled_account" };
  const share = usedShare(counters, now);
  if (share.failures >= shareOf(account.failures)) return { allowed: false, reason: "throttled_share" };
  const address = isOver(counters.address, WINDOW_MS, now) ? NONE : counters.address;
  return {
    allowed: true,
    counted: {
      address: plusOne(address, now),
      account: plusOne(account, now),
      share: plusOne(share, now),
    },
  };
}

/** A try from a browser that the account knows. Its window is the wait after the last of ten. */
export function judgeDevice({ account, device }: DeviceCounters, now: Date): Judgement<DeviceCounters> {
  if (account.failures >= FAILURES_AN_ACCOUNT) return { allowed: false, reason: "throttled_account" };
  const isFull = device.failures >= FAILURES_A_DEVICE;
  if (isFull && !isOver(device, WINDOW_MS, now)) return { allowed: false, reason: "throttled_device" };
  const failures = isFull ? 1 : device.failures + 1;
  return {
    allowed: true,
    counted: { account: plusOne(account, now), device: { failures, windowStartedAt: now } },
  };
}

/**
 * An account's counter once a try was right: what was counted up to that try is forgotten, what came after it stays.
 *
 * @param counted the counter as the try itself left it
 */
export function afterSuccess(present: Counter, counted: Counter, now: Date): Counter {
  const isSameRow = present.windowStartedAt.getTime() === counted.windowStartedAt.getTime();
  // Another try was right meanwhile and has taken its part: this one takes only itself.
  const taken = isSameRow ? counted.failures : 1;
  return { failures: Math.max(0, present.failures - taken), windowStartedAt: now };
}

/**
 * Who an address stands for: itself, or for IPv6 the network of 64 bits that one customer has to itself.
 * Requests without an address are counted together.
 */
export function addressGroup(address: string | null): string {
  if (address === null) return "none";
  if (!address.includes(":")) return address;
  const [before = "", after] = address.toLowerCase().split("%")[0]!.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const missing = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
