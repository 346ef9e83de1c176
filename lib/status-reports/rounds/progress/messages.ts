import type { ProgressState } from "./rules";

export const PROGRESS_TH: Readonly<Record<ProgressState, string>> = {
  all: "รายงานครบแล้ว",
  some: "รายงานบางส่วน",
  none: "ยังไม่ได้รายงาน",
  nothing: "ไม่มีโครงการที่ต้องรายงาน",
};
