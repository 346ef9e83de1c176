import "server-only";
import { and, count, eq, ne, sql } from "drizzle-orm";
import type { AccountState, LinkKind } from "@/db/codes/accounts";
import type { Db, Tx } from "@/db/database";
import { laos, people, provinces, regionProvinces } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../actor";
import { onceOnly } from "../idempotency/mutations";
import { issueLink, revokeLinksOf } from "../links/mutations";
import { endSessionsFor } from "../sessions/mutations";
import { removeCredential } from "../totp/enrolment/mutations";
import { mayInviteOfficers, mayManage } from "./access";
import type { PeopleRefusal } from "./messages";
import { type InvitationInput, type RightInput, ROLE_OF_REACH } from "./schema";

const ACCOUNT = {
  id: people.id,
  role: people.role,
  reach: people.reach,
  state: people.state,
  email: people.email,
  passwordHash: people.passwordHash,
  provinceCode: people.provinceCode,
  regionCode: people.regionCode,
  rowVersion: people.rowVersion,
  laoId: people.laoId,
};

/**
 * The account with its row locked; null when there is none, or none that the actor looks after. The lock lets the
 * rows be that name the account: two people who change each other's would otherwise wait for each other for ever.
 */
export async function findManagedForUpdate(tx: Tx, actor: Actor, personId: string) {
  const [person] = await tx.select(ACCOUNT).from(people).where(eq(people.id, personId)).for("no key update");
  if (!person) return null;
  const [lao] =
    person.laoId === null
      ? []
      : await tx
          .select({ id: laos.id, provinceCode: laos.provinceCode })
          .from(laos)
          .where(eq(laos.id, person.laoId));
  return mayManage(actor, { id: person.id, role: person.role, lao: lao ?? null }) ? person : null;
}

type ManagedPerson = NonNullable<Awaited<ReturnType<typeof findManagedForUpdate>>>;

type Button = { personId: string; formKey: string };

/** One button, pressed once: the account is locked, the rule asked, the change written down. */
function change(
  db: Db,
  actor: Actor,
  input: Button,
  action: string,
  now: Date,
  work: (tx: Tx, person: ManagedPerson) => Promise<{ after: unknown; before?: unknown } | PeopleRefusal>,
): Promise<Outcome<{ personId: string }, PeopleRefusal>> {
  return db.transaction((tx) =>
    onceOnly<{ personId: string }, PeopleRefusal>(
      tx,
      actor,
      { key: input.formKey, action },
      now,
      async () => {
        const person = await findManagedForUpdate(tx, actor, input.personId);
        if (!person) return refused("person_not_found");
        const result = await work(tx, person);
        if (typeof result === "string") return refused(result);
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          action,
          entity: "person",
          entityId: person.id,
          laoId: person.laoId,
          address: actor.address,
          ...result,
        });
        return done({ personId: person.id });
      },
    ),
  );
}

async function setState(tx: Tx, person: ManagedPerson, state: AccountState, now: Date): Promise<void> {
  await tx
    .update(people)
    .set({ state, updatedAt: now, rowVersion: sql`${people.rowVersion} + 1` })
    .where(eq(people.id, person.id));
}

/** Any number, the same in every process of this product. */
const ADMINISTRATORS_LOCK = 727_276;

