import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { forgivingPattern, likePattern } from "@/lib/platform/search-text";

describe("a pattern that forgives", () => {
  it("holds nothing of what was typed but letters", () => {
    expect(forgivingPattern(".*")).toBe("\\.[\\s\u0E47-\u0E4E]*\\*");
    expect(likePattern("50%")).toBe("%50\\%%");
  });

  it.each(["", " ", "\u0E48"])("is none for %j", (text) => {
    expect(forgivingPattern(text)).toBeNull();
  });

  it("is read by a database", () => {
    expect(sql`${forgivingPattern("ก")}`).toBeDefined();
  });
});
