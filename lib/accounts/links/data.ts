import "server-only";
import { eq, inArray, or } from "drizzle-orm";
import type { LinkKind } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { districts, laos, oneTimeLinks, people, provinces } from "@/db/schema";
import { hashToken } from "../secrets";
import { isLinkToken } from "./address";
import { opensNow } from "./rules";

const FACTS = {
  kind: oneTimeLinks.kind,
  createdAt: oneTimeLinks.createdAt,
  expiresAt: oneTimeLinks.expiresAt,
  usedAt: oneTimeLinks.usedAt,
  revokedAt: oneTimeLinks.revokedAt,
  state: people.state,
  passwordChangedAt: people.passwordChangedAt,
};

export type OpenLink = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly personId: string;
  readonly displayName: string;
  readonly username: string;
  /** What a new password may not be made of. */
  readonly context: readonly string[];
};

/** Whose password a link's token sets; null for a token that is unknown or over. Looking changes nothing. */
export async function findOpenLink(db: Db, token: string, now: Date): Promise<OpenLink | null> {
  if (!isLinkToken(token)) return null;
  const [found] = await db
    .select({
      ...FACTS,
      id: oneTimeLinks.id,
      personId: people.id,
      displayName: people.displayName,
      username: people.username,
      laoNameTh: laos.nameTh,
      districtNameTh: districts.nameTh,
      provinceNameTh: provinces.nameTh,
      provinceNameEn: provinces.nameEn,
    })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .leftJoin(laos, eq(laos.id, people.laoId))
    .leftJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(provinces, or(eq(provinces.code, laos.provinceCode), eq(provinces.code, people.provinceCode)))
    .where(eq(oneTimeLinks.tokenHash, hashToken(token)));
  if (!found || !opensNow(found, now)) return null;
  const { id, kind, personId, displayName, username } = found;
  const places = [found.laoNameTh, found.districtNameTh, found.provinceNameTh, found.provinceNameEn];
  const context = [username, displayName, ...places].filter((word) => word !== null);
  return { id, kind, personId, displayName, username, context };
}

/** Whether a link still opens, by its id: a letter with a dead link helps nobody. */
export async function isLinkOpen(db: Db, linkId: string, now: Date): Promise<boolean> {
  return (await listOpenLinkIds(db, [linkId], now)).has(linkId);
}

/** Which of these links still open. */
export async function listOpenLinkIds(
  db: Db,
  linkIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (linkIds.length === 0) return new Set();
  const found = await db
    .select({ ...FACTS, id: oneTimeLinks.id })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(inArray(oneTimeLinks.id, [...linkIds]));
  return new Set(found.filter((link) => opensNow(link, now)).map(({ id }) => id));
}

/** An account that is to get or use a link, locked: whatever opens it happens one after another. */
export async function findHolderForUpdate(tx: Tx, personId: string) {
  const [found] = await tx
    .select({
      id: people.id,
      username: people.username,
      displayName: people.displayName,
      state: people.state,
      email: people.email,
      laoId: people.laoId,
      passwordChangedAt: people.passwordChangedAt,
    })
    .from(people)
    .where(eq(people.id, personId))
    .for("update");
  return found ?? null;
}

export type LinkHolder = NonNullable<Awaited<ReturnType<typeof findHolderForUpdate>>>;

/** A link of a holder who is locked already. */
export async function findLinkForUpdate(tx: Tx, linkId: string) {
  const [found] = await tx
    .select({
      kind: oneTimeLinks.kind,
      createdAt: oneTimeLinks.createdAt,
      expiresAt: oneTimeLinks.expiresAt,
      usedAt: oneTimeLinks.usedAt,
      revokedAt: oneTimeLinks.revokedAt,
    })
    .from(oneTimeLinks)
    .where(eq(oneTimeLinks.id, linkId))
    .for("update");
  return found ?? null;
}
