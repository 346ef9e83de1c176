import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { eq, inArray, ne, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { LaoType } from "@/db/codes/lao";
import { claims, districts, laos, people, provinces, registrationDrafts, sessions } from "@/db/schema";
import { DEMO_LAOS, fullNameOf } from "@/db/seed/songkhla-laos";
import { findClaim } from "@/lib/accounts/activation/claims/data";
import { beginClaim, beginClaimInTraining } from "@/lib/accounts/activation/claims/mutations";
import { issueActivationCodes } from "@/lib/accounts/activation/mutations";
import { CODE_BYTES, codeOfBytes, readCode } from "@/lib/accounts/activation/rules";
import type { Actor } from "@/lib/accounts/actor";
import { newToken } from "@/lib/accounts/secrets";
import { openTrainingWindow } from "@/lib/accounts/training/mutations";
import { finishRegistration, saveDraft } from "@/lib/lao/registration/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { finishing } from "./claiming";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

/** The whole registry where it lies beside the product; the demo's LAOs anywhere else. */
const REGISTRY = path.join(import.meta.dirname, "../../../shared/data/lao_registry.csv");
const TYPES: Readonly<Record<string, LaoType>> = {
  PAO: "pao",
  CITY: "city",
  TOWN: "town",
  SUBDISTRICT: "subdistrict",
  SAO: "sao",
};
const KNOWN_TO_EVERYBODY = new Set(["2900101", "5900105", "6930101"]);
const AT_ONCE = 1000;
/** 7,849 codes through one flow take some 15 s on an idle machine. */
const PATIENCE_MS = 600_000;

type Registered = {
  code: string;
  type: LaoType;
  fullNameTh: string;
  provinceCode: string;
  districtCode: string;
};

function registered(): Registered[] {
  if (!existsSync(REGISTRY))
    return DEMO_LAOS.map(({ code, type, districtCode, ...lao }) => ({
      code,
      type,
      districtCode,
      provinceCode: districtCode.slice(0, 2),
      fullNameTh: fullNameOf({ code, type, districtCode, ...lao }),
    }));
  const [head = "", ...lines] = readFileSync(REGISTRY, "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const column = (name: string) => head.split(",").indexOf(name);
  return lines.map((line) => {
    const values = line.split(",");
    const of = (name: string) => values[column(name)] ?? "";
    return {
      code: of("code"),
      type: TYPES[of("type_from_code")] ?? "special",
      fullNameTh: of("full_name_th"),
      provinceCode: of("province_code"),
      districtCode: of("amphoe_code"),
    };
  });
}

const { db } = useTestDatabase();
const all = registered().filter(({ code }) => !KNOWN_TO_EVERYBODY.has(code));
const codes = all.map(({ code }) => code);
let province: Actor;
/** What is on a letter of one LAO, tried on every other. */
let othersCode = "";

async function addRegistry(): Promise<void> {
  const known = new Set((await db.select({ code: districts.code }).from(districts)).map(({ code }) => code));
  const missing = new Map(
    all.filter(({ districtCode }) => !known.has(districtCode)).map((lao) => [lao.districtCode, lao]),
  );
  const places = new Set((await db.select({ code: provinces.code }).from(provinces)).map(({ code }) => code));
  for (const { provinceCode } of missing.values())
    if (!places.has(provinceCode)) throw new Error(`province ${provinceCode} is not known`);
  if (missing.size > 0)
    await db.insert(districts).values(
      Array.from(missing, ([code, { provinceCode }]) => ({
        code,
        provinceCode,
        nameTh: code,
        nameEn: code,
      })),
    );
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const part = all.slice(from, from + AT_ONCE);
    const added = await db
      .insert(laos)
      .values(part.map((lao) => ({ ...lao, nameTh: lao.fullNameTh })))
      .returning({ id: laos.id, code: laos.code, fullNameTh: laos.fullNameTh });
    await db.insert(people).values(
      added.map(({ id, code, fullNameTh }) => ({
        username: code,
        displayName: fullNameTh,
        role: "lao" as const,
        reach: "lao" as const,
        laoId: id,
      })),
    );
  }
}

beforeAll(async () => {
  await addEverybody(db);
  await addRegistry();
  ({ actor: province } = await signedIn(db, "province@eplan.example"));
  const [owner] = await db.select({ id: laos.id }).from(laos).where(eq(laos.code, "5900105"));
  const issued = await issueActivationCodes(
    db,
    province,
    { laoIds: [owner!.id], formKey: randomUUID() },
    NOW,
  );
  othersCode = issued.ok ? readCode(issued.value.letters[0]!.code)! : "";
}, 120_000);

/** Each from an address of its own, so that no throttle does the work. */
const origin = (place: number) => ({
  address: `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`,
  userAgent: "test",
});

async function tryAll(attempt: (code: string, place: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < codes.length; from += 60)
    await Promise.all(codes.slice(from, from + 60).map((code, place) => attempt(code, from + place)));
}

async function expectNoneTaken(): Promise<void> {
  const [taken] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(people)
    .where(sql`${people.username} = any(${sql.param(codes)}::text[]) and (${people.state} <> 'unclaimed'
      or ${people.passwordHash} is not null or ${people.email} is not null)`);
  expect(taken?.n).toBe(0);
}

const NOT_RECOGNISED = { ok: false, reason: "not_recognised" };

describe(`a stranger with the public code of each of ${codes.length} unclaimed LAOs`, () => {
  const BEFORE = { sessions: 0 };
  beforeAll(async () => {
    BEFORE.sessions = await db.$count(sessions);
  });

  it(
    "begins nothing with a well-formed code that nobody issued",
    async () => {
      await tryAll(async (username, place) => {
        const activationCode = codeOfBytes(randomBytes(CODE_BYTES));
        expect(await beginClaim(db, { username, activationCode }, origin(place), NOW)).toEqual(
          NOT_RECOGNISED,
        );
      });
      expect(await db.$count(claims)).toBe(0);
      await expectNoneTaken();
    },
    PATIENCE_MS,
  );

  it(
    "begins nothing with a code that was issued to another LAO",
    async () => {
      await tryAll(async (username, place) => {
        const input = { username, activationCode: othersCode };
        expect(await beginClaim(db, input, origin(place), NOW)).toEqual(NOT_RECOGNISED);
      });
      expect(await db.$count(claims)).toBe(0);
      await expectNoneTaken();
    },
    PATIENCE_MS,
  );

  it(
    "finishes and drafts nothing by direct calls: the code is no token",
    async () => {
      const refusal = { ok: false, reason: "claim_over" };
      await tryAll(async (code, place) => {
        expect(await finishRegistration(db, finishing(code), origin(place), NOW)).toEqual(refusal);
      });
      for (const token of [...codes.slice(0, 50), newToken()]) {
        expect(await saveDraft(db, token, { officeAddress: "ของคนแปลกหน้า" }, NOW)).toEqual(refusal);
        expect(await findClaim(db, token, NOW)).toBeNull();
      }
      expect(await db.$count(registrationDrafts)).toBe(0);
      await expectNoneTaken();
    },
    PATIENCE_MS,
  );

  it(
    "begins nothing with an empty password, though another LAO is in training",
    async () => {
      for (const code of codes.slice(0, 50))
        expect(await beginClaimInTraining(db, code, origin(0), NOW)).toBeNull();
      const opened = await openTrainingWindow(
        db,
        province,
        { laoCodes: ["5900105"], hours: 12, reason: "ฝึกอบรม", formKey: randomUUID() },
        NOW,
      );
      expect(opened.ok).toBe(true);
      await tryAll(async (code, place) => {
        expect(await beginClaimInTraining(db, code, origin(place), NOW)).toBeNull();
      });
      expect(await db.$count(claims)).toBe(0);
      await expectNoneTaken();
    },
    PATIENCE_MS,
  );

  it("is signed in nowhere, and no account but the known ones is open", async () => {
    expect(await db.$count(sessions)).toBe(BEFORE.sessions);
    const open = await db
      .select({ username: people.username })
      .from(people)
      .where(ne(people.state, "unclaimed"));
    expect(open.filter(({ username }) => codes.includes(username))).toEqual([]);
    const unclaimed = await db.$count(people, inArray(people.state, ["unclaimed"]));
    expect(unclaimed).toBe(codes.length + 1);
  });
});
