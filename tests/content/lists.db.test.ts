import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import type { Actor, AdminActor } from "@/lib/accounts/actor";
import { findContact, listContacts } from "@/lib/content/contacts/data";
import {
  addContact,
  editContact,
  placeContact,
  removeContact,
  restoreContact,
} from "@/lib/content/contacts/mutations";
import { findFaqEntry, listFaqEntries } from "@/lib/content/faq/data";
import {
  addFaqEntry,
  editFaqEntry,
  placeFaqEntry,
  removeFaqEntry,
  restoreFaqEntry,
} from "@/lib/content/faq/mutations";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW, ORIGIN } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";
import { administrator, anybody, STRANGERS } from "./signed-in-as";

/** The two lists differ in what a row says and in nothing else. */
const KINDS = {
  faq: {
    table: "faq_entries",
    entity: "faq_entry",
    content: (name: string) => ({ question: name, answer: `ตอบ ${name}` }),
    fill: `insert into faq_entries (position, question, answer, updated_at) select 1000 + n, 'แถว ' || n, 'ตอบ', now()`,
    nameOf: (row: object) => (row as { question: string }).question,
    list: (db: Db) => listFaqEntries(db),
    find: findFaqEntry,
    add: addFaqEntry,
    edit: editFaqEntry,
    remove: removeFaqEntry,
    restore: restoreFaqEntry,
    place: placeFaqEntry,
  },
  contact: {
    table: "contacts",
    entity: "contact",
    content: (name: string) => ({ office: name, about: "", phone: "1205", email: "", website: "" }),
    fill: `insert into contacts (position, office, updated_at) select 1000 + n, 'แถว ' || n, now()`,
    nameOf: (row: object) => (row as { office: string }).office,
    list: listContacts,
    find: findContact,
    add: addContact,
    edit: editContact,
    remove: removeContact,
    restore: restoreContact,
    place: placeContact,
  },
} as const;

