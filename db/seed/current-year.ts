import { and, asc, eq, exists, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import {
  editionDimensions,
  editionSubItems,
  editions,
  editionYears,
  plans,
  projects,
  projectYears,
  rounds,
} from "@/db/schema";
import { firstDayOf, lastDayOf } from "@/lib/platform/civil-date";
import { projectsIn } from "./demo-project";
import { insertEdition, insertYearSettings } from "./edition-rows";
import { writePlans } from "./write-plans";

/** YYYY stands for the current fiscal year. */
const PAO = `
project   | 1.1 | in_progress | ord | YYYY | 320_000 | 320_000 | 64_000 | โครงการอบรมคุณธรรมและความโปร่งใสสำหรับบุคลากร
project   | 1.3 | -           |     | YYYY | 450_000 | 0       | 0      | โครงการเยาวชนสงขลาหัวใจสุจริต
project   | 1.2 | -           |     | YYYY | 180_000 | 0       | 0      | โครงการพลเมืองสงขลาร่วมต้านทุจริต
measure   | 2.1 | completed   |     | YYYY | 0       | 0       | 0      | มาตรการประกาศนโยบายไม่รับของขวัญ
project   | 2.2 | in_progress | ord | YYYY | 600_000 | 580_000 | 95_500 | โครงการพัฒนาระบบเปิดเผยข้อมูลงบประมาณต่อสาธารณะ
measure   | 2.3 | -           |     | YYYY | 0       | 0       | 0      | มาตรการกำกับการใช้ดุลยพินิจในการอนุมัติ อนุญาต
measure   | 2.5 | -           |     | YYYY | 0       | 0       | 0      | มาตรการคุ้มครองผู้แจ้งเบาะแสการทุจริต
activity  | 3.1 | -           |     | YYYY | 0       | 0       | 0      | กิจกรรมเผยแพร่ข้อมูลข่าวสารทางเว็บไซต์และสื่อสังคมออนไลน์
project   | 3.3 | -           |     | YYYY | 900_000 | 0       | 0      | โครงการประชาคมท้องถิ่นระดับจังหวัด
guideline | 3.2 | -           |     | YYYY | 0       | 0       | 0      | แนวปฏิบัติการรับและติดตามเรื่องร้องเรียนผ่านช่องทางออนไลน์
measure   | 4.1 | completed   |     | YYYY | 0       | 0       | 0      | มาตรการจัดทำแผนการตรวจสอบภายในประจำปี
project   | 4.4 | -           |     | YYYY | 240_000 | 0       | 0      | โครงการเครือข่ายภาคประชาชนเฝ้าระวังการทุจริต
`;
const PHAWONG = `
project   | 1.2 | in_progress | ord | YYYY | 60_000 | 60_000 | 12_000 | โครงการชุมชนพะวงสุจริต
measure   | 2.2 | -           |     | YYYY | 0      | 0      | 0      | มาตรการเผยแพร่แผนการจัดซื้อจัดจ้าง
activity  | 3.1 | -           |     | YYYY | 0      | 0      | 0      | กิจกรรมศูนย์ข้อมูลข่าวสารของเทศบาล
project   | 3.3 | -           |     | YYYY | 45_000 | 0      | 0      | โครงการประชุมประชาคมจัดทำแผนพัฒนาเทศบาล
activity  | 4.3 | -           |     | YYYY | 0      | 0      | 0      | กิจกรรมส่งเสริมบทบาทการตรวจสอบของสภาเทศบาล
`;

type Staffed = { laoId: number; personId: string };

/** Years of an edition that would hold a fiscal year outside every known one: five, as far as there is room. */
export function spanFor(
  fiscalYear: number,
  known: readonly { firstFiscalYear: number; lastFiscalYear: number }[],
): { firstFiscalYear: number; lastFiscalYear: number } {
  const before = known.map((e) => e.lastFiscalYear).filter((last) => last < fiscalYear);
  const after = known.map((e) => e.firstFiscalYear).filter((first) => first > fiscalYear);
  const start = before.length > 0 ? Math.max(...before) + 1 : fiscalYear;
  const firstFiscalYear = start + 5 * Math.floor((fiscalYear - start) / 5);
  return {
    firstFiscalYear,
    lastFiscalYear: Math.min(firstFiscalYear + 4, ...after.map((first) => first - 1)),
  };
}

/** The edition of a fiscal year. Where there is none, the newest framework is copied, unconfirmed. */
async function editionOf(tx: Tx, fiscalYear: number): Promise<{ id: number; firstFiscalYear: number }> {
  const [found] = await tx
    .select({ id: editions.id, firstFiscalYear: editions.firstFiscalYear })
    .from(editionYears)
    .innerJoin(editions, eq(editions.id, editionYears.editionId))
    .where(eq(editionYears.fiscalYear, fiscalYear));
  if (found) return found;
  const known = await tx.select().from(editions).orderBy(asc(editions.firstFiscalYear));
  const newest = known.at(-1)!;
  const dimensions = await tx
    .select()
    .from(editionDimensions)
    .where(eq(editionDimensions.editionId, newest.id))
    .orderBy(asc(editionDimensions.number));
  const subItems = await tx
    .select()
    .from(editionSubItems)
    .where(eq(editionSubItems.editionId, newest.id))
    .orderBy(asc(editionSubItems.id));
  const span = spanFor(fiscalYear, known);
  const id = await insertEdition(tx, {
    ...span,
    confirmed: false,
    dimensions: dimensions.map(({ number, nameTh }) => ({ number, nameTh, confirmed: false })),
    subItems: subItems.map(({ code, nameTh }) => ({ code, nameTh, confirmed: false })),
  });
  const { firstFiscalYear, lastFiscalYear } = span;
  const years = Array.from({ length: lastFiscalYear - firstFiscalYear + 1 }, (_, i) => firstFiscalYear + i);
  await insertYearSettings(tx, years);
  return { id, firstFiscalYear };
}

/**
 * A year that can be tried at once: its 6-month round is open from its first day to its last, and two
 * LAOs have begun. Does nothing when either has work in that year already, so it may run at every start.
 */
export async function seedCurrentYear(
  tx: Tx,
  fiscalYear: number,
  staff: { pao: Staffed; phawong: Staffed },
): Promise<void> {
  const laoIds = [staff.pao.laoId, staff.phawong.laoId];
  const [begun] = await tx
    .select({ fiscalYear: projectYears.fiscalYear })
    .from(projectYears)
    .where(
      and(
        eq(projectYears.fiscalYear, fiscalYear),
        exists(
          tx
            .select({ id: projects.id })
            .from(projects)
            .innerJoin(plans, eq(plans.id, projects.planId))
            .where(and(eq(projects.id, projectYears.projectId), inArray(plans.laoId, laoIds))),
        ),
      ),
    )
    .limit(1);
  if (begun) return;
  const edition = await editionOf(tx, fiscalYear);
  await tx
    .update(rounds)
    .set({ opensOn: firstDayOf(fiscalYear), closesOn: lastDayOf(fiscalYear) })
    .where(and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, 6), eq(rounds.rowVersion, 1)));
  const inYear = (table: string) => projectsIn(table.replaceAll("YYYY", String(fiscalYear)));
  await writePlans(tx, {
    editionId: edition.id,
    enteredOn: firstDayOf(edition.firstFiscalYear),
    fiscalYear,
    reportedFrom: { 6: firstDayOf(fiscalYear), 12: lastDayOf(fiscalYear) },
    plans: [
      { ...staff.pao, state: "passed", projects: inYear(PAO) },
      { ...staff.phawong, state: "passed", projects: inYear(PHAWONG) },
    ],
  });
}
