import { Checkbox, CheckboxGroup, RadioGroup } from "@/app/_ui/choices";
import { SelectField } from "@/app/_ui/select-field";
import { MoneyField, TextArea, TextField } from "@/app/_ui/text-field";
import { PROJECT_KINDS, QUARTERS, TARGET_GROUPS } from "@/db/codes/plans";
import { PROJECT_KIND_TH, QUARTER_TH, subItemLabel, TARGET_GROUP_TH } from "@/lib/plans/messages";
import {
  type Dimension,
  type Framework,
  offeredSubItems,
  type PlannedYear,
  type ProjectContent,
} from "@/lib/plans/rules";
import { budgetFieldOf, subItemFieldOf } from "@/lib/plans/schema";
import { formatBaht } from "@/lib/platform/money";
import { ProjectWords } from "./project-words";

type Props = {
  framework: Framework;
  /** What the fields hold before anything is typed; null for a new project. */
  content: ProjectContent | null;
  /** Years that have a report: they stay. */
  reportedYears?: readonly number[];
};

/** The fields of บันทึกแผน, in the manual's order and words; each year has its budget beneath it. */
export function ProjectFields({ framework, content, reportedYears = [] }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={
          <>
            ชื่อ
            <ProjectWords />
          </>
        }
        defaultValue={content?.name}
        autoComplete="off"
      />
      <YearFields framework={framework} years={content?.years ?? []} reportedYears={reportedYears} />
      <div className="max-w-80">
        <SelectField
          name="quarter"
          label="ดำเนินการในไตรมาส"
          optional
          placeholder="---"
          defaultValue={content?.quarter ? String(content.quarter) : ""}
          options={QUARTERS.map((quarter) => ({ value: String(quarter), label: QUARTER_TH[quarter] }))}
        />
      </div>
      <RadioGroup
        name="kind"
        legend="ประเภทงาน"
        columns
        defaultValue={content?.kind}
        choices={PROJECT_KINDS.map((kind) => ({ value: kind, label: PROJECT_KIND_TH[kind] }))}
      />
      <RadioGroup
        name="dimension"
        legend="สาระสำคัญของโครงการ/กิจกรรม/มาตรการ สอดคล้องกับกรอบแนวทาง ดังนี้"
        hint="กรณีสอดคล้องมากกว่า 1 มิติ ให้บันทึกเฉพาะในมิติแรก"
        defaultValue={content ? String(content.dimensionNumber) : undefined}
        choices={framework.dimensions.map((dimension) => ({
          value: String(dimension.number),
          label: `มิติที่ ${dimension.number} ${dimension.nameTh}`,
          reveal:
            dimension.subItems.length > 0 ? <SubItems dimension={dimension} content={content} /> : undefined,
        }))}
      />
      <CheckboxGroup
        name="targetGroups"
        legend="กลุ่มเป้าหมาย"
        hint="เลือกได้มากกว่า 1 กลุ่ม"
        columns
        defaultValues={content?.targetGroups}
        choices={TARGET_GROUPS.map((group) => ({ value: group, label: TARGET_GROUP_TH[group] }))}
      />
      <TextArea name="objective" label="วัตถุประสงค์" rows={4} defaultValue={content?.objective ?? ""} />
      <TextArea name="remark" label="หมายเหตุ" optional defaultValue={content?.remark ?? ""} />
    </>
  );
}

type YearProps = {
  framework: Framework;
  years: readonly PlannedYear[];
  reportedYears: readonly number[];
};

function YearFields({ framework, years, reportedYears }: YearProps) {
  const allWithout = years.length > 0 && years.every((year) => year.withoutBudget);
  const budgetOf = (fiscalYear: number) => {
    const planned = years.find((year) => year.fiscalYear === fiscalYear);
    return planned && !allWithout ? formatBaht(planned.planBudgetSatang) : "";
  };
  return (
    <div className="has-[#withoutBudget:checked]:[&_.reveal]:hidden">
      <CheckboxGroup
        name="fiscalYears"
        legend="ปีงบประมาณที่ดำเนินการ"
        hint="เลือกทุกปีที่ดำเนินการ และกรอกงบประมาณตามแผนพัฒนาท้องถิ่นของแต่ละปีที่เลือก"
        defaultValues={years.map((year) => String(year.fiscalYear))}
        choices={framework.years.map((fiscalYear) => ({
          value: String(fiscalYear),
          label: String(fiscalYear),
          note: reportedYears.includes(fiscalYear) ? "มีการรายงานผลแล้ว จึงนำปีนี้ออกไม่ได้" : undefined,
          reveal: (
            <MoneyField
              name={budgetFieldOf(fiscalYear)}
              label={`งบประมาณ ปีงบประมาณ พ.ศ. ${fiscalYear}`}
              defaultValue={budgetOf(fiscalYear)}
            />
          ),
        }))}
      />
      <Checkbox
        name="withoutBudget"
        label="ไม่ใช้งบประมาณ"
        note="เลือกเมื่อไม่ใช้งบประมาณในทุกปีที่ดำเนินการ"
        defaultChecked={allWithout}
      />
    </div>
  );
}

function SubItems({ dimension, content }: { dimension: Dimension; content: ProjectContent | null }) {
  const own = dimension.subItems.some((item) => item.id === content?.subItemId);
  const offered = offeredSubItems(dimension, content?.subItemId ?? null);
  return (
    <SelectField
      name={subItemFieldOf(dimension.number)}
      label="ข้อย่อยของกรอบแนวทาง"
      optional
      placeholder="---"
      defaultValue={own ? String(content?.subItemId) : ""}
      options={offered.map((item) => ({ value: String(item.id), label: subItemLabel(item) }))}
    />
  );
}
