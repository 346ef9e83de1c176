import { Checkbox, RadioGroup } from "@/app/_ui/choices";
import { FieldPair, Fieldset } from "@/app/_ui/fieldset";
import { MoneyField, TextArea, TextField } from "@/app/_ui/text-field";
import { CANNOT_REASONS, PROJECT_STATUSES } from "@/db/codes/status-reports";
import { formatBaht } from "@/lib/platform/money";
import { REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { CANNOT_REASON_TH, STATUS_MEANING_TH, STATUS_TH } from "@/lib/status-reports/messages";
import type { ReportValues } from "@/lib/status-reports/rules";
import { OverspendTick } from "./overspend-tick";
import { SlashedName } from "./slashed-name";

type Props = {
  fiscalYear: number;
  /** What the fields hold before anything is typed. */
  values: ReportValues | null;
  plannedWithoutBudget: boolean;
  /** The stored report spends above the ordinance budget and was confirmed. */
  overspendConfirmed: boolean;
};

function money(satang: bigint, values: ReportValues): string {
  return values.withoutBudget ? "" : formatBaht(satang);
}

/** The fields of, in the manual's words. */
export function ReportFields({ fiscalYear, values, plannedWithoutBudget, overspendConfirmed }: Props) {
  return (
    <>
      <RadioGroup
        name="status"
        legend={`สถานะการดำเนินงานประจำปีงบประมาณ พ.ศ. ${fiscalYear}`}
        defaultValue={values?.status}
        choices={PROJECT_STATUSES.map((status) => ({
          value: status,
          label: STATUS_TH[status],
          note: STATUS_MEANING_TH[status],
          reveal: status === "cannot" ? <CannotReasonFields values={values} /> : undefined,
        }))}
      />
      <Fieldset legend={`งบประมาณ ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`}>
        <Checkbox
          name="withoutBudget"
          label={REPORT_PART_TH.withoutBudget}
          defaultChecked={values?.withoutBudget ?? plannedWithoutBudget}
        />
        <Checkbox
          name="inOrdinance"
          label={<SlashedName>{REPORT_PART_TH.inOrdinance}</SlashedName>}
          defaultChecked={values?.inOrdinance ?? false}
        />
        <FieldPair>
          <MoneyField
            name="ordinanceBudget"
            label={<SlashedName>{REPORT_PART_TH.ordinanceBudget}</SlashedName>}
            defaultValue={values ? money(values.ordinanceBudgetSatang, values) : ""}
          />
          <MoneyField
            name="spent"
            label={REPORT_PART_TH.spent}
            defaultValue={values ? money(values.spentSatang, values) : ""}
          />
        </FieldPair>
        <OverspendTick confirmed={overspendConfirmed} />
      </Fieldset>
      <TextArea name="remark" label={REPORT_PART_TH.remark} optional defaultValue={values?.remark ?? ""} />
    </>
  );
}

function CannotReasonFields({ values }: { values: ReportValues | null }) {
  return (
    <RadioGroup
      name="cannotReason"
      legend={REPORT_PART_TH.cannotReason}
      columns
      defaultValue={values?.cannotReason ?? undefined}
      choices={CANNOT_REASONS.map((reason) => ({
        value: reason,
        label: reason === "other" ? `${CANNOT_REASON_TH.other} (ระบุ)` : CANNOT_REASON_TH[reason],
        reveal:
          reason === "other" ? (
            <TextField
              name="cannotReasonText"
              label="ระบุเหตุผล"
              defaultValue={values?.cannotReasonText ?? ""}
              autoComplete="off"
            />
          ) : undefined,
      }))}
    />
  );
}
