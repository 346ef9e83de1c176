import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AdminActor } from "@/lib/accounts/actor";
import {
  countAnnouncements,
  findAnnouncement,
  listCurrentAnnouncements,
  listPastAnnouncements,
  listShowingAnnouncements,
} from "@/lib/content/announcements/data";
import {
  addAnnouncement,
  editAnnouncement,
  endAnnouncement,
  removeAnnouncement,
  restoreAnnouncement,
} from "@/lib/content/announcements/mutations";
import { type AnnouncementContent, announcementListSchema } from "@/lib/content/announcements/schema";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";
import { administrator, anybody, STRANGERS } from "./signed-in-as";

const HOUR = 3_600_000;
const at = (hours: number, ms = 0) => new Date(NOW.getTime() + hours * HOUR + ms);

const asked = (address: Record<string, string>) => announcementListSchema.parse(address);

function saying(title: string, from: number, until: number): AnnouncementContent {
  return { kind: "info", title, body: "เนื้อความ", showsFrom: at(from), showsUntil: at(until) };
}

describe("announcements", () => {
  const { db, sql } = useTestDatabase();
  let admin: AdminActor;

  beforeAll(async () => {
    await addEverybody(db);
    admin = await administrator(db);
  });
  beforeEach(() => sql`delete from announcements`);

  async function added(content: AnnouncementContent, now = NOW): Promise<number> {
    const outcome = await addAnnouncement(db, admin, { key: randomUUID(), content }, now);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.id;
  }
  const titles = async (now: Date) => (await listShowingAnnouncements(db, now)).map(({ title }) => title);
  const everything = async () => ({
    rows: await sql`select * from announcements order by id`,
    events: await sql`select count(*)::int from audit_events where entity = 'announcement'`,
  });
  const lastEvent = async () => {
    const [event] = await sql`select action, entity_id, before, after from audit_events
      where entity = 'announcement' order by id desc limit 1`;
    return event;
  };

  it("are seen by everybody from the first instant to the last, and not at the last", async () => {
    await added(saying("ปิดปรับปรุง", 1, 2));
    expect(await titles(at(1, -1))).toEqual([]);
    expect(await titles(at(1))).toEqual(["ปิดปรับปรุง"]);
    expect(await titles(at(2, -1))).toEqual(["ปิดปรับปรุง"]);
    expect(await titles(at(2))).toEqual([]);
  });

  it("stand with the gravest first, then the latest", async () => {
    await added(saying("แจ้งเก่า", -2, 2));
    await added(saying("แจ้งใหม่", -1, 2));
    await added({ ...saying("กำหนดเวลา", -3, 2), kind: "wait" });
    await added({ ...saying("ขัดข้อง", -4, 2), kind: "bad" });
    expect(await titles(NOW)).toEqual(["ขัดข้อง", "กำหนดเวลา", "แจ้งใหม่", "แจ้งเก่า"]);
  });

  it("are written down as they are made, changed, ended, removed and brought back", async () => {
    const content = saying("ก", -1, 2);
    const id = await added(content);
    const plain = (value: AnnouncementContent) => JSON.parse(JSON.stringify(value));
    expect(await lastEvent()).toEqual({
      action: "announcement.add",
      entity_id: String(id),
      before: null,
      after: plain(content),
    });
    const corrected = saying("ข", -1, 3);
    const input = { key: randomUUID(), id, rowVersion: 1, content: corrected };
    expect(await editAnnouncement(db, admin, input, NOW)).toEqual({ ok: true, value: { id } });
    expect(await lastEvent()).toMatchObject({
      action: "announcement.edit",
      before: plain(content),
      after: plain(corrected),
    });
    expect(await endAnnouncement(db, admin, id, NOW)).toEqual({ ok: true, value: { id } });
    expect(await lastEvent()).toMatchObject({
      action: "announcement.end",
      before: { showsUntil: at(3).toISOString() },
      after: { showsUntil: NOW.toISOString() },
    });
    expect(await titles(NOW)).toEqual([]);
    expect((await removeAnnouncement(db, admin, id, NOW)).ok).toBe(true);
    expect(await lastEvent()).toMatchObject({ action: "announcement.remove" });
    expect((await restoreAnnouncement(db, admin, id, NOW)).ok).toBe(true);
    expect(await lastEvent()).toMatchObject({ action: "announcement.restore" });
  });

  it("come once from a form that is sent five times at once", async () => {
    const input = { key: randomUUID(), content: saying("ครั้งเดียว", -1, 1) };
    await Promise.all(Array.from({ length: 5 }, () => addAnnouncement(db, admin, input, NOW)));
    expect(await titles(NOW)).toEqual(["ครั้งเดียว"]);
  });

  it.each([
    ["ends as it begins", saying("ก", 1, 1), "ends_before_it_begins"],
    ["ends before it begins", saying("ก", 2, 1), "ends_before_it_begins"],
    ["is over already", saying("ก", -2, 0), "over_already"],
  ])("are refused when one %s", async (_, content, reason) => {
    const id = await added(saying("เดิม", -1, 1));
    const before = await everything();
    expect(await addAnnouncement(db, admin, { key: randomUUID(), content }, NOW)).toEqual({
      ok: false,
      reason,
    });
    const input = { key: randomUUID(), id, rowVersion: 1, content };
    expect(await editAnnouncement(db, admin, input, NOW)).toEqual({ ok: false, reason });
    expect(await everything()).toEqual(before);
  });

  it("keep the newer text when an older one is corrected", async () => {
    const id = await added(saying("ก", -1, 1));
    const first = { key: randomUUID(), id, rowVersion: 1, content: saying("ข", -1, 1) };
    await editAnnouncement(db, admin, first, NOW);
    const late = { key: randomUUID(), id, rowVersion: 1, content: saying("ค", -1, 1) };
    expect(await editAnnouncement(db, admin, late, NOW)).toEqual({ ok: false, reason: "changed_by_other" });
    expect(await titles(NOW)).toEqual(["ข"]);
  });

  it("end at once, at the very instant at which one began too; one to come is removed instead", async () => {
    const begun = await added(saying("เพิ่งเริ่ม", 0, 1));
    expect((await endAnnouncement(db, admin, begun, NOW)).ok).toBe(true);
    expect(await titles(at(0, 1))).toEqual([]);
    const ended = await everything();
    expect((await endAnnouncement(db, admin, begun, at(0, 5))).ok, "ended twice").toBe(true);
    expect(await everything()).toEqual(ended);
    const coming = await added(saying("ยังไม่เริ่ม", 0, 1), at(0, -1));
    expect(await endAnnouncement(db, admin, coming, at(0, -1))).toEqual({ ok: false, reason: "not_begun" });
    await removeAnnouncement(db, admin, coming, at(0, -1));
    expect(await titles(at(0, 1))).toEqual([]);
    expect(await endAnnouncement(db, admin, coming, NOW)).toEqual({ ok: false, reason: "not_found" });
  });

  it.each(STRANGERS)("are not %s's to make or change, and nothing is written", async (username) => {
    const stranger = await anybody(db, username);
    const id = await added(saying("ก", -1, 1));
    const removed = await added(saying("ลบแล้ว", -1, 1));
    await removeAnnouncement(db, admin, removed, NOW);
    const before = await everything();
    const content = saying("ของคนอื่น", -1, 1);
    for (const answer of [
      await addAnnouncement(db, stranger, { key: randomUUID(), content }, NOW),
      await editAnnouncement(db, stranger, { key: randomUUID(), id, rowVersion: 1, content }, NOW),
      await editAnnouncement(db, stranger, { key: "", id, rowVersion: 1, content: saying("ก", 1, 1) }, NOW),
      await endAnnouncement(db, stranger, id, NOW),
      await removeAnnouncement(db, stranger, id, NOW),
      await restoreAnnouncement(db, stranger, removed, NOW),
    ])
      expect(answer).toEqual({ ok: false, reason: "not_found" });
    expect(await addAnnouncement(db, stranger, { key: "", content: saying("ก", 1, 1) }, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await everything()).toEqual(before);
  });

  it("that never were are not found", async () => {
    const id = 999_999_999;
    expect(await findAnnouncement(db, admin, id)).toBeNull();
    const input = { key: randomUUID(), id, rowVersion: 1, content: saying("ก", -1, 1) };
    for (const answer of [
      await editAnnouncement(db, admin, input, NOW),
      await endAnnouncement(db, admin, id, NOW),
      await removeAnnouncement(db, admin, id, NOW),
      await restoreAnnouncement(db, admin, id, NOW),
    ])
      expect(answer).toEqual({ ok: false, reason: "not_found" });
  });

  it("are listed as to come and showing, and as past twenty a page, the last first", async () => {
    await added(saying("พรุ่งนี้", 24, 25));
    await added(saying("วันนี้", -1, 1));
    await sql`insert into announcements (kind, title, shows_from, shows_until, updated_at)
      select 'info', 'ครั้งที่ ' || n, ${at(-100)}::timestamptz, ${at(-50)}::timestamptz + n * interval '1 minute', now()
      from generate_series(1, 21) n`;
    const current = await listCurrentAnnouncements(db, admin, asked({}), NOW);
    expect(current.map(({ title }) => title)).toEqual(["วันนี้", "พรุ่งนี้"]);
    const [first, second] = await Promise.all(
      ["1", "2"].map((page) => listPastAnnouncements(db, admin, asked({ page }), NOW)),
    );
    expect([first?.length, second?.length]).toEqual([20, 1]);
    expect(first?.[0]?.title).toBe("ครั้งที่ 21");
    expect(second?.[0]?.title).toBe("ครั้งที่ 1");
  });

  describe("in the administrators' list", () => {
    const found = async (address: Record<string, string>, now = NOW) => {
      const filter = asked(address);
      const current = await listCurrentAnnouncements(db, admin, filter, now);
      const past = await listPastAnnouncements(db, admin, filter, now);
      return [...current, ...past].map(({ title }) => title);
    };
    beforeEach(async () => {
      await added(saying("ปิดปรับปรุงครั้งที่ ๑", -1, 1));
      await added({ ...saying("ปิดรับรายงาน", 2, 3), body: "รอบ 6 เดือน" });
      await added(saying("ปิดปรับปรุงครั้งที่ 21", -3, -2), at(-3));
      await removeAnnouncement(db, admin, await added(saying("ปิดปรับปรุง ลบแล้ว", -1, 1)), NOW);
    });

    it.each([
      ["showing", 0, ["ปิดปรับปรุงครั้งที่ ๑"]],
      ["showing", 2, ["ปิดรับรายงาน"]],
      ["coming", 2, []],
      ["past", 0, ["ปิดปรับปรุงครั้งที่ 21"]],
      ["past", 1, ["ปิดปรับปรุงครั้งที่ ๑", "ปิดปรับปรุงครั้งที่ 21"]],
    ])("are chosen by being %s after %i hours", async (state, hours, expected) => {
      expect(await found({ state }, at(hours))).toEqual(expected);
    });

    it("are to come until the instant at which they begin", async () => {
      expect(await found({ state: "coming" }, at(2, -1))).toEqual(["ปิดรับรายงาน"]);
    });

    it.each([
      ["a word whatever its marks", { q: "ปรับปรุงครังที" }, ["ปิดปรับปรุงครั้งที่ ๑", "ปิดปรับปรุงครั้งที่ 21"]],
      ["a number that stands by itself", { q: "ครั้งที่ 1" }, ["ปิดปรับปรุงครั้งที่ ๑"]],
      ["a word of the text", { q: "รอบ ๖" }, ["ปิดรับรายงาน"]],
      ["a word and a state", { q: "ปรับปรุง", state: "past" }, ["ปิดปรับปรุงครั้งที่ 21"]],
      ["a wildcard as it is typed", { q: "%" }, []],
    ])("are found by %s", async (_, address, expected) => {
      expect(await found(address)).toEqual(expected);
    });

    it("are counted in all and by state among those found", async () => {
      expect(await countAnnouncements(db, admin, asked({ q: "ปรับปรุง" }), NOW)).toEqual({
        total: 3,
        ofState: { showing: 1, coming: 0, past: 1 },
      });
      expect(await countAnnouncements(db, admin, asked({ state: "past" }), at(1))).toEqual({
        total: 3,
        ofState: { showing: 0, coming: 1, past: 2 },
      });
    });
  });

  it("are found by index, so that every page can ask", async () => {
    await sql`insert into announcements (kind, title, shows_from, shows_until, updated_at)
      select 'info', 'เก่า', ${at(-9000)}::timestamptz - n * interval '1 hour', ${at(-8999)}::timestamptz - n * interval '1 hour', now()
      from generate_series(1, 5000) n`;
    await sql`analyze announcements`;
    const plan = await sql`explain select id from announcements
      where removed_at is null and shows_from <= ${NOW} and shows_until > ${NOW}`;
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("announcements_shows_until_index");
  });
});
