import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEW_PASSWORD_PROBLEM_TH } from "@/lib/accounts/messages";
import { newPasswordProblem } from "@/lib/accounts/passwords/rules";
import { asOnLatinKeys } from "@/lib/accounts/passwords/thai-keyboard";

const CONTEXT = [
  "2900101",
  "องค์การบริหารส่วนจังหวัดสงขลา",
  "สงขลา",
  "เมืองสงขลา",
  "Songkhla",
  "officer@eplan.example",
];
const problemOf = (typed: string) => newPasswordProblem(typed, CONTEXT);

describe("a new password", () => {
  it.each([
    ["แมวดำกินปลาทู", "too_short"],
    ["แมวดำกินปลาทูน", null],
    ["", "too_short"],
    ["tuna cat black", "too_short"],
    ["tuna cat blacky", null],
    ["😀😁😂🤣😃😄😅😆😉😊😋😎😍😘", "too_short"],
    ["😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰", null],
    ["ﷺ", null],
  ])("is counted in code points, 15 at least, as it is kept: %j is %s", async (typed, problem) => {
    expect(await problemOf(typed)).toBe(problem);
  });

  it("takes 256 code points and refuses the next, however they were composed", async () => {
    const sentence = Array.from({ length: 256 }, (_, place) =>
      String.fromCodePoint(0x0e01 + ((place * 17) % 46)),
    ).join("");
    expect(await problemOf(sentence)).toBeNull();
    expect(await problemOf(`${sentence}ก`)).toBe("too_long");
    expect(await problemOf("é".normalize("NFD").repeat(257))).toBe("too_long");
    expect(await problemOf("ก".repeat(1_000_000))).toBe("too_long");
  });

  it.each(["tuna cat\u0000blacky", "tuna cat\nblacky one", "tuna cat blacky\ud800"])(
    "has nothing unseen: %j",
    async (typed) => {
      expect(await problemOf(typed)).toBe("unreadable");
    },
  );

  it.each([
    "tunacatblackyhouse",
    "TUNACATBLACKYHOUSE",
    "ปลาทูแมวดำบ้านเรา",
    "84937261508372615",
    "  tuna  cat  blacky  ",
    "!)(#*&$^%@*#&^$!)",
    "k7rpx-m2wqd-v9zhc",
  ])("needs no kind of character beside another: %j", async (typed) => {
    expect(await problemOf(typed)).toBeNull();
  });

  it.each([
    "2900101 2900101 2569",
    "Songkhla-2569-Songkhla",
    "S.o.n.g.k.h.l.a.2569.1234",
    "อบจ.สงขลา 2900101",
    "องค์การบริหารส่วนจังหวัดสงขลา",
    "e-plan NACC 2569 2570",
    "ป.ป.ช.สงขลา๒๕๖๙๒๕๗๐",
    "ＳＯＮＧＫＨＬＡ ２９００１０１",
    "officer.eplan.example.2026",
    "25692570256925702569",
    "songkhla 2900101 cats",
  ])("is not made of what everybody knows: %j", async (typed) => {
    expect(await problemOf(typed)).toBe("context");
  });

  it("may hold such a word beside enough of others: eight letters do, seven do not", async () => {
    expect(await problemOf("songkhla wvzxkqj 2569")).toBe("context");
    expect(await problemOf("songkhla wvzxkqjp 2569")).toBeNull();
  });

  it.each([
    "passwordpassword",
    "Password@1234567",
    "qwertyuiopasdfgh",
    "aaaaaaaaaaaaaaaaaaaa",
    "               ",
    "abcabcabcabcabcabc",
    "1234567890123456",
    "iloveyouiloveyou",
    "ฟหกดเ้่าสวงผปแอิื",
    "รหัสผ่านรหัสผ่าน",
    "รหัสผ่าน1234567890",
    "isylzjkoisylzjko",
    "ยฟหหไนพกยฟหหไนพก",
    "l'-]kl'-]k2900101",
  ])("is not one of the first that are tried: %j", async (typed) => {
    expect(["common", "context"]).toContain(await problemOf(typed));
  });

  it("has a sentence for each way in which it cannot be", () => {
    for (const words of Object.values(NEW_PASSWORD_PROBLEM_TH)) expect(words).toMatch(/ตั้ง|ลบ|เพิ่ม|ใช้/);
  });
});

describe("for any password", () => {
  const WORDS =
    "apple river stone lamp window garden yellow music paper bridge cloud table forest silver orange button castle pencil market summer ช้าง บ้าน ทะเล ดอกไม้ นกยูง ภูเขา รถไฟ หน้าต่าง กระเป๋า มะม่วง ใบไม้ ลำธาร ขนมปัง ดินสอ ตะกร้า เรือใบ".split(
      " ",
    );

  it("twenty words drawn at random always do", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(WORDS, { minLength: 20, maxLength: 20 }),
        fc.constantFrom(" ", "-", ""),
        async (words, between) => {
          expect(await problemOf(words.join(between))).toBeNull();
        },
      ),
      { numRuns: 15 },
    );
  });

  it("context words and digits, in whatever order and dress, never do", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "2900101",
        "สงขลา",
        "Songkhla",
        "songkhla",
        "SONGKHLA",
        "NACC",
        "eplan",
        "e-Plan",
        "ปปช",
        "อบจ.",
        "เมืองสงขลา",
      ),
      fc.integer({ min: 0, max: 99_999 }).map(String),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("สงขลา", "songkhla", "nacc", "2900101"),
        fc.constantFrom("", " ", "-", "_", ".", "@", "!"),
        async (pieces, one, between) => {
          expect(await problemOf([...pieces, one].join(between))).not.toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it("texts that are canonically equal are answered alike", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(..."aéซำกู้ทีüñ 1Å㌀ﬁ".normalize("NFC")),
          minLength: 10,
          maxLength: 30,
        }),
        async (typed) => {
          expect(await problemOf(typed.normalize("NFD"))).toBe(await problemOf(typed.normalize("NFC")));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("the answer comes, whatever was typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (typed) => {
        const problem = await problemOf(typed);
        expect(problem === null || problem in NEW_PASSWORD_PROBLEM_TH).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the keys under a Thai text", () => {
  it.each([
    ["ฟหกด", "asdf"],
    ["รหัสผ่าน", "isylzjko"],
    ["ยฟหหไนพก", "password"],
    ["น้ำ", "ohe"],
    ["no thai 1", "no thai 1"],
  ])("%s are %s", (thai, latin) => {
    expect(asOnLatinKeys(thai.normalize("NFKC"))).toBe(latin);
  });
});
