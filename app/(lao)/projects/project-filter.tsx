import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ROUNDS } from "@/db/codes/status-reports";
import { REPORTED_TH, ROUND_TH } from "@/lib/status-reports/messages";
import type { ProjectList, ProjectListFilter } from "@/lib/status-reports/project-list/data";

type Props = {
  years: readonly number[];
  dimensions: readonly number[];
  shown: ProjectListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  /** The LAO that an officer looks at. */
  laoCode: string | null;
  list: Pick<ProjectList, "ofDimension" | "rounds">;
};

/**
 * Which projects to list; each choice says how many of the year's it stands for. The round and what is reported are
 * asked only of one year.
 */
export function ProjectFilter({ years, dimensions, shown, typed, laoCode, list }: Props) {
  const { reported, waiting } = list.rounds[shown.round];
  return (
    <FilterForm action="/projects" label="เลือกโครงการที่แสดง" keep={laoCode === null ? {} : { lao: laoCode }}>
      <SelectField
        name="year"
        label="กรุณาเลือกปีที่ต้องดำเนินการ"
        defaultValue={shown.fiscalYear === null ? "all" : String(shown.fiscalYear)}
        options={[
          { value: "all", label: "ทุกปี" },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <SelectField
        name="dimension"
        label="สอดคล้อง"
        placeholder="ทุกมิติ"
        defaultValue={shown.dimension === null ? "" : String(shown.dimension)}
        options={dimensions.map((number) => ({
          value: String(number),
          label: `มิติที่ ${number} (${list.ofDimension.get(number) ?? 0})`,
        }))}
      />
      {shown.fiscalYear === null ? null : (
        <>
          <SelectField
            name="round"
            label="รอบการรายงาน"
            defaultValue={String(shown.round)}
            options={ROUNDS.map((round) => ({ value: String(round), label: ROUND_TH[round] }))}
          />
          <SelectField
            name="reported"
            label="การรายงาน"
            placeholder="ทั้งหมด"
            defaultValue={shown.reported ?? ""}
            options={[
              { value: "reported", label: `${REPORTED_TH.yes} (${reported})` },
              { value: "waiting", label: `${REPORTED_TH.no} (${waiting})` },
            ]}
          />
        </>
      )}
      <TextField name="q" label="ชื่อโครงการ" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
