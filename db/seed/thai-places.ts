import { getDistricts, getProvinces } from "thai-address-universal";

type Province = { code: string; nameTh: string; nameEn: string };
type District = Province & { provinceCode: string };

/** The package gives บึงกาฬ a code of its own and leaves its districts without one. */
const PROVINCE_CORRECTIONS: Readonly<Record<string, string>> = { บึงกาฬ: "38" };

/**
 * Districts that the package leaves without a code, or gives a neighbour's: true codes of the
 * Department of Provincial Administration, by official province code and name.
 */
const DISTRICT_CORRECTIONS: Readonly<Record<string, string>> = {
  "38 เมืองบึงกาฬ": "3801",
  "38 พรเจริญ": "3802",
  "38 โซ่พิสัย": "3803",
  "38 เซกา": "3804",
  "38 ปากคาด": "3805",
  "38 บึงโขงหลง": "3806",
  "38 ศรีวิไล": "3807",
  "38 บุ่งคล้า": "3808",
  "50 กัลยาณิวัฒนา": "5025",
  "53 น้ำปาด": "5304",
};

const byCode = (a: Province, b: Province) => Number(a.code) - Number(b.code);
const withoutPrefix = (name: string) => name.replace(/^(จังหวัด|อำเภอ|เขต)/, "");

/** Thailand's provinces and districts with their official codes, in the order of the codes. */
export async function thaiPlaces(): Promise<{ provinces: Province[]; districts: District[] }> {
  const provinces: Province[] = [];
  const districts: District[] = [];
  for (const entry of await getProvinces()) {
    const nameTh = withoutPrefix(entry.nameTh);
    const provinceCode = PROVINCE_CORRECTIONS[nameTh] ?? entry.code;
    provinces.push({ code: provinceCode, nameTh, nameEn: entry.nameEn });
    for (const inside of await getDistricts(entry.code)) {
      const name = withoutPrefix(inside.nameTh);
      const code = DISTRICT_CORRECTIONS[`${provinceCode} ${name}`] ?? inside.code;
      districts.push({ code, provinceCode, nameTh: name, nameEn: inside.nameEn });
    }
  }
  return { provinces: provinces.sort(byCode), districts: districts.sort(byCode) };
}
