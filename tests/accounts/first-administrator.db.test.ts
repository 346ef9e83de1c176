import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { oneTimeLinks, people } from "@/db/schema";
import { useLink } from "@/lib/accounts/links/mutations";
import { inviteFirstAdministrator } from "@/lib/accounts/people/first-administrator/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { NOW, ORIGIN } from "./signing-in";

const { db } = useTestDatabase();
const EMAIL = "first@example.go.th";
const tokenIn = (address: string) => address.split("/").at(-1) ?? "";

describe("the first administrator", () => {
  it("is asked for by name, and invited at each start until there is one; the earlier link is dead", async () => {
    expect(await inviteFirstAdministrator(db, null, NOW)).toEqual({ ok: false, reason: "no_email" });
    const [first, second] = [
      await inviteFirstAdministrator(db, EMAIL, NOW),
      await inviteFirstAdministrator(db, EMAIL, NOW),
    ];
    if (!first.ok || !second.ok) throw new Error("not invited");
    expect(await db.$count(people, eq(people.role, "admin"))).toBe(1);
    const use = (address: string) =>
      useLink(db, { token: tokenIn(address), password: "แม่น้ำสีเขียวไหลช้าๆ ยามเย็น" }, ORIGIN, NOW);
    expect((await use(first.value.address)).ok).toBe(false);
    expect((await use(second.value.address)).ok).toBe(true);
    expect(await inviteFirstAdministrator(db, "second@example.go.th", NOW)).toEqual({
      ok: false,
      reason: "has_administrator",
    });
    expect(await db.$count(oneTimeLinks)).toBe(2);
  });

  it("is no other account's owner", async () => {
    await db.delete(oneTimeLinks);
    await db.update(people).set({ role: "nacc", reach: "country" });
    expect(await inviteFirstAdministrator(db, EMAIL, NOW)).toEqual({ ok: false, reason: "username_taken" });
  });
});
