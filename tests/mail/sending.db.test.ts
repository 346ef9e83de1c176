import { setTimeout as pause } from "node:timers/promises";
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import type { Db } from "@/db/database";
import { mailOutbox } from "@/db/schema";
import { enqueueMail } from "@/lib/mail/mutations";
import { markNotSent, renewLease, takeNextMail } from "@/lib/mail/outbox/mutations";
import { fateAfter, LEASE_MS, pauseAfter } from "@/lib/mail/outbox/rules";
import { type Sending, sendNextMail } from "@/lib/mail/sending";
import { SMTP_PATIENCE, smtpDelivery } from "@/lib/mail/smtp";
import { useTestDatabase } from "@/tests/support/database";
import { type MailServer, startMailServer, textOf } from "./mail-server";

const { db, url } = useTestDatabase();
const NOW = new Date("2026-04-01T02:00:00Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);

let now = NOW;
const servers: MailServer[] = [];
beforeEach(async () => {
  now = NOW;
  await db.delete(mailOutbox);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

function sendingTo(smtpUrl: string, more: Partial<Sending> = {}): Sending {
  const patience = { ...SMTP_PATIENCE, socketTimeout: 5_000 };
  const settings = { smtpUrl, from: "e-PlanNACC <no-reply@eplan.example>" };
  return { deliver: smtpDelivery(settings, patience), clock: () => now, ...more };
}

/** A letter to somebody, by the room's own way in. */
async function enqueue(recipient = "office@lao.example", at = NOW): Promise<void> {
  const data = { displayName: "องค์การบริหารส่วนจังหวัดสงขลา", username: "2900101" };
  await db.transaction((tx) => enqueueMail(tx, { template: "password_changed", recipient, data, at }));
}

const outbox = () => db.select().from(mailOutbox).orderBy(asc(mailOutbox.id));
const theOnlyMail = async () => {
  const rows = await outbox();
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

/** A port on which nothing listens. */
async function deadPort(): Promise<number> {
  const server = await startMailServer();
  await server.stop();
  return server.port;
}

describe("a letter", () => {
  it("is delivered once, in Thai, from the sender set, under its own Message-ID", async () => {
    const server = await mailServer();
    await enqueue();
    expect(await sendNextMail(db, sendingTo(server.url))).toBe(true);
    expect(await sendNextMail(db, sendingTo(server.url))).toBe(false);
    const mail = await theOnlyMail();
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toMatchObject({
      recipient: "office@lao.example",
      from: "no-reply@eplan.example",
      messageId: `<${mail.messageId}@eplan.example>`,
    });
    expect(textOf(server.taken[0]!)).toContain(
      "องค์การบริหารส่วนจังหวัดสงขลา (Username 2900101) ถูกเปลี่ยนเมื่อ 1 เมษายน 2569",
    );
    expect(mail).toMatchObject({ sentAt: NOW, attempts: 1, lastError: null, leasedUntil: null });
  });

  it("of a transaction that came to nothing is not written", async () => {
    await expect(
      db.transaction(async (tx) => {
        const data = { displayName: "ทดสอบ", username: "2900101" };
        await enqueueMail(tx, { template: "password_changed", recipient: "a@lao.example", data, at: NOW });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await outbox()).toEqual([]);
  });

  it("whose recipient reads like two goes to nobody and is given back", async () => {
    const server = await mailServer();
    await enqueue("office@lao.example, thief@evil.example");
    await sendNextMail(db, sendingTo(server.url));
    expect(server.taken).toEqual([]);
    expect((await theOnlyMail()).lastError).toMatch(/^address_refused/);
  });
});

describe("a server that is down", () => {
  it("loses nothing and doubles nothing: the letter goes once, when it is up again", async () => {
    const port = await deadPort();
    await enqueue();
    await sendNextMail(db, sendingTo(`smtp://127.0.0.1:${port}`));
    expect(await theOnlyMail()).toMatchObject({ sentAt: null, refusedAt: null, attempts: 1 });
    expect((await theOnlyMail()).lastError).toMatch(/^unreachable: .*ECONNREFUSED/);

    const server = await mailServer({ port });
    now = later(pauseAfter(1));
    await sendNextMail(db, sendingTo(server.url));
    await sendNextMail(db, sendingTo(server.url));
    expect(server.taken).toHaveLength(1);
    expect(await theOnlyMail()).toMatchObject({ sentAt: now, attempts: 2, lastError: null });
  });
});

describe("a slow server", () => {
  it("gets a letter once though its answer comes after the lease would have ended", async () => {
    const server = await mailServer({ answer: () => ({ at: "taken", afterMs: 900 }) });
    await enqueue();
    const clock = () => new Date();
    const quick = { clock, leaseMs: 300, renewedEveryMs: 60 };
    let isOver = false;
    const slow = sendNextMail(db, sendingTo(server.url, quick)).finally(() => {
      isOver = true;
    });
    await pause(50);
    let others = 0;
    while (!isOver) {
      if (await sendNextMail(db, sendingTo(server.url, quick))) others += 1;
      await pause(20);
    }
    expect([await slow, others, server.taken.length]).toEqual([true, 0, 1]);
    expect((await theOnlyMail()).sentAt).not.toBeNull();
  });

  it("that does not answer in time leaves the letter to be tried again", async () => {
    const server = await mailServer({
      answer: (_, attempt) => ({ at: "taken", afterMs: attempt === 1 ? 1_000 : 0 }),
    });
    await enqueue();
    const impatient = smtpDelivery(
      { smtpUrl: server.url, from: "no-reply@eplan.example" },
      { ...SMTP_PATIENCE, socketTimeout: 150 },
    );
    await sendNextMail(db, { deliver: impatient, clock: () => now });
    expect(await theOnlyMail()).toMatchObject({ sentAt: null, refusedAt: null });
    expect((await theOnlyMail()).lastError).toMatch(/^unreachable: /);
    now = later(pauseAfter(1));
    await sendNextMail(db, sendingTo(server.url));
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await theOnlyMail()).sentAt).toEqual(now);
  });
});

describe("a server that refuses", () => {
  it.each(["recipient", "letter"] as const)(
    "the %s for now is asked again, not before the pause, once",
    async (at) => {
      const server = await mailServer({
        answer: (_, attempt) => (attempt === 1 ? { at, code: 451, words: "later" } : { at: "taken" }),
      });
      await enqueue();
      await sendNextMail(db, sendingTo(server.url));
      expect((await theOnlyMail()).lastError).toMatch(/^not_now: 451/);
      now = later(pauseAfter(1) - 1);
      expect(await sendNextMail(db, sendingTo(server.url))).toBe(false);
      now = later(pauseAfter(1));
      expect(await sendNextMail(db, sendingTo(server.url))).toBe(true);
      expect(server.taken).toHaveLength(1);
    },
  );

  it.each(["recipient", "letter"] as const)(
    "the %s for good gives the letter back, and never asks again",
    async (at) => {
      const server = await mailServer({ answer: () => ({ at, code: 550, words: "no such mailbox" }) });
      await enqueue();
      await sendNextMail(db, sendingTo(server.url));
      expect(await theOnlyMail()).toMatchObject({ sentAt: null, refusedAt: NOW });
      expect((await theOnlyMail()).lastError).toMatch(/^address_refused: 550 .*no such mailbox/);
      now = later(24 * 3_600_000);
      expect(await sendNextMail(db, sendingTo(server.url))).toBe(false);
      expect(server.attempts.get("office@lao.example")).toBe(1);
    },
  );

  it("strangers altogether keeps every letter waiting: that is ours to mend", async () => {
    const server = await mailServer({
      answer: () => ({ at: "recipient", code: 554, words: "5.7.1 relay access denied" }),
    });
    await enqueue();
    await sendNextMail(db, sendingTo(server.url));
    expect(await theOnlyMail()).toMatchObject({ sentAt: null, refusedAt: null });
    expect((await theOnlyMail()).lastError).toMatch(/^sender_refused: /);
  });

  it("one letter holds up no other", async () => {
    const server = await mailServer({
      answer: (recipient) =>
        recipient.startsWith("gone") ? { at: "recipient", code: 451 } : { at: "taken" },
    });
    await enqueue("gone@lao.example");
    await enqueue("here@lao.example");
    while (await sendNextMail(db, sendingTo(server.url)));
    expect(server.taken.map(({ recipient }) => recipient)).toEqual(["here@lao.example"]);
  });
});

describe("senders beside each other", () => {
  const pools: { db: Db; end: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const { end } of pools.splice(0)) await end();
  });

  it("send two hundred letters once each", { timeout: 60_000 }, async () => {
    const server = await mailServer();
    for (let number = 0; number < 200; number += 1) await enqueue(`office-${number}@lao.example`);
    pools.push(connect(url, { max: 4 }), connect(url, { max: 4 }));
    const sender = async (on: Db) => {
      while (await sendNextMail(on, sendingTo(server.url)));
    };
    await Promise.all(pools.flatMap((pool) => [1, 2, 3, 4].map(() => sender(pool.db))));
    expect(server.taken).toHaveLength(200);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(200);
    expect((await outbox()).every(({ sentAt, attempts }) => sentAt !== null && attempts === 1)).toBe(true);
  });

  it("do not write over each other once a lease has passed on", async () => {
    await enqueue();
    const first = (await takeNextMail(db, NOW, LEASE_MS))!;
    const second = (await takeNextMail(db, later(LEASE_MS), LEASE_MS))!;
    expect(await renewLease(db, first, later(LEASE_MS), LEASE_MS)).toBeNull();
    const problem = { kind: "address_refused", detail: "550" } as const;
    await markNotSent(db, first, fateAfter(problem, first, NOW), NOW);
    expect(await theOnlyMail()).toMatchObject({ refusedAt: null, leasedUntil: second.leasedUntil });
  });
});

describe("a sender that died", () => {
  it("before it asked the server: the letter goes once, from the instant its lease is over", async () => {
    const server = await mailServer();
    await enqueue();
    await takeNextMail(db, NOW, LEASE_MS);
    now = later(LEASE_MS - 1);
    expect(await sendNextMail(db, sendingTo(server.url))).toBe(false);
    now = later(LEASE_MS);
    expect(await sendNextMail(db, sendingTo(server.url))).toBe(true);
    expect(server.taken).toHaveLength(1);
  });

  it("after the server took it: the second copy carries the same Message-ID", async () => {
    const server = await mailServer();
    await enqueue();
    const dying: Sending = {
      ...sendingTo(server.url),
      clock: () => now,
      deliver: async (mail) => {
        await sendingTo(server.url).deliver(mail);
        throw new Error("killed");
      },
    };
    await expect(sendNextMail(db, dying)).rejects.toThrow("killed");
    now = later(LEASE_MS);
    await sendNextMail(db, sendingTo(server.url));
    expect(server.taken).toHaveLength(2);
    expect(server.taken[1]!.messageId).toBe(server.taken[0]!.messageId);
    expect((await theOnlyMail()).sentAt).toEqual(now);
  });

  it("cleanly, told to stop: the letter is put back untouched for the next", async () => {
    const server = await mailServer();
    await enqueue();
    const stopped = AbortSignal.abort();
    expect(await sendNextMail(db, sendingTo(server.url, { signal: stopped }))).toBe(false);
    expect(await theOnlyMail()).toMatchObject({ leasedUntil: null, attempts: 0 });
    await sendNextMail(db, sendingTo(server.url));
    expect(server.taken).toHaveLength(1);
  });
});

describe("a letter that cannot be sent for days", () => {
  it("is given back after five days of trying, and stays to be seen", async () => {
    const port = await deadPort();
    await enqueue();
    const fiveDays = 5 * 24 * 3_600_000;
    now = later(fiveDays - 1);
    await sendNextMail(db, sendingTo(`smtp://127.0.0.1:${port}`));
    expect((await theOnlyMail()).refusedAt).toBeNull();
    now = later(fiveDays + pauseAfter(1));
    await sendNextMail(db, sendingTo(`smtp://127.0.0.1:${port}`));
    expect((await theOnlyMail()).lastError).toMatch(/^given_up: /);
    expect((await theOnlyMail()).refusedAt).toEqual(now);
  });
});
