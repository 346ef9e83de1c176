import { beforeAll, describe, expect, it } from "vitest";
import { people } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { findOwnAccount, listPeople } from "@/lib/accounts/people/data";
import { type PeopleFilter, peopleFilterSchema } from "@/lib/accounts/people/schema";
import { endSession } from "@/lib/accounts/sessions/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const everybody: PeopleFilter = { q: "", reach: null, state: null, page: 1 };
let admin: AdminActor;

beforeAll(async () => {
  await addEverybody(db);
  await db.insert(people).values(
    Array.from({ length: 50 }, (_, index) => ({
      username: `officer${String(index).padStart(2, "0")}@eplan.example`,
      displayName: `เจ้าหน้าที่ ${index}`,
      role: "nacc" as const,
      reach: "country" as const,
    })),
  );
  const { actor } = await signedIn(db, "admin@eplan.example");
  if (actor.role !== "admin") throw new Error("not an administrator");
  admin = actor;
});

describe("the accounts", () => {
  it("come fifty a page by username, none twice and none left out", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map((page) => listPeople(db, admin, { ...everybody, page }, NOW)),
    );
    expect([first?.rows.length, second?.rows.length, first?.total]).toEqual([50, 7, 57]);
    const usernames = [...first!.rows, ...second!.rows].map(({ username }) => username);
    expect(new Set(usernames).size).toBe(57);
  });

  it("say where each belongs, when they last signed in, and on how many computers they are", async () => {
    const earlier = new Date(NOW.getTime() - 60 * 60_000);
    await signedIn(db, "2900101", earlier);
    const ended = await signedIn(db, "2900101");
    await signedIn(db, "2900101");
    await endSession(db, ended.actor, NOW);
    const { rows } = await listPeople(db, admin, { ...everybody, q: "2900101" }, NOW);
    expect(rows).toMatchObject([
      { username: "2900101", place: "ทดสอบ 2900101", lastSignInAt: NOW, openSessions: 1, state: "active" },
    ]);
    const [province] = (await listPeople(db, admin, { ...everybody, reach: "province" }, NOW)).rows;
    expect(province).toMatchObject({ place: "สงขลา", lastSignInAt: null, openSessions: 0 });
  });

  it.each([
    [{ q: "officer0" }, 10],
    [{ q: "%" }, 0],
    [{ state: "disabled" as const }, 1],
    [{ reach: "lao" as const, state: "unclaimed" as const }, 1],
  ])("are narrowed by %j: %i", async (narrowed, total) => {
    expect((await listPeople(db, admin, { ...everybody, ...narrowed }, NOW)).total).toBe(total);
  });

  it("are asked for by an address that may say anything", () => {
    expect(peopleFilterSchema.parse({ q: "\u0000", reach: "all", state: "x", page: "0" })).toEqual(everybody);
  });

  it("tell their owner what they say", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    expect(await findOwnAccount(db, actor)).toEqual({
      username: "province@eplan.example",
      displayName: "จังหวัด",
      reach: "province",
      email: null,
    });
  });
});
