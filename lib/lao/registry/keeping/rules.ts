import type { CivilDate } from "@/lib/platform/civil-date";
import { plannedChanges } from "../planning/rules";
import { REGISTRY_COLUMNS } from "../reading/rules";
import type { RegistryCells } from "../rows/rules";
import type { PlannedChanges, RegisteredLao, Registry } from "../rules";
import type { LaoCells, LaoDeed } from "./schema";

const HEADINGS = { row: 0, read: REGISTRY_COLUMNS.map((column) => ({ heading: column, column })) };

/** What one row would do, judged as a file of that row alone. */
export function plannedRow(cells: RegistryCells, registry: Registry, today: CivilDate): PlannedChanges {
  const row = REGISTRY_COLUMNS.map((column) => cells[column] ?? "");
  return plannedChanges([[], row], HEADINGS, registry, today);
}

/** The row that says what an officer did to an LAO: what it is already, with what was typed. */
export function rowOfDeed(deed: LaoDeed, lao: RegisteredLao, typed: LaoCells): RegistryCells {
  const { code, type, nameTh, fullNameTh, provinceCode, districtCode } = lao;
  const standing = { code, type, nameTh, fullNameTh, provinceCode, districtCode };
  switch (deed) {
    case "edit":
      return {
        code,
        type: typed.type,
        nameTh: typed.nameTh,
        fullNameTh: typed.fullNameTh,
        provinceCode: typed.provinceCode,
        districtTh: typed.districtTh,
        size: typed.size,
        areaKm2: typed.areaKm2,
      };
    case "recode":
      return {
        ...standing,
        code: typed.code,
        previousCode: code,
        type: typed.type,
        nameTh: typed.nameTh,
        fullNameTh: typed.fullNameTh,
        changedOn: typed.changedOn,
      };
    case "retire":
      return { ...standing, retiredOn: typed.retiredOn, mergedInto: typed.mergedInto };
  }
}
