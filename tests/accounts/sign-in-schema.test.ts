import { describe, expect, it } from "vitest";
import { signInSchema } from "@/lib/accounts/sessions/schema";

const problemsOf = (typed: Record<string, unknown>) =>
  signInSchema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("what is typed to sign in", () => {
  it.each([
    ["2900101", "2900101"],
    ["๒๙๐๐๑๐๑", "2900101"],
    ["２９００１０１", "2900101"],
    ["  2900101 ", "2900101"],
    ["29 001 01", "2900101"],
    ["2900101\u200B", "2900101"],
    ["Officer@EPlan.Example", "officer@eplan.example"],
  ])("reads %j as %s", (username, read) => {
    expect(signInSchema.parse({ username, password: "x" }).username).toBe(read);
  });

  it("leaves the password as it was typed", () => {
    expect(signInSchema.parse({ username: "a", password: " ๑ A " }).password).toBe(" ๑ A ");
  });

  it.each([
    [{ username: "", password: "" }, ["username", "password"]],
    [{}, ["username", "password"]],
    [{ username: "   ", password: "x" }, ["username"]],
    [{ username: "a\u0000b", password: "x" }, ["username"]],
    [{ username: "a".repeat(255), password: "x" }, ["username"]],
    [{ username: "2900101", password: "x".repeat(257) }, ["password"]],
    [{ username: "2900101", password: "a\u0007b" }, ["password"]],
    [{ username: ["a", "b"], password: 5 }, ["username", "password"]],
  ])("says at the field what to do: %j", (typed, fields) => {
    const problems = problemsOf(typed);
    expect(problems.map(([field]) => field)).toEqual(fields);
    for (const [, message] of problems) expect(message).toMatch(/^[^a-z]*(กรอก|Username|Password)/);
  });
});