describe.each(["faq", "contact"] as const)("the list of %s", (room) => {
  const { db, sql } = useTestDatabase();
  // Each kind's own content goes to its own functions; the union of both would fit neither.
  const kind = KINDS[room] as unknown as (typeof KINDS)["faq"];
  let admin: AdminActor;
  let ids: number[];

  beforeAll(async () => {
    await addEverybody(db);
    admin = await administrator(db);
    await sql.unsafe(`delete from ${kind.table}`);
    ids = [];
    for (const name of ["หนึ่ง", "สอง", "สาม"]) ids.push(await added(name));
  });

  async function added(name: string): Promise<number> {
    const outcome = await kind.add(db, admin, { key: randomUUID(), content: kind.content(name) }, NOW);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.id;
  }
  const names = async () => (await kind.list(db)).map(kind.nameOf);
  const lastEvent = async () => {
    const [event] = await sql`select action, entity, entity_id, host(address::inet) address, before, after
      from audit_events where entity = ${kind.entity} order by id desc limit 1`;
    return event;
  };
  const everything = async () => ({
    rows: await sql.unsafe(`select * from ${kind.table} order by id`),
    events: await sql`select count(*)::int from audit_events where entity = ${kind.entity}`,
  });

  it("holds what an administrator adds, the last at the end, each written down", async () => {
    expect(await names()).toEqual(["หนึ่ง", "สอง", "สาม"]);
    expect(await lastEvent()).toMatchObject({
      action: `${room}.add`,
      entity_id: String(ids[2]),
      address: ORIGIN.address,
      before: null,
      after: kind.content("สาม"),
    });
  });

  it("takes a form that is sent five times at once for one", async () => {
    const key = randomUUID();
    const copies = Array.from({ length: 5 }, () =>
      kind.add(db, admin, { key, content: kind.content("ครั้งเดียว") }, NOW),
    );
    const outcomes = await Promise.all(copies);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.id)).size).toBe(1);
    expect((await names()).filter((name) => name === "ครั้งเดียว")).toHaveLength(1);
    const again = await kind.add(db, admin, { key, content: kind.content("แก้แล้วส่งใหม่") }, NOW);
    expect(again.ok && again.value.id).not.toBe(outcomes[0]!.ok && outcomes[0]!.value.id);
    for (const outcome of [again, outcomes[0]!])
      if (outcome.ok) await kind.remove(db, admin, outcome.value.id, NOW);
  });

  it("gives everything that is added at once a place of its own", async () => {
    const many = await Promise.all(["ก", "ข", "ค", "ง"].map(added));
    const places = await sql.unsafe<{ position: number }[]>(
      `select position from ${kind.table} where removed_at is null`,
    );
    expect(new Set(places.map(({ position }) => position)).size).toBe(places.length);
    for (const id of many) await kind.remove(db, admin, id, NOW);
  });

  it("shows the corrected text, and the trail keeps both", async () => {
    const row = (await kind.find(db, ids[1]!))!;
    const content = kind.content("สอง แก้แล้ว");
    const input = { key: randomUUID(), id: row.id, rowVersion: row.rowVersion, content };
    expect(await kind.edit(db, admin, input, NOW)).toEqual({ ok: true, value: { id: row.id } });
    expect(await names()).toEqual(["หนึ่ง", "สอง แก้แล้ว", "สาม"]);
    expect(await lastEvent()).toMatchObject({
      action: `${room}.edit`,
      before: kind.content("สอง"),
      after: content,
    });
    expect(await kind.edit(db, admin, input, NOW), "the same form again").toEqual({
      ok: true,
      value: { id: row.id },
    });
    expect((await kind.find(db, row.id))!.rowVersion).toBe(row.rowVersion + 1);
  });

  it("refuses a correction of an older text and keeps the newer one", async () => {
    const row = (await kind.find(db, ids[1]!))!;
    const input = {
      key: randomUUID(),
      id: row.id,
      rowVersion: row.rowVersion - 1,
      content: kind.content("เก่า"),
    };
    const before = await everything();
    expect(await kind.edit(db, admin, input, NOW)).toEqual({ ok: false, reason: "changed_by_other" });
    expect(await everything()).toEqual(before);
  });

  it("loses what is removed, and has it back in its place when that is undone", async () => {
    const shown = await names();
    expect(await kind.remove(db, admin, ids[1]!, NOW)).toEqual({ ok: true, value: { id: ids[1] } });
    expect(await names()).toEqual([shown[0], shown[2]]);
    expect((await kind.find(db, ids[1]!))?.removedAt).toEqual(NOW);
    expect(await lastEvent()).toMatchObject({ action: `${room}.remove`, before: kind.content(shown[1]!) });
    const once = await everything();
    expect((await kind.remove(db, admin, ids[1]!, NOW)).ok, "removed twice").toBe(true);
    expect(await everything()).toEqual(once);
    expect(await kind.restore(db, admin, ids[1]!, NOW)).toEqual({ ok: true, value: { id: ids[1] } });
    expect(await names()).toEqual(shown);
    expect(await lastEvent()).toMatchObject({ action: `${room}.restore`, after: kind.content(shown[1]!) });
  });

  it("refuses to correct what was removed meanwhile", async () => {
    const id = await added("ชั่วคราว");
    await kind.remove(db, admin, id, NOW);
    const input = { key: randomUUID(), id, rowVersion: 2, content: kind.content("ช้าไป") };
    expect(await kind.edit(db, admin, input, NOW)).toEqual({ ok: false, reason: "not_found" });
  });

  it("puts a row before another once, however often the button is pressed", async () => {
    const [first, second, third] = await names();
    const up = { id: ids[2]!, before: ids[1]! };
    for (const _ of [1, 2]) expect((await kind.place(db, admin, up, NOW)).ok).toBe(true);
    expect(await names()).toEqual([first, third, second]);
    expect(await lastEvent()).toMatchObject({
      action: `${room}.move`,
      entity_id: String(ids[2]),
      before: { place: 3 },
      after: { place: 2 },
    });
    expect((await kind.place(db, admin, { id: ids[2]!, before: null }, NOW)).ok).toBe(true);
    expect(await names()).toEqual([first, second, third]);
    expect((await kind.find(db, ids[2]!))?.rowVersion, "its text is as it was").toBe(1);
  });

  it("keeps every row when five people sort it at once", async () => {
    const before = await names();
    const places = [0, 1, 2, 0, 1].map((at, nth) => ({
      id: ids[at]!,
      before: nth % 2 ? null : ids[(at + 1) % 3]!,
    }));
    const outcomes = await Promise.all(places.map((input) => kind.place(db, admin, input, NOW)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await names()).toSorted()).toEqual(before.toSorted());
    await kind.place(db, admin, { id: ids[0]!, before: ids[1]! }, NOW);
    await kind.place(db, admin, { id: ids[2]!, before: null }, NOW);
    expect(await names()).toEqual(before);
  });

  it("says that the list has changed when the row to stand before is gone", async () => {
    const id = await added("หายไป");
    await kind.remove(db, admin, id, NOW);
    const before = await everything();
    expect(await kind.place(db, admin, { id: ids[0]!, before: id }, NOW)).toEqual({
      ok: false,
      reason: "list_changed",
    });
    expect(await kind.place(db, admin, { id, before: null }, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await everything()).toEqual(before);
  });

  it.each(STRANGERS)("is not changed by %s, and nothing is written", async (username) => {
    const stranger: Actor = await anybody(db, username);
    const removed = await added("ลบแล้ว");
    await kind.remove(db, admin, removed, NOW);
    const before = await everything();
    const content = kind.content("ของคนอื่น");
    const answers = [
      await kind.add(db, stranger, { key: randomUUID(), content }, NOW),
      await kind.edit(db, stranger, { key: randomUUID(), id: ids[0]!, rowVersion: 1, content }, NOW),
      await kind.remove(db, stranger, ids[0]!, NOW),
      await kind.restore(db, stranger, removed, NOW),
      await kind.place(db, stranger, { id: ids[0]!, before: null }, NOW),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "not_found" });
    expect(await everything()).toEqual(before);
  });

  it("says of a row that never was what it says of a stranger's", async () => {
    const id = 999_999_999;
    const content = kind.content("ไม่มี");
    expect(await kind.find(db, id)).toBeNull();
    for (const answer of [
      await kind.edit(db, admin, { key: randomUUID(), id, rowVersion: 1, content }, NOW),
      await kind.remove(db, admin, id, NOW),
      await kind.restore(db, admin, id, NOW),
      await kind.place(db, admin, { id, before: null }, NOW),
    ])
      expect(answer).toEqual({ ok: false, reason: "not_found" });
  });

  it("takes a hundredth row and no more, and none is brought back into a full list", async () => {
    const removed = await added("รอกลับ");
    await kind.remove(db, admin, removed, NOW);
    await sql.unsafe(`${kind.fill} from generate_series(1, ${99 - (await names()).length}) n`);
    await added("แถวที่ร้อย");
    const full = { ok: false, reason: "list_full" };
    const before = await everything();
    const one = { key: randomUUID(), content: kind.content("เกิน") };
    expect(await kind.add(db, admin, one, NOW)).toEqual(full);
    expect(await kind.restore(db, admin, removed, NOW)).toEqual(full);
    expect(await everything()).toEqual(before);
    await kind.remove(db, admin, ids[0]!, NOW);
    expect((await kind.add(db, admin, one, NOW)).ok, "the same form, once there is room").toBe(true);
  });
});

describe("คำถามที่พบบ่อย", () => {
  const { db, sql } = useTestDatabase();

  beforeAll(async () => {
    await sql`delete from faq_entries`;
    await sql`insert into faq_entries (position, question, answer, updated_at) values
      (1, 'ลืมรหัสผ่าน', 'กดลิงก์ในจดหมาย', now()), (2, 'รหัส info', '100% จริง', now())`;
  });

  it.each([
    ["", 2],
    ["รหัส", 2],
    ["รหัส จดหมาย", 1],
    ["รหัส ผาน", 1],
    ["ลิงค", 0],
    ["๑๐๐", 1],
    ["่", 2],
    ["จดหมาย INFO", 0],
    ["INFO", 1],
    ["%", 1],
    ["_", 0],
    ["\\", 0],
    ["' or true --", 0],
  ])("are found by %j: %i", async (words, found) => {
    expect(await listFaqEntries(db, words)).toHaveLength(found);
  });
});
