import { addressOf } from "@/app/_session/list-address";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { EarlierCode, RetiredLao } from "@/lib/lao/finder/past/data";
import { formatThaiDate } from "@/lib/platform/civil-date";

/** That a typed code was an earlier one, and which is in use now. */
export function EarlierCodeNotice({ earlier }: { earlier: EarlierCode }) {
  const { code, nameThen, presentCode, presentName } = earlier;
  return (
    <Notice title={`รหัส ${code} เป็นรหัสเดิม`}>
      {nameThen === presentName ? presentName : `${nameThen} เป็น${presentName}แล้ว`} ปัจจุบันใช้รหัส {presentCode}
    </Notice>
  );
}

/** What became of LAOs that are no more. */
export function RetiredLaos({ retired }: { retired: readonly RetiredLao[] }) {
  return (
    <Notice title="อปท. ที่ยุบเลิกแล้ว เข้าสู่ระบบไม่ได้">
      <ul className="links">
        {retired.map(({ code, fullNameTh, provinceNameTh, retiredOn, mergedInto }) => (
          <li key={code}>
            {fullNameTh} จังหวัด{provinceNameTh} (รหัส {code}) ยุบเลิกเมื่อ {formatThaiDate(retiredOn)}
            {mergedInto ? (
              <>
                {" "}
                รวมเข้ากับ{" "}
                <TextLink href={addressOf("/codes", { q: mergedInto.code })}>
                  {mergedInto.fullNameTh} รหัส {mergedInto.code}
                </TextLink>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
