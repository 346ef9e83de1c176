import type { WindowState } from "./rules";

/** Why LAOs cannot be in a window, without telling the unknown from those of other offices. */
export function notTrainableTh(codes: readonly string[]): string {
  const shown = codes.slice(0, 10).join(" ");
  const more = codes.length > 10 ? ` และอีก ${codes.length - 10} รหัส` : "";
  return `ลบรหัส ${shown}${more} เพราะไม่พบในความดูแล หรือเปิดใช้งานแล้ว`;
}

export const WINDOW_STATE_TH: Readonly<Record<WindowState, string>> = {
  open: "เปิดอยู่",
  closed_early: "ปิดก่อนเวลา",
  over: "หมดเวลาแล้ว",
};