/** One at a time, so that two administrators who disable each other cannot both succeed. */
async function isLastAdministrator(tx: Tx, person: ManagedPerson): Promise<boolean> {
  if (person.role !== "admin" || person.state !== "active") return false;
  await tx.execute(sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`);
  const [others] = await tx
    .select({ n: count() })
    .from(people)
    .where(and(eq(people.role, "admin"), eq(people.state, "active"), ne(people.id, person.id)));
  return (others?.n ?? 0) === 0;
}

/** Closes an account: nobody signs in with it, whoever is signed in is out at once, and its links are dead. */
export function disablePerson(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.disable", now, async (tx, person) => {
    if (person.state === "disabled") return "already_so";
    if (await isLastAdministrator(tx, person)) return "last_administrator";
    await setState(tx, person, "disabled", now);
    await revokeLinksOf(tx, person.id, now);
    await endSessionsFor(tx, person, actor, "disabled", now);
    return { before: { state: person.state }, after: { state: "disabled" } };
  });
}

/** Opens a closed account again, as it was: with its password, or still to be claimed. */
export function enablePerson(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.enable", now, async (tx, person) => {
    if (person.state !== "disabled") return "already_so";
    const state = person.passwordHash === null ? "unclaimed" : "active";
    await setState(tx, person, state, now);
    return { before: { state: "disabled" }, after: { state } };
  });
}

/** Ends every session of an account, for a lost computer or a member of staff who left. */
export function endSessionsOfPerson(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.end_sessions", now, async (tx, person) => ({
    after: { ended: await endSessionsFor(tx, person, actor, "ended_by_officer", now) },
  }));
}

/** A link to the owner's address; whoever sends it sees neither link nor password. */
async function sendLink(
  tx: Tx,
  actor: Actor,
  kind: LinkKind,
  personId: string,
  now: Date,
): Promise<{ after: unknown } | PeopleRefusal> {
  const { address } = actor;
  const link = await issueLink(tx, { kind, personId, issuedById: actor.personId, address, now });
  return link.ok ? { after: { kind } } : "already_so";
}

/** Starts a reset: the owner gets a link by mail. Whoever starts it never sees the link nor the password. */
export function sendResetLink(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.send_reset", now, async (tx, person) => {
    if (person.state !== "active") return "already_so";
    if (person.email === null) return "no_email";
    return sendLink(tx, actor, "reset", person.id, now);
  });
}

/** Sends an officer who has not come yet another invitation; the earlier link is dead. */
export function sendInvitationAgain(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.invite_again", now, async (tx, person) => {
    if (person.state !== "unclaimed" || person.role === "lao") return "already_so";
    if (person.email === null) return "no_email";
    return sendLink(tx, actor, "invitation", person.id, now);
  });
}

/**
 * Takes an LAO's account back to before its first sign-in, for staff who left without a working e-mail. Plans and
 * reports stay; the next activation letter opens it again.
 */
export function reopenRegistration(db: Db, actor: Actor, input: Button, now: Date) {
  return change(db, actor, input, "person.reopen_registration", now, async (tx, person) => {
    if (person.role !== "lao" || person.state !== "active") return "already_so";
    await tx
      .update(people)
      .set({
        state: "unclaimed",
        passwordHash: null,
        updatedAt: now,
        rowVersion: sql`${people.rowVersion} + 1`,
      })
      .where(eq(people.id, person.id));
    await revokeLinksOf(tx, person.id, now);
    // The telephone left with its owner: whoever comes next begins without.
    await removeCredential(tx, person.id);
    await endSessionsFor(tx, person, actor, "password_reset", now);
    return { before: { state: person.state }, after: { state: "unclaimed" } };
  });
}

type Place = { reach: string; provinceCode: string | null; regionCode: string | null };

async function placeExists(tx: Tx, { provinceCode, regionCode }: Place): Promise<boolean> {
  if (provinceCode !== null) {
    const found = await tx
      .select({ code: provinces.code })
      .from(provinces)
      .where(eq(provinces.code, provinceCode));
    return found.length > 0;
  }
  if (regionCode === null) return true;
  const found = await tx
    .select({ code: regionProvinces.provinceCode })
    .from(regionProvinces)
    .where(eq(regionProvinces.regionCode, regionCode))
    .limit(1);
  return found.length > 0;
}

/** Adds an officer's account and sends the link that sets its password. For administrators. */
export async function inviteOfficer(
  db: Db,
  actor: Actor,
  input: InvitationInput,
  now: Date,
): Promise<Outcome<{ personId: string }, PeopleRefusal>> {
  return db.transaction((tx) =>
    onceOnly<{ personId: string }, PeopleRefusal>(
      tx,
      actor,
      { key: input.formKey, action: "person.invite" },
      now,
      async () => {
        if (!mayInviteOfficers(actor)) return refused("person_not_found");
        if (!(await placeExists(tx, input))) return refused("place_not_found");
        const { displayName, email, reach, provinceCode, regionCode } = input;
        const account = { displayName, email, role: ROLE_OF_REACH[reach], reach, provinceCode, regionCode };
        const [added] = await tx
          .insert(people)
          .values({ ...account, username: email, createdAt: now, updatedAt: now })
          .onConflictDoNothing({ target: people.username })
          .returning({ id: people.id });
        if (!added) return refused("username_taken");
        await sendLink(tx, actor, "invitation", added.id, now);
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          action: "person.invite",
          entity: "person",
          entityId: added.id,
          address: actor.address,
          after: account,
        });
        return done({ personId: added.id });
      },
    ),
  );
}

/** Gives an officer's account another right. Whoever is signed in with it is out at once, to come back with the new one. */
export function changeRight(db: Db, actor: Actor, input: RightInput, now: Date) {
  return change(db, actor, input, "person.change_right", now, async (tx, person) => {
    const { reach, provinceCode, regionCode } = input;
    if (!mayInviteOfficers(actor) || person.role === "lao") return "person_not_found";
    if (person.rowVersion !== input.rowVersion) return "changed_by_other";
    if (!(await placeExists(tx, input))) return "place_not_found";
    const right = { role: ROLE_OF_REACH[reach], reach, provinceCode, regionCode };
    const before = {
      role: person.role,
      reach: person.reach,
      provinceCode: person.provinceCode,
      regionCode: person.regionCode,
    };
    if (JSON.stringify(right) === JSON.stringify(before)) return "already_so";
    if (right.role !== "admin" && (await isLastAdministrator(tx, person))) return "last_administrator";
    await tx
      .update(people)
      .set({ ...right, updatedAt: now, rowVersion: sql`${people.rowVersion} + 1` })
      .where(eq(people.id, person.id));
    await endSessionsFor(tx, person, actor, "role_changed", now);
    return { before, after: right };
  });
}
