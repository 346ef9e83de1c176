import { type CellProblem, comparablePlace } from "../reading/rules";
import { CELL_TH } from "../rows/messages";
import type { Place } from "../rows/rules";

export type KnownProvince = { readonly code: string; readonly nameTh: string };
export type KnownDistrict = KnownProvince & { readonly provinceCode: string };

/**
 * Codes by which the Department of Local Administration's list knows a district that the Department of Provincial
 * Administration numbers otherwise: อำเภอเวียงเก่า, whose name the list leaves empty.
 *
 * @source docs/decisions/0026
 */
const DISTRICT_OF_LIST: Readonly<Record<string, string>> = { "4026": "4029" };

/** Thai letters, signs and spaces; not what is left of a file that was read in the wrong encoding. */
const DISTRICT_NAME = /^[\u0e01-\u0e4e .-]{2,60}$/;

export type FoundPlace =
  | {
      readonly ok: true;
      readonly provinceCode: string;
      readonly districtCode: string;
      /** A district that the registry does not know yet and takes over from the file. */
      readonly newDistrict: KnownDistrict | null;
    }
  | { readonly ok: false; readonly problem: CellProblem };

const refusedBecause = (column: CellProblem["column"], message: string): FoundPlace => ({
  ok: false,
  problem: { column, message },
});

/** Provinces and districts for looking many rows up. */
export class KnownPlaces {
  readonly #provinceByCode: ReadonlyMap<string, KnownProvince>;
  readonly #provinceByName: ReadonlyMap<string, KnownProvince>;
  readonly #districtByCode: ReadonlyMap<string, KnownDistrict>;
  readonly #districtByName: ReadonlyMap<string, KnownDistrict>;

  constructor(provinces: readonly KnownProvince[], districts: readonly KnownDistrict[]) {
    this.#provinceByCode = new Map(provinces.map((each) => [each.code, each]));
    this.#provinceByName = new Map(provinces.map((each) => [comparablePlace(each.nameTh), each]));
    this.#districtByCode = new Map(districts.map((each) => [each.code, each]));
    this.#districtByName = new Map(
      districts.map((each) => [`${each.provinceCode} ${comparablePlace(each.nameTh)}`, each]),
    );
  }

  /**
   * Which province and district a row means. Code and name have to agree where both are written; a district whose
   * code is another list's is found by its name within the province; one with a code and a name of its own is new.
   */
  find(place: Place): FoundPlace {
    const named = this.#provinceByName.get(comparablePlace(place.provinceTh));
    const province = place.provinceCode === "" ? named : this.#provinceByCode.get(place.provinceCode);
    if (!province) {
      const column = place.provinceCode === "" ? "provinceTh" : "provinceCode";
      return refusedBecause(column, CELL_TH.provinceUnknown(place[column]));
    }
    if (place.provinceTh !== "" && named?.code !== province.code)
      return refusedBecause("provinceTh", CELL_TH.provinceDiffers(province.nameTh));
    return this.#findDistrict(place, province);
  }

  #findDistrict({ districtCode, districtTh }: Place, province: KnownProvince): FoundPlace {
    const found = (district: KnownDistrict, isNew = false): FoundPlace => ({
      ok: true,
      provinceCode: province.code,
      districtCode: district.code,
      newDistrict: isNew ? district : null,
    });
    const named = this.#districtByName.get(`${province.code} ${comparablePlace(districtTh)}`);
    const coded = this.#districtByCode.get(DISTRICT_OF_LIST[districtCode] ?? districtCode);
    if (coded && coded.provinceCode === province.code) {
      if (districtTh === "" || comparablePlace(districtTh) === comparablePlace(coded.nameTh))
        return found(coded);
      return refusedBecause("districtTh", CELL_TH.districtDiffers(coded.nameTh));
    }
    if (coded) return refusedBecause("districtCode", CELL_TH.districtElsewhere);
    const isOwnCode = /^[0-9]{4}$/.test(districtCode) && districtCode.startsWith(province.code);
    if (named && (isOwnCode || districtCode === "")) return found(named);
    if (isOwnCode && DISTRICT_NAME.test(districtTh))
      return found({ code: districtCode, provinceCode: province.code, nameTh: districtTh }, true);
    return districtCode === ""
      ? refusedBecause("districtTh", CELL_TH.districtUnknown(districtTh))
      : refusedBecause("districtCode", CELL_TH.districtUnknown(`${districtCode} ${districtTh}`.trim()));
  }
}
