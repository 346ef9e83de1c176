import type { ReactNode } from "react";
import { FormAside } from "@/app/_ui/form-aside";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { LaoFacts } from "@/lib/lao/data";
import type { Edition } from "@/lib/plans/editions/data";
import type { Framework } from "@/lib/plans/rules";

type Props = {
  lao: LaoFacts;
  edition: Edition;
  framework: Framework;
  recorded: number;
  children?: ReactNode;
};

function isConfirmed({ dimensions }: Framework): boolean {
  return dimensions.every(
    (dimension) => dimension.confirmed && dimension.subItems.every((item) => item.confirmed),
  );
}

/** Whose plan, of which years, and how much of it is recorded. */
export function PlanAside({ lao, edition, framework, recorded, children }: Props) {
  return (
    <FormAside
      title="แผนที่กำลังบันทึก"
      name={<ThaiText>{edition.nameTh}</ThaiText>}
      facts={[
        { term: "อปท.", value: lao.fullNameTh },
        { term: "อำเภอ", value: lao.districtNameTh },
        { term: "จังหวัด", value: lao.provinceNameTh },
        {
          term: "บันทึกแล้ว",
          value: <TextLink href="/projects?year=all">{recorded} โครงการ</TextLink>,
        },
      ]}
    >
      <div className="stack">
        {isConfirmed(framework) ? null : (
          <p>
            <ThaiText>ชื่อมิติหรือข้อย่อยบางข้อของแผนนี้รอสำนักงาน ป.ป.ช. ยืนยัน</ThaiText>
          </p>
        )}
        {children}
      </div>
    </FormAside>
  );
}
