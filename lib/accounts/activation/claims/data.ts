import "server-only";
import { and, eq, exists, gt, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/database";
import { activationCodes, claims, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { hashToken } from "../../secrets";

/** Somebody who showed the right code, or came within a training window, before the account is theirs. */
export type Claim = {
  readonly id: string;
  readonly personId: string;
  readonly laoId: number;
  readonly username: string;
  readonly activationCodeId: string | null;
  readonly trainingWindowId: number | null;
  readonly expiresAt: Date;
};

/**
 * The claim that a browser's token stands for, while the account is unclaimed and the code or the window behind it
 * is good: a code that was replaced and a window that was closed take their claims with them. Null otherwise.
 */
export async function findClaim(db: Db, token: string, now: Date): Promise<Claim | null> {
  const windowIsOpen = db
    .select({ id: trainingWindows.id })
    .from(trainingWindows)
    .innerJoin(trainingWindowLaos, eq(trainingWindowLaos.windowId, trainingWindows.id))
    .where(
      and(
        eq(trainingWindows.id, claims.trainingWindowId),
        eq(trainingWindowLaos.laoId, people.laoId),
        isNull(trainingWindows.closedAt),
        gt(trainingWindows.closesAt, now),
      ),
    );
  const [found] = await db
    .select({
      id: claims.id,
      personId: claims.personId,
      laoId: people.laoId,
      username: people.username,
      activationCodeId: claims.activationCodeId,
      trainingWindowId: claims.trainingWindowId,
      expiresAt: claims.expiresAt,
    })
    .from(claims)
    .innerJoin(people, and(eq(people.id, claims.personId), eq(people.state, "unclaimed")))
    .leftJoin(activationCodes, eq(activationCodes.id, claims.activationCodeId))
    .where(
      and(
        eq(claims.tokenHash, hashToken(token)),
        isNull(claims.endedAt),
        gt(claims.expiresAt, now),
        or(
          and(
            isNull(activationCodes.usedAt),
            isNull(activationCodes.revokedAt),
            gt(activationCodes.expiresAt, now),
          ),
          exists(windowIsOpen),
        ),
      ),
    );
  if (!found || found.laoId === null) return null;
  return { ...found, laoId: found.laoId };
}

export type ClaimRefusal = "claim_over" | "already_claimed";

/** Why a token opens nothing: somebody finished the registration that it was for, or its days or hours are over. */
export async function whyClaimIsOver(db: Db, token: string, now: Date): Promise<ClaimRefusal> {
  const [mine] = await db
    .select({ state: people.state })
    .from(claims)
    .innerJoin(people, eq(people.id, claims.personId))
    .where(and(eq(claims.tokenHash, hashToken(token)), gt(claims.expiresAt, now)));
  return mine?.state === "active" ? "already_claimed" : "claim_over";
}
