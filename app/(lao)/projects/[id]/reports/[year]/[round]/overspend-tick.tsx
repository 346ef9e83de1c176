"use client";

import { Checkbox } from "@/app/_ui/choices";
import { useFieldAnswer } from "@/app/_ui/form-values";

/**
 * Asks whether spending above the ordinance budget is right: only once it has been refused for want of this
 * tick, or where it was confirmed before.
 */
export function OverspendTick({ confirmed }: { confirmed: boolean }) {
  const { problem, typed } = useFieldAnswer("confirmOverspend");
  const asked = problem !== undefined || (typed !== undefined && typed.length > 0) || confirmed;
  if (!asked) return null;
  return (
    <Checkbox
      name="confirmOverspend"
      label="ยืนยันว่าเบิกจ่ายจริงสูงกว่าวงเงินตามข้อบัญญัติ/เทศบัญญัติ"
      defaultChecked={confirmed}
    />
  );
}
