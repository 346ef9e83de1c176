import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CODE_BYTES,
  codeExpiry,
  codeOfBytes,
  formatCode,
  isCodeOpen,
  readCode,
} from "@/lib/accounts/activation/rules";

const ALPHABET = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const anyCode = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }).map(codeOfBytes);
const anyPlace = fc.nat({ max: CODE_BYTES });

const withAt = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);

describe("an activation code", () => {
  it("is 16 characters in groups of four, of which 15 are free: 75 random bits", () => {
    expect(formatCode(codeOfBytes(randomBytes(CODE_BYTES)))).toMatch(
      /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/,
    );
    const one = codeOfBytes(new Uint8Array(CODE_BYTES));
    for (let place = 0; place < CODE_BYTES; place += 1) {
      const bytes = new Uint8Array(CODE_BYTES);
      const seen = new Set<string>();
      for (let value = 0; value < 256; value += 1) {
        bytes[place] = value;
        seen.add(codeOfBytes(bytes));
      }
      expect(seen.size).toBe(32);
      expect(seen).toContain(one);
    }
  });

  it("ends in the character that makes its weighted sum 0", () => {
    // x^1 times 1: one in the last free place; x^15 = x^4 + x^3 + x^2 + x + 1 for one in the first.
    const bytes = new Uint8Array(CODE_BYTES);
    bytes[CODE_BYTES - 1] = 1;
    expect(codeOfBytes(bytes)).toBe("0000000000000012");
    const first = new Uint8Array(CODE_BYTES);
    first[0] = 1;
    expect(codeOfBytes(first)).toBe("100000000000000Z");
  });

  it("is made of as many bytes as it needs and no other number", () => {
    expect(() => codeOfBytes(new Uint8Array(CODE_BYTES - 1))).toThrow(RangeError);
  });

  it("is read as it was printed, with and without dashes", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readCode(code)).toBe(code);
        expect(readCode(formatCode(code))).toBe(code);
      }),
    );
  });

  it("is refused with any one character wrong", () => {
    fc.assert(
      fc.property(anyCode, anyPlace, fc.constantFrom(...ALPHABET), (code, place, wrong) => {
        fc.pre(code.charAt(place) !== wrong);
        expect(readCode(withAt(code, place, wrong))).toBeNull();
      }),
    );
  });

  it("is refused with any two characters in each other's place, neighbours or not", () => {
    fc.assert(
      fc.property(anyCode, anyPlace, anyPlace, (code, one, other) => {
        fc.pre(code.charAt(one) !== code.charAt(other));
        const swapped = withAt(withAt(code, one, code.charAt(other)), other, code.charAt(one));
        expect(readCode(swapped)).toBeNull();
      }),
    );
  });

  it("is refused with a character too few or too many", () => {
    fc.assert(
      fc.property(anyCode, anyPlace, fc.constantFrom(...ALPHABET), (code, place, more) => {
        expect(readCode(code.slice(0, place) + code.slice(place + 1))).toBeNull();
        expect(readCode(code.slice(0, place) + more + code.slice(place))).toBeNull();
      }),
    );
  });

  const TEN = codeOfBytes(Uint8Array.from({ length: CODE_BYTES }, (_, place) => place % 2));

  it.each([
    ["in small letters", (code: string) => code.toLowerCase()],
    ["with spaces", (code: string) => formatCode(code).replaceAll("-", " ")],
    ["with a space around it", (code: string) => ` ${code}\n`],
    ["with long dashes", (code: string) => formatCode(code).replaceAll("-", " – ")],
    ["with O for 0", (code: string) => code.replaceAll("0", "O")],
    ["with o for 0", (code: string) => code.replaceAll("0", "o")],
    ["with I for 1", (code: string) => code.replaceAll("1", "I")],
    ["with l for 1", (code: string) => code.replaceAll("1", "l")],
    ["with Thai digits", (code: string) => code.replaceAll("0", "๐").replaceAll("1", "๑")],
    ["in full-width letters", (code: string) => code.replaceAll("0", "０").replaceAll("1", "１")],
    [
      "with what a word processor pasted along",
      (code: string) => `\u200B${code.slice(0, 4)}\uFEFF${code.slice(4)}`,
    ],
  ])("is understood %s", (_, typed) => {
    expect(readCode(typed(TEN))).toBe(TEN);
  });

  it.each(["", "----", "U000000000000000", "กกกกกกกกกกกกกกกก", "0".repeat(1000)])("is not %j", (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe("the days of a code", () => {
  const ISSUED = new Date("2026-04-01T02:00:00Z");
  const expiresAt = codeExpiry(ISSUED);
  const open = { expiresAt, usedAt: null, revokedAt: null };

  it("are thirty", () => {
    expect(expiresAt).toEqual(new Date("2026-05-01T02:00:00Z"));
  });

  it("last to the instant before they are over, and no longer", () => {
    expect(isCodeOpen(open, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(isCodeOpen(open, expiresAt)).toBe(false);
  });

  it("end at once when the code is used or another one is issued", () => {
    expect(isCodeOpen({ ...open, usedAt: ISSUED }, ISSUED)).toBe(false);
    expect(isCodeOpen({ ...open, revokedAt: ISSUED }, ISSUED)).toBe(false);
  });
});
