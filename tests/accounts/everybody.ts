import type { AccountState } from "@/db/codes/accounts";
import type { Db } from "@/db/database";
import { laos, people, regionProvinces } from "@/db/schema";
import { hashPassword } from "@/lib/accounts/passwords/hashing";

export const PASSWORD = "น้ำใส-1234";

const LAOS = [
  { code: "2900101", type: "pao", nameTh: "สงขลา", provinceCode: "90", districtCode: "9001" },
  { code: "5900105", type: "subdistrict", nameTh: "พะวง", provinceCode: "90", districtCode: "9001" },
  { code: "6930101", type: "sao", nameTh: "ทดสอบ", provinceCode: "93", districtCode: "9301" },
] as const;

/** Three LAOs in two provinces, and an account of each role and state; every active one has the same password. */
export async function addEverybody(db: Db): Promise<{ laoIds: Record<string, number> }> {
  const added = await db
    .insert(laos)
    .values(LAOS.map((lao) => ({ ...lao, fullNameTh: `ทดสอบ ${lao.code}` })))
    .returning({ id: laos.id, code: laos.code });
  const laoIds = Object.fromEntries(added.map(({ id, code }) => [code, id]));
  await db.insert(regionProvinces).values({ regionCode: "9", provinceCode: "90" });
  const passwordHash = await hashPassword(PASSWORD);
  const staffOf = (code: string, state: AccountState) => ({
    username: code,
    displayName: `ทดสอบ ${code}`,
    role: "lao" as const,
    reach: "lao" as const,
    laoId: laoIds[code]!,
    state,
    passwordHash: state === "unclaimed" ? null : passwordHash,
  });
  const active = { state: "active" as const, passwordHash };
  await db.insert(people).values([
    staffOf("2900101", "active"),
    staffOf("5900105", "unclaimed"),
    staffOf("6930101", "disabled"),
    {
      ...active,
      username: "province@eplan.example",
      displayName: "จังหวัด",
      role: "province",
      reach: "province",
      provinceCode: "90",
    },
    {
      ...active,
      username: "region@eplan.example",
      displayName: "ภาค",
      role: "nacc",
      reach: "region",
      regionCode: "9",
    },
    { ...active, username: "nacc@eplan.example", displayName: "ส่วนกลาง", role: "nacc", reach: "country" },
    { ...active, username: "admin@eplan.example", displayName: "ผู้ดูแล", role: "admin", reach: "none" },
  ]);
  return { laoIds };
}
