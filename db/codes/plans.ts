/** ประเภทงาน: the four words of โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน. */
export const PROJECT_KINDS = ["project", "activity", "measure", "guideline"] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** A plan's way through review. R-6 follows from it. */
export const PLAN_STATES = ["draft", "submitted", "returned", "passed", "failed"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What is done to one project of a plan. */
export const PROJECT_DEEDS = ["create", "edit", "delete", "restore", "set_consistency"] as const;
export type ProjectDeed = (typeof PROJECT_DEEDS)[number];

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** กลุ่มเป้าหมาย, in the manual's order. */
export const TARGET_GROUPS = [
  "executive_politicians",
  "council_politicians",
  "local_staff",
  "children_youth",
  "public_civil_society",
  "schools",
  "state_agencies",
  "state_enterprises",
  "private_business",
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];
