import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, isPasswordOf } from "@/lib/accounts/passwords/hashing";
import { canonicalPassword, passwordProblem } from "@/lib/accounts/passwords/rules";

describe("what can be a password", () => {
  it.each([
    ["", "empty"],
    [" ", null],
    ["x", null],
    ["ก".repeat(256), null],
    ["ก".repeat(257), "too_long"],
    ["😀".repeat(256), null],
    ["😀".repeat(257), "too_long"],
    ["a\u0000b", "unreadable"],
    ["a\nb", "unreadable"],
    ["a\u007fb", "unreadable"],
    ["a\ud800", "unreadable"],
  ])("%j: %s", (typed, problem) => {
    expect(passwordProblem(typed)).toBe(problem);
  });

  it("is the same however the keyboard composed it", () => {
    expect(canonicalPassword("น้ำ")).toBe(canonicalPassword("น้ํา"));
    expect(canonicalPassword("ＡＢＣ１")).toBe("ABC1");
    expect(canonicalPassword(" a ")).toBe(" a ");
  });
});

describe("hashing", () => {
  it("keeps Argon2id with 19 MiB and two passes, and salts each", async () => {
    const [one, other] = await Promise.all([hashPassword("same"), hashPassword("same")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("knows the password again, composed either way, and no other", async () => {
    const kept = await hashPassword("น้ำใส 1");
    expect(await isPasswordOf(kept, "น้ํา" + "ใส 1")).toBe(true);
    expect(await isPasswordOf(kept, "น้ำใส 2")).toBe(false);
  });

  it("says no where there is no hash, for any password", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (typed) => {
        expect(await isPasswordOf(null, typed)).toBe(false);
      }),
      { numRuns: 5 },
    );
  });

  it("answers every one of a rush", async () => {
    const kept = await hashPassword("right");
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => isPasswordOf(kept, index % 3 === 0 ? "right" : "wrong")),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => index % 3 === 0));
  });
});
