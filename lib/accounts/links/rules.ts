import type { AccountState, LinkKind } from "@/db/codes/accounts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * How long a link opens. A reset is asked for by somebody who is waiting for it; an invitation finds its reader by chance.
 *
 * @source docs/sources.md links
 */
const GOOD_FOR_MS: Readonly<Record<LinkKind, number>> = { reset: 60 * MINUTE, invitation: 7 * DAY };

/** The account's state in which a link of a kind opens: a first password is set once, a closed account gets none. */
const OPENS_ACCOUNT_THAT_IS: Readonly<Record<LinkKind, AccountState>> = {
  reset: "active",
  invitation: "unclaimed",
};

/** The first instant at which a link is over. */
export function linkExpiry(kind: LinkKind, issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + GOOD_FOR_MS[kind]);
}

/** Whether an account may be sent a link of a kind. */
export function takesLink(kind: LinkKind, state: AccountState): boolean {
  return OPENS_ACCOUNT_THAT_IS[kind] === state;
}

export type LinkFacts = {
  readonly kind: LinkKind;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly state: AccountState;
  readonly passwordChangedAt: Date | null;
};

/** Whether a link opens now. A password set after it was issued has ended it, by whatever way it was set. */
export function opensNow(link: LinkFacts, now: Date): boolean {
  return (
    link.usedAt === null &&
    link.revokedAt === null &&
    now < link.expiresAt &&
    takesLink(link.kind, link.state) &&
    (link.passwordChangedAt === null || link.passwordChangedAt <= link.createdAt)
  );
}
