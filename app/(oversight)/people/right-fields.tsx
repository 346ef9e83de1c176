import { RadioGroup } from "@/app/_ui/choices";
import { SelectField } from "@/app/_ui/select-field";
import { REACH_TH } from "@/lib/accounts/messages";
import { OFFICER_REACHES, type OfficerReach } from "@/lib/accounts/people/schema";
import type { ProvinceFacts } from "@/lib/lao/data";
import type { Region } from "@/lib/lao/regions/data";

const WHAT_IT_MAY: Readonly<Record<OfficerReach, string>> = {
  province: "อ่าน ตรวจ และส่งคืนแผนและรายงานของ อปท. ในจังหวัด",
  region: "อ่านข้อมูลของ อปท. ในจังหวัดของภาค",
  country: "อ่านข้อมูลของ อปท. ทั้งประเทศ",
  none: "จัดการบัญชีผู้ใช้งานและเนื้อหาหน้าเว็บ ไม่เห็นแผนและรายงาน ต้องยืนยันตัวตนสองขั้น",
};

type Props = {
  provinces: readonly ProvinceFacts[];
  regions: readonly Region[];
  chosen?: { reach: string; provinceCode: string | null; regionCode: string | null } | undefined;
};

/** What an officer's account may read, and where. */
export function RightFields({ provinces, regions, chosen }: Props) {
  const places: Partial<Record<OfficerReach, React.ReactNode>> = {
    province: (
      <SelectField
        name="province"
        label="จังหวัด"
        placeholder="เลือกจังหวัด"
        options={provinces.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
        defaultValue={chosen?.provinceCode ?? ""}
      />
    ),
    region:
      regions.length > 0 ? (
        <SelectField
          name="region"
          label="ภาค"
          placeholder="เลือกภาค"
          options={regions.map(({ code }) => ({ value: code, label: `ภาค ${code}` }))}
          defaultValue={chosen?.regionCode ?? ""}
        />
      ) : (
        <p>ยังไม่มีภาคให้เลือก กำหนดจังหวัดของภาคในหน้า “ภาคและจังหวัด” ก่อน</p>
      ),
  };
  return (
    <RadioGroup
      name="reach"
      legend="สิทธิ"
      defaultValue={chosen?.reach}
      choices={OFFICER_REACHES.map((reach) => ({
        value: reach,
        label: REACH_TH[reach],
        note: WHAT_IT_MAY[reach],
        reveal: places[reach],
      }))}
    />
  );
}
