import { beforeAll, describe, expect, it } from "vitest";
import type { LaoActor } from "@/lib/accounts/actor";
import { seal } from "@/lib/accounts/secrets";
import { GRACE_HOURS } from "@/lib/status-reports/grace/rules";
import { openingToken, readOpening } from "@/lib/status-reports/grace/token";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { extendRound } from "@/lib/status-reports/rounds/extensions/mutations";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
let offices: Reviewers;
beforeAll(async () => {
  who = await reportingLaos(db);
  offices = await addReviewers(db);
});

const at = (bangkok: string) => new Date(`${bangkok}+07:00`);
/** Ten to twelve on the last day of the round. */
const LAST_MINUTES = at("2018-04-30T23:50:00");
const CLOSED = at("2018-05-01T00:05:00");

async function latestIsLate() {
  const { versions } = await everythingReported(db);
  return versions.at(-1)?.isLate;
}

describe("a form that was open when its round closed", () => {
  it("is taken for two hours, and recorded as late", async () => {
    const of = await plannedProject(db, who);
    const form = filledIn({ opened: openingToken(who.own, LAST_MINUTES) });
    expect(GRACE_HOURS).toBe(2);
    expect(await submitStatusReport(db, who.own, of, form, at("2018-05-01T01:59:59.999"))).toMatchObject({
      ok: true,
    });
    expect(await latestIsLate()).toBe(true);
  });

  it("is not taken any more when the two hours are over", async () => {
    const of = await plannedProject(db, who);
    const before = await everythingReported(db);
    const form = filledIn({ opened: openingToken(who.own, LAST_MINUTES) });
    expect(await submitStatusReport(db, who.own, of, form, at("2018-05-01T02:00:00"))).toEqual({
      ok: false,
      reason: "round_closed",
    });
    expect(await everythingReported(db)).toEqual(before);
  });

  it("may be a correction too", async () => {
    const of = await plannedProject(db, who);
    await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    expect(await latestIsLate()).toBe(false);
    const form = filledIn({
      values: { ...filledIn().values, spentSatang: 100n },
      correctionReason: "กรอกจำนวนเงินผิด",
      version: 1,
      opened: openingToken(who.own, LAST_MINUTES),
    });
    expect(await correctStatusReport(db, who.own, of, form, CLOSED)).toMatchObject({ ok: true });
    expect(await latestIsLate()).toBe(true);
  });

  it("is one form however often it comes, whatever proof comes with it", async () => {
    const of = await plannedProject(db, who);
    const form = filledIn({ opened: openingToken(who.own, LAST_MINUTES) });
    const first = await submitStatusReport(db, who.own, of, form, CLOSED);
    const again = { ...form, opened: openingToken(who.own, LAST_MINUTES) };
    expect(await submitStatusReport(db, who.own, of, again, at("2018-05-02T09:00:00"))).toEqual(first);
  });
});

describe("no grace for", () => {
  const lastOpened = at("2018-04-30T23:59:59.999");
  it.each<[string, (own: LaoActor, neighbour: LaoActor) => string]>([
    ["a form without a proof", () => ""],
    ["a form that was opened after closing", (own) => openingToken(own, at("2018-05-01T00:00:00"))],
    ["a form that was opened before the round", (own) => openingToken(own, at("2018-03-31T23:59:59"))],
    ["another person's form", (_, neighbour) => openingToken(neighbour, lastOpened)],
    ["a proof that somebody wrote", () => Buffer.from('{"at":1525107000000}').toString("base64url")],
    [
      "a seal of another purpose",
      (own) => seal("session-ticket", JSON.stringify({ personId: own.personId, at: lastOpened.getTime() })),
    ],
  ])("%s", async (_, token) => {
    const of = await plannedProject(db, who);
    const before = await everythingReported(db);
    const form = filledIn({ opened: token(who.own, who.neighbour) });
    expect(await submitStatusReport(db, who.own, of, form, CLOSED)).toMatchObject({ reason: "round_closed" });
    expect(await everythingReported(db)).toEqual(before);
    const last = filledIn({ opened: openingToken(who.own, lastOpened) });
    expect(await submitStatusReport(db, who.own, of, last, CLOSED)).toMatchObject({ ok: true });
  });

  it("a project that may not be reported for another reason", async () => {
    const of = await plannedProject(db, who, { consistent: false });
    const form = filledIn({ opened: openingToken(who.own, LAST_MINUTES) });
    expect(await submitStatusReport(db, who.own, of, form, CLOSED)).toMatchObject({
      reason: "project_inconsistent",
    });
  });

  it("reads back the instant that was sealed, for the same person alone", () => {
    const token = openingToken(who.own, LAST_MINUTES);
    expect(readOpening(who.own, token)).toEqual(LAST_MINUTES);
    expect(readOpening(who.neighbour, token)).toBeNull();
  });
});

describe("what counts as late", () => {
  it("is nothing within an extension that was given before the round closed, and its grace", async () => {
    const of = await plannedProject(db, who, { of: "neighbour" });
    const given = await extendRound(
      db,
      offices.province,
      {
        key: crypto.randomUUID(),
        fiscalYear: 2561,
        round: 6,
        laoCodes: [who.neighbour.laoCode],
        until: "2018-05-10",
        reason: "น้ำท่วมสำนักงาน",
      },
      at("2018-04-30T23:59:59"),
    );
    expect(given).toEqual({ ok: true, value: { laos: 1, reopened: 0 } });
    await submitStatusReport(db, who.neighbour, of, filledIn(), at("2018-05-10T23:59:59"));
    expect(await latestIsLate()).toBe(false);
    const graced = filledIn({ opened: openingToken(who.neighbour, at("2018-05-05T09:00:00")) });
    const next = await plannedProject(db, who, { of: "neighbour" });
    expect(
      await submitStatusReport(db, who.neighbour, next, graced, at("2018-05-11T01:00:00")),
    ).toMatchObject({ ok: true });
    expect(await latestIsLate()).toBe(true);
  });
});
