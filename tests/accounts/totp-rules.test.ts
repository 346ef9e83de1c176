import fc from "fast-check";
import { Secret, URI } from "otpauth";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/db/codes/accounts";
import { mustEnrolSecondFactor } from "@/lib/accounts/totp/access";
import { enrolmentAddress, newSecret, presentCode, stepOfCode } from "@/lib/accounts/totp/authenticator";
import { codesOfSheet, hashOfCode, onPaper } from "@/lib/accounts/totp/recovery-codes";
import {
  isChallengeLive,
  isEnrolmentLive,
  RECOVERY_ALPHABET,
  readProof,
  stepAt,
  stepsTaken,
} from "@/lib/accounts/totp/rules";

const NOW = new Date("2026-04-01T02:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);
/** The secret of RFC 6238's appendix B: the text 12345678901234567890. */
const RFC_SECRET = Secret.fromLatin1("12345678901234567890").base32;

describe("the codes of a program", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("are those of RFC 6238 at second %i: %s", (second, code) => {
    expect(presentCode(RFC_SECRET, new Date(second * 1000))).toBe(code);
    expect(stepOfCode(RFC_SECRET, code, null, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  it("are taken from the beginning of the step before to the end of the step after, and not beyond", () => {
    const code = presentCode(RFC_SECRET, NOW);
    const taken = (ms: number) => stepOfCode(RFC_SECRET, code, null, at(ms)) !== null;
    expect([taken(-30_001), taken(-30_000)]).toEqual([false, true]);
    expect([taken(59_999), taken(60_000)]).toEqual([true, false]);
  });

  it("are not taken of a step that was used, nor of one before it", () => {
    const used = stepAt(NOW);
    expect(stepsTaken(NOW, null)).toEqual([used - 1, used, used + 1]);
    expect(stepsTaken(NOW, used - 1)).toEqual([used, used + 1]);
    expect(stepsTaken(NOW, used)).toEqual([used + 1]);
    expect(stepsTaken(NOW, used + 1)).toEqual([]);
  });

  it("of any secret at any moment are taken once, within a step either way", () => {
    const moment = fc.integer({ min: 1_700_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        moment,
        fc.integer({ min: -29_999, max: 29_999 }),
        (bytes, ms, off) => {
          const secret = new Secret({ buffer: bytes.slice().buffer }).base32;
          const code = presentCode(secret, new Date(ms));
          const here = new Date(ms + off);
          const step = stepOfCode(secret, code, null, here);
          // Another of the three steps may have the same code by chance, once in a million.
          expect(step).not.toBeNull();
          const again = stepOfCode(secret, code, step, here);
          expect(again === null || again > step!).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("come from a secret of 160 bits that two people do not share", () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  });

  it("are set up by an address that names product and account", () => {
    expect(URI.parse(enrolmentAddress(RFC_SECRET, "2900101"))).toMatchObject({
      issuer: "e-PlanNACC",
      label: "2900101",
      algorithm: "SHA1",
      digits: 6,
      period: 30,
      secret: { base32: RFC_SECRET },
    });
  });
});

describe("what is typed as a second step", () => {
  it.each([
    ["123456", "code", "123456"],
    [" 123 456 ", "code", "123456"],
    ["๑๒๓ ๔๕๖", "code", "123456"],
    ["１２３４５６", "code", "123456"],
    ["123-456", "code", "123456"],
    ["7K2QD-94XMB", "recovery_code", "7K2QD94XMB"],
    ["7k2qd94xmb", "recovery_code", "7K2QD94XMB"],
    [" 7k2qd – 94xmb ", "recovery_code", "7K2QD94XMB"],
    ["oK2QD-9iXlB", "recovery_code", "0K2QD91X1B"],
    ["๐๑๒๓๔-๕๖๗๘๙", "recovery_code", "0123456789"],
  ])("%j is read as %s %s", (typed, kind, text) => {
    expect(readProof(typed)).toEqual({ kind, text });
  });

  it.each([
    "",
    "12345",
    "1234567",
    "12345a",
    "7K2QD-94XM",
    "7K2QD-94XMBB",
    "7K2QD-94XMU",
    "กขคงจฉ",
    "1".repeat(10_000),
  ])("%j is neither a code nor a recovery code", (typed) => {
    expect(readProof(typed)).toBeNull();
  });

  it("is read the same however it is spaced, and never fails", () => {
    const sign = fc.constantFrom(...RECOVERY_ALPHABET);
    fc.assert(
      fc.property(fc.array(sign, { minLength: 10, maxLength: 10 }), fc.string(), (signs, noise) => {
        const code = signs.join("");
        expect(readProof(signs.join(" ").toLowerCase())).toEqual({ kind: "recovery_code", text: code });
        expect(readProof(onPaper(code))).toEqual({ kind: "recovery_code", text: code });
        readProof(noise);
      }),
    );
  });
});

describe("a sheet of recovery codes", () => {
  it("has ten codes of fifty bits, each like no other, the same whenever it is asked for", () => {
    const codes = codesOfSheet("person", "sheet");
    expect(codes).toEqual(codesOfSheet("person", "sheet"));
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  });

  it("shares no code with another sheet or another person's, and is kept as something else", () => {
    const codes = codesOfSheet("person", "sheet");
    const others = [...codesOfSheet("person", "other"), ...codesOfSheet("another", "sheet")];
    expect(codes.filter((code) => others.includes(code))).toEqual([]);
    expect(hashOfCode("person", codes[0]!)).not.toContain(codes[0]!);
    expect(hashOfCode("person", codes[0]!)).not.toBe(hashOfCode("another", codes[0]!));
  });
});

describe("how long there is", () => {
  const challenge = { createdAt: NOW, expiresAt: at(300_000), usedAt: null, failures: 0 };

  it("for the code after the password: to the last millisecond, four failures, one use", () => {
    expect(isChallengeLive(challenge, null, at(299_999))).toBe(true);
    expect(isChallengeLive(challenge, null, at(300_000))).toBe(false);
    expect(isChallengeLive({ ...challenge, failures: 4 }, null, NOW)).toBe(true);
    expect(isChallengeLive({ ...challenge, failures: 5 }, null, NOW)).toBe(false);
    expect(isChallengeLive({ ...challenge, usedAt: NOW }, null, NOW)).toBe(false);
  });

  it("not longer than the password that came before it", () => {
    expect(isChallengeLive(challenge, NOW, NOW)).toBe(true);
    expect(isChallengeLive(challenge, at(1), at(1))).toBe(false);
  });

  it("for the first code after the QR: half an hour", () => {
    expect(isEnrolmentLive(NOW, at(30 * 60_000 - 1))).toBe(true);
    expect(isEnrolmentLive(NOW, at(30 * 60_000))).toBe(false);
  });
});

it("only administrators have to have a second step", () => {
  expect(ROLES.filter(mustEnrolSecondFactor)).toEqual(["admin"]);
});
