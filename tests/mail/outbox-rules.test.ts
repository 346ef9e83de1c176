import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fateAfter,
  LEASE_MS,
  MAIL_PROBLEMS,
  mailState,
  mayBeRetried,
  pauseAfter,
  problemText,
  RENEWED_EVERY_MS,
  readProblem,
} from "@/lib/mail/outbox/rules";
import { problemOf, SMTP_PATIENCE } from "@/lib/mail/smtp";

const NOW = new Date("2026-04-01T02:00:00Z");
const DAY = 24 * 60 * 60_000;

describe("the pause after an attempt", () => {
  it.each([
    [1, 15_000],
    [2, 30_000],
    [3, 60_000],
    [8, 32 * 60_000],
    [9, 60 * 60_000],
    [1_000, 60 * 60_000],
  ])("%i is %i ms", (attempts, ms) => {
    expect(pauseAfter(attempts)).toBe(ms);
  });
});

describe("a lease", () => {
  it("outlasts the longest wait for an answer, and is renewed long before", () => {
    expect(LEASE_MS).toBeGreaterThan(SMTP_PATIENCE.socketTimeout + RENEWED_EVERY_MS);
    expect(RENEWED_EVERY_MS * 3).toBeLessThan(LEASE_MS);
  });
});

describe("what becomes of a letter", () => {
  const mail = { attempts: 2, createdAt: NOW };
  it.each(MAIL_PROBLEMS)("after %s is to be given back or tried again, never both", (kind) => {
    const fate = fateAfter({ kind, detail: "" }, mail, NOW);
    expect(fate.refused).toBe(["address_refused", "link_over", "given_up"].includes(kind));
    if (!fate.refused) expect(fate.nextAttemptAt).toEqual(new Date(NOW.getTime() + 30_000));
  });

  it("is that it is given up after five days, and not a millisecond before", () => {
    const problem = { kind: "not_now", detail: "451" } as const;
    const at = (ms: number) => fateAfter(problem, mail, new Date(NOW.getTime() + ms));
    expect([at(5 * DAY - 1).refused, at(5 * DAY).refused]).toEqual([false, true]);
    expect(at(5 * DAY).problem).toEqual({ kind: "given_up", detail: "451" });
  });
});

describe("a problem as it is kept", () => {
  it("is read again as it was written, whatever the server said", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MAIL_PROBLEMS), fc.string({ maxLength: 200 }), (kind, said) => {
        const text = problemText({ kind, detail: said });
        expect(text).not.toMatch(/[\r\n]/);
        expect(readProblem(text)).toEqual({ kind, detail: said.replace(/\s+/g, " ").trim() });
      }),
    );
  });

  it("is never longer than a line", () => {
    expect(problemText({ kind: "not_now", detail: "x".repeat(10_000) }).length).toBe(300);
  });
});

describe("what a server's words mean", () => {
  const said = (facts: object) => problemOf(Object.assign(new Error("said"), facts)).kind;
  it.each([
    ["nobody answers", { code: "ESOCKET" }, "unreachable"],
    ["no answer in time", { code: "ETIMEDOUT" }, "unreachable"],
    ["a certificate that does not fit", { code: "ETLS" }, "unreachable"],
    ["a wrong password", { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "sign_in"],
    ["a password is wanted", { code: "EENVELOPE", responseCode: 530, command: "MAIL FROM" }, "sign_in"],
    ["closed for today", { responseCode: 421, command: "CONN" }, "not_now"],
    ["closed for us", { responseCode: 554, command: "CONN" }, "unreachable"],
    ["the sender may not", { code: "EENVELOPE", responseCode: 553, command: "MAIL FROM" }, "sender_refused"],
    ["a full mailbox for now", { code: "EENVELOPE", responseCode: 452, command: "RCPT TO" }, "not_now"],
    ["no such mailbox", { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, "address_refused"],
    [
      "not for strangers",
      { code: "EENVELOPE", responseCode: 554, response: "554 5.7.1 relay denied", command: "RCPT TO" },
      "sender_refused",
    ],
    ["not this letter", { code: "EMESSAGE", responseCode: 552, command: "DATA" }, "address_refused"],
    ["not this letter now", { code: "EMESSAGE", responseCode: 451, command: "DATA" }, "not_now"],
    ["an address that is none", { code: "EENVELOPE", command: "API" }, "address_refused"],
  ])("%s: %o is %s", (_, facts, kind) => {
    expect(said(facts)).toBe(kind);
  });

  it("a sender set wrongly is ours to mend", () => {
    expect(problemOf(Object.assign(new Error("Invalid sender"), { code: "EENVELOPE" })).kind).toBe(
      "sender_refused",
    );
  });
});

describe("a letter's state", () => {
  it.each([
    [{ sentAt: null, refusedAt: null, lastError: null }, "waiting", false],
    [{ sentAt: null, refusedAt: null, lastError: "not_now: 451" }, "waiting", false],
    [{ sentAt: NOW, refusedAt: null, lastError: null }, "sent", false],
    [{ sentAt: null, refusedAt: NOW, lastError: "address_refused: 550" }, "refused", true],
    [{ sentAt: null, refusedAt: NOW, lastError: "given_up: 451" }, "refused", true],
    [{ sentAt: null, refusedAt: NOW, lastError: "link_over: " }, "refused", false],
  ] as const)("%o is %s, to be retried: %s", (mail, state, retried) => {
    expect([mailState(mail), mayBeRetried(mail)]).toEqual([state, retried]);
  });
});
