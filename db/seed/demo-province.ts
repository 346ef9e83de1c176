import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import {
  assessmentMinimums,
  assessments,
  editionYears,
  laoCodes,
  laoProfiles,
  laos,
  people,
  planReviews,
  plans,
} from "@/db/schema";
import { firstDayOf } from "@/lib/platform/civil-date";
import { DEMO_SIGN_INS } from "./demo-accounts";
import { PROVINCE_RESULTS_2561, projectsOf } from "./province-results-2561";
import { DEMO_LAOS, fullNameOf } from "./songkhla-laos";
import { SONGKHLA_PAO_PROJECTS_2561 } from "./songkhla-pao-projects-2561";
import { instantOf, writePlans } from "./write-plans";

const YEAR = 2561;
const ENTERED_ON = firstDayOf(YEAR);
const REACH = { lao: "lao", province: "province", nacc: "country", admin: "none" } as const;

/** The registry's share of the demo; the codes are those of the list of FY 2560. */
export async function seedLaos(tx: Tx): Promise<void> {
  const updatedAt = instantOf(ENTERED_ON, 0);
  const rows = await tx
    .insert(laos)
    .values(
      DEMO_LAOS.map((lao) => ({
        ...lao,
        fullNameTh: fullNameOf(lao),
        provinceCode: lao.districtCode.slice(0, 2),
        updatedAt,
      })),
    )
    .returning({ id: laos.id, code: laos.code, type: laos.type, fullNameTh: laos.fullNameTh });
  const validFrom = firstDayOf(YEAR - 1);
  await tx.insert(laoCodes).values(rows.map(({ id, ...lao }) => ({ ...lao, laoId: id, validFrom })));
  await tx.insert(laoProfiles).values(rows.map(({ id }) => ({ laoId: id, updatedAt })));
}

/** An account for each LAO and each demo officer, none of which opens until it is claimed. */
export async function seedPeople(tx: Tx): Promise<void> {
  const stored = await tx
    .select({ id: laos.id, code: laos.code, name: laos.fullNameTh })
    .from(laos)
    .orderBy(laos.id);
  const createdAt = instantOf(ENTERED_ON, 0);
  const officers = DEMO_SIGN_INS.filter((account) => account.role !== "lao");
  await tx.insert(people).values([
    ...officers.map(({ role, username, name, provinceCode }) => ({
      username,
      displayName: name,
      role,
      reach: REACH[role],
      provinceCode: provinceCode ?? null,
      email: username,
      createdAt,
      updatedAt: createdAt,
    })),
    ...stored.map(({ id, code, name }) => ({
      username: code,
      displayName: name,
      role: "lao" as const,
      reach: "lao" as const,
      laoId: id,
      createdAt,
      updatedAt: createdAt,
    })),
  ]);
}

/** The LAOs with their accounts, by LAO code. */
export async function staffByCode(tx: Tx): Promise<Map<string, { laoId: number; personId: string }>> {
  const rows = await tx
    .select({ code: laos.code, laoId: laos.id, personId: people.id })
    .from(laos)
    .innerJoin(people, eq(people.username, laos.code));
  return new Map(rows.map(({ code, ...staff }) => [code, staff]));
}

/** Plans, projects and reports of FY 2561. */
export async function seedYear2561(tx: Tx): Promise<void> {
  const staff = await staffByCode(tx);
  const [edition] = await tx
    .select({ id: editionYears.editionId })
    .from(editionYears)
    .where(eq(editionYears.fiscalYear, YEAR));
  await writePlans(tx, {
    editionId: edition!.id,
    enteredOn: ENTERED_ON,
    fiscalYear: YEAR,
    reportedFrom: { 6: "2018-04-18", 12: "2018-10-17" },
    plans: [
      { ...staff.get("2900101")!, state: "passed" as const, projects: SONGKHLA_PAO_PROJECTS_2561 },
      ...PROVINCE_RESULTS_2561.map((result, index) => ({
        ...staff.get(result.laoCode)!,
        state: result.planState,
        projects: projectsOf(result, index),
      })),
    ],
  });
}

const DIMENSIONS = [1, 2, 3, 4] as const;
/** Of 25.00 points a dimension; a total below 50.00 fails. */
const FAILED_SCORE = 1_050;

/** SAR scores and the province offices' own for FY 2561; the failed plan lies below the minimum. */
export async function seedAssessments2561(tx: Tx): Promise<void> {
  await tx.insert(assessmentMinimums).values({ fiscalYear: YEAR, minimumHundredths: 5_000 });
  const offices = await tx
    .select({ provinceCode: people.provinceCode, id: people.id })
    .from(people)
    .where(eq(people.role, "province"));
  const rows = await tx
    .select({
      planId: plans.id,
      state: plans.state,
      laoId: laos.id,
      provinceCode: laos.provinceCode,
      personId: people.id,
    })
    .from(plans)
    .innerJoin(laos, eq(laos.id, plans.laoId))
    .innerJoin(people, eq(people.username, laos.code))
    .orderBy(laos.code);
  const decided = rows.filter((row) => row.state === "passed" || row.state === "failed");
  const officeOf = (provinceCode: string) => offices.find((one) => one.provinceCode === provinceCode)!.id;
  await tx.insert(assessments).values(
    decided.flatMap((row, index) =>
      DIMENSIONS.flatMap((dimensionNumber) => {
        const own = 1_700 + ((index * 35 + dimensionNumber * 110) % 700);
        const score = row.state === "failed" ? FAILED_SCORE : own - 125;
        const about = { laoId: row.laoId, fiscalYear: YEAR, dimensionNumber };
        const at = instantOf(ENTERED_ON, 60 + index);
        return [
          {
            ...about,
            assessor: "lao" as const,
            scoreHundredths: own,
            assessedBy: row.personId,
            assessedAt: at,
          },
          {
            ...about,
            assessor: "province" as const,
            scoreHundredths: score,
            assessedBy: officeOf(row.provinceCode),
            assessedAt: at,
          },
        ];
      }),
    ),
  );
  const reviewed = rows.filter((row) => row.state !== "draft");
  await tx.insert(planReviews).values(
    reviewed.flatMap((row) => [
      {
        planId: row.planId,
        fromState: "draft" as const,
        toState: "submitted" as const,
        reviewedBy: row.personId,
        reviewedAt: instantOf(ENTERED_ON, 10),
      },
      {
        planId: row.planId,
        fromState: "submitted" as const,
        toState: row.state,
        reason: row.state === "returned" ? "เพิ่มรายละเอียดโครงการในมิติที่ 2 และมิติที่ 4 แล้วส่งใหม่" : null,
        reviewedBy: officeOf(row.provinceCode),
        reviewedAt: instantOf(ENTERED_ON, 20),
      },
    ]),
  );
}
