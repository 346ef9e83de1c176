import type { LaoSize, LaoType } from "@/db/codes/lao";
import type { CivilDate } from "@/lib/platform/civil-date";
import type { KnownDistrict, KnownProvince } from "./places/rules";
import type { CellProblem } from "./reading/rules";

/** What an import does to an LAO, the gravest first: of several the first is what the row is called. */
export const CHANGE_KINDS = [
  "refused",
  "merged",
  "retired",
  "recoded",
  "renamed",
  "changed",
  "added",
  "unchanged",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** An LAO as it stands in the registry. */
export type RegisteredLao = {
  readonly id: number;
  readonly code: string;
  readonly type: LaoType;
  readonly size: LaoSize | null;
  readonly nameTh: string;
  readonly fullNameTh: string;
  readonly provinceCode: string;
  readonly districtCode: string;
  readonly areaKm2: string | null;
  readonly retiredOn: CivilDate | null;
  readonly mergedIntoCode: string | null;
};

/** The registry as it is before an import. */
export type Registry = {
  readonly laos: readonly RegisteredLao[];
  /** Every code that an LAO has had, with whose it is. */
  readonly codes: readonly { readonly code: string; readonly laoId: number }[];
  readonly provinces: readonly KnownProvince[];
  readonly districts: readonly KnownDistrict[];
};

/** What an LAO is to be. */
export type LaoValues = Omit<RegisteredLao, "id">;

export type ChangedField = {
  readonly field: keyof LaoValues;
  readonly before: string | null;
  readonly after: string | null;
};

export type PlannedChange = {
  readonly line: number;
  readonly kind: ChangeKind;
  /** As the row has it; empty where it has none. */
  readonly code: string;
  readonly fullNameTh: string;
  /** Null for an LAO that is added, and where a row is refused. */
  readonly before: RegisteredLao | null;
  /** Null where a row is refused. */
  readonly after: LaoValues | null;
  /** From when a new code holds; null for today. */
  readonly changedOn: CivilDate | null;
  readonly fields: readonly ChangedField[];
  readonly problems: readonly CellProblem[];
};

export type PlannedChanges = {
  readonly changes: readonly PlannedChange[];
  readonly newDistricts: readonly KnownDistrict[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
};

/** The fields of an LAO in the order in which a change of them is told. */
const FIELDS = [
  "code",
  "type",
  "nameTh",
  "fullNameTh",
  "provinceCode",
  "districtCode",
  "size",
  "areaKm2",
  "retiredOn",
  "mergedIntoCode",
] as const satisfies readonly (keyof LaoValues)[];

export function changedFields(before: LaoValues, after: LaoValues): ChangedField[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

const KIND_OF_FIELD: Readonly<Record<(typeof FIELDS)[number], ChangeKind>> = {
  code: "recoded",
  type: "changed",
  nameTh: "renamed",
  fullNameTh: "renamed",
  provinceCode: "changed",
  districtCode: "changed",
  size: "changed",
  areaKm2: "changed",
  retiredOn: "retired",
  mergedIntoCode: "merged",
};

/** What a change is called: by the gravest of what it changes. */
export function kindOf(fields: readonly ChangedField[]): ChangeKind {
  const kinds = fields.map(({ field }) => KIND_OF_FIELD[field]);
  return CHANGE_KINDS.find((kind) => kinds.includes(kind)) ?? "unchanged";
}
