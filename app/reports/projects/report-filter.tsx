import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { PROJECT_STATUSES } from "@/db/codes/status-reports";
import type { ProjectsReportPage } from "@/lib/reports/projects/data";
import type { ReportedFilter } from "@/lib/reports/projects/schema";
import { STATUS_TH } from "@/lib/status-reports/messages";

type Props = {
  dimensions: readonly number[];
  filter: ReportedFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  found: ProjectsReportPage;
};

/** Which of the round's reports the page shows; each choice says how many reports of the round it stands for. */
export function ReportFilter({ dimensions, filter, typed, found }: Props) {
  return (
    <>
      <SelectField
        name="dimension"
        label="สอดคล้อง"
        placeholder="ทุกมิติ"
        defaultValue={filter.dimension === null ? "" : String(filter.dimension)}
        options={dimensions.map((number) => ({
          value: String(number),
          label: `มิติที่ ${number} (${found.ofDimension.get(number) ?? 0})`,
        }))}
      />
      <SelectField
        name="status"
        label="สถานะโครงการ"
        placeholder="ทุกสถานะ"
        defaultValue={filter.status ?? ""}
        options={PROJECT_STATUSES.map((status) => ({
          value: status,
          label: `${STATUS_TH[status]} (${found.ofStatus.get(status) ?? 0})`,
        }))}
      />
      <TextField name="q" label="ชื่อโครงการ" type="search" defaultValue={typed} grow />
    </>
  );
}
