import type { Framework, ProjectContent } from "@/lib/plans/rules";

/** Two dimensions of an edition of two years; the second has no sub-items. */
export const FRAMEWORK: Framework = {
  editionId: 1,
  years: [2561, 2562],
  dimensions: [
    {
      number: 1,
      nameTh: "การสร้างสังคมที่ไม่ทนต่อการทุจริต",
      confirmed: true,
      subItems: [{ id: 11, code: "1.1", nameTh: "การสร้างจิตสำนึก", confirmed: true, retired: false }],
    },
    { number: 2, nameTh: "การบริหารราชการเพื่อป้องกันการทุจริต", confirmed: true, subItems: [] },
  ],
};

export const CONTENT: ProjectContent = {
  name: "โครงการความรู้คู่คุณธรรม",
  kind: "project",
  quarter: 2,
  dimensionNumber: 1,
  subItemId: null,
  years: [
    { fiscalYear: 2561, planBudgetSatang: 25_000_000n, withoutBudget: false },
    { fiscalYear: 2562, planBudgetSatang: 1n, withoutBudget: false },
  ],
  targetGroups: ["local_staff"],
  objective: "เพื่อสร้างจิตสำนึก",
  remark: null,
};
