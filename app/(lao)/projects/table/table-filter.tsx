import { CheckboxGroup } from "@/app/_ui/choices";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { Edition } from "@/lib/plans/editions/data";
import type { Framework } from "@/lib/plans/rules";
import type { PlanTablePage } from "@/lib/plans/table/data";
import { OPTIONAL_COLUMNS, type OptionalColumn, type PlanTableAddress } from "@/lib/plans/table/schema";
import { OPTIONAL_COLUMN_TH } from "./columns";

type Props = {
  editions: readonly Edition[];
  edition: number;
  framework: Framework;
  list: PlanTablePage;
  asked: PlanTableAddress;
  /** What was typed to search for, as it was typed. */
  typed: string;
  shown: readonly OptionalColumn[];
};

/** Which rows and columns the table shows, with how many rows each choice holds. */
export function TableFilter({ editions, edition, framework, list, asked, typed, shown }: Props) {
  return (
    <FilterForm action="/projects/table" label="เลือกแถวและคอลัมน์ที่แสดง" keep={{ columns: "chosen" }}>
      <SelectField
        name="edition"
        label="แผนปฏิบัติการฯ"
        defaultValue={String(edition)}
        options={editions.map(({ id, firstFiscalYear, lastFiscalYear }) => ({
          value: String(id),
          label: `พ.ศ. ${firstFiscalYear}-${lastFiscalYear}`,
        }))}
      />
      <SelectField
        name="dimension"
        label="มิติ"
        placeholder="ทุกมิติ"
        defaultValue={asked.dimension === null ? "" : String(asked.dimension)}
        options={framework.dimensions.map(({ number }) => ({
          value: String(number),
          label: `มิติที่ ${number} (${list.ofDimension.get(number) ?? 0})`,
        }))}
      />
      <TextField name="q" label="ชื่อโครงการ" type="search" defaultValue={typed} grow />
      <details className="order-1 basis-full">
        <summary className="min-h-11 cursor-pointer leading-11">เลือกคอลัมน์ที่แสดง</summary>
        <CheckboxGroup
          name="show"
          legend="คอลัมน์ที่แสดง นอกจากชื่อ ประเภทงาน มิติ และงบประมาณ"
          columns
          defaultValues={shown}
          choices={OPTIONAL_COLUMNS.map((one) => ({ value: one, label: OPTIONAL_COLUMN_TH[one] }))}
        />
      </details>
    </FilterForm>
  );
}
