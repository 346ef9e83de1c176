import { RadioGroup } from "@/app/_ui/choices";

/** For how many years a change holds. */
export function ExtentField({ fiscalYear, name }: { fiscalYear: number; name: "extent" | "minimumExtent" }) {
  return (
    <RadioGroup
      name={name}
      legend="ใช้กับปีงบประมาณใด"
      defaultValue="year"
      choices={[
        {
          value: "year",
          label: "ปีงบประมาณนี้ปีเดียว",
          note: `1 ตุลาคม ${fiscalYear - 1} ถึง 30 กันยายน ${fiscalYear}`,
        },
        {
          value: "later",
          label: "ปีงบประมาณนี้และทุกปีถัดไป",
          note: `ตั้งแต่ 1 ตุลาคม ${fiscalYear - 1} ปีที่เพิ่มภายหลังใช้ค่าของปีก่อนหน้าเสมอ`,
        },
      ]}
    />
  );
}
