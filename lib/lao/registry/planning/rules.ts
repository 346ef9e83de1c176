import type { CivilDate } from "@/lib/platform/civil-date";
import { type KnownDistrict, KnownPlaces } from "../places/rules";
import type { CellProblem, RegistryColumn, RegistryHeadings } from "../reading/rules";
import { CELL_TH } from "../rows/messages";
import { type RegistryCells, type RegistryRow, readRegistryRow } from "../rows/rules";
import {
  CHANGE_KINDS,
  type ChangeKind,
  changedFields,
  kindOf,
  type LaoValues,
  type PlannedChange,
  type PlannedChanges,
  type RegisteredLao,
  type Registry,
} from "../rules";

/** The registry for looking rows up, and what the rows before have taken. */
class Lookup {
  readonly places: KnownPlaces;
  readonly #byCode: ReadonlyMap<string, RegisteredLao>;
  readonly #byId: ReadonlyMap<number, RegisteredLao>;
  readonly #owners: ReadonlyMap<string, number>;
  readonly #lineOfCode = new Map<string, number>();
  readonly #lineOfLao = new Map<number, number>();

  constructor(registry: Registry) {
    this.places = new KnownPlaces(registry.provinces, registry.districts);
    this.#byCode = new Map(registry.laos.map((lao) => [lao.code, lao]));
    this.#byId = new Map(registry.laos.map((lao) => [lao.id, lao]));
    this.#owners = new Map(registry.codes.map(({ code, laoId }) => [code, laoId]));
  }

  /** The LAO that has the code now, or had it. */
  ownerOf(code: string): RegisteredLao | undefined {
    const owner = this.#owners.get(code);
    return this.#byCode.get(code) ?? (owner === undefined ? undefined : this.#byId.get(owner));
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** The line that took the code before; takes it for this one where none did. */
  takeCode(code: string, line: number): number | null {
    const earlier = this.#lineOfCode.get(code);
    if (earlier === undefined) this.#lineOfCode.set(code, line);
    return earlier ?? null;
  }

  takeLao(id: number, line: number): number | null {
    const earlier = this.#lineOfLao.get(id);
    if (earlier === undefined) this.#lineOfLao.set(id, line);
    return earlier ?? null;
  }
}

/** The LAO that a row is about: null for one that the registry does not have yet; or what is wrong with its codes. */
function laoOf(row: RegistryRow, known: Lookup): RegisteredLao | null | CellProblem {
  const twice = known.takeCode(row.code, row.line);
  if (twice !== null) return { column: "code", message: CELL_TH.codeTwice(twice) };
  const owner = known.ownerOf(row.code);
  if (row.previousCode === undefined) {
    if (owner && owner.code !== row.code)
      return { column: "code", message: CELL_TH.codeIsPast(owner.fullNameTh, owner.code) };
    return owner ?? null;
  }
  const previous = known.ownerOf(row.previousCode);
  if (!previous) return { column: "previousCode", message: CELL_TH.previousUnknown(row.previousCode) };
  if (!owner || owner.id === previous.id) {
    // Its own earlier code means that LAO only where the code is the present one, or the row is written already.
    if (previous.code === row.previousCode || owner?.code === row.code) return previous;
    return { column: "previousCode", message: CELL_TH.codeIsPast(previous.fullNameTh, previous.code) };
  }
  return owner.code === row.code
    ? { column: "code", message: CELL_TH.codeTaken(owner.fullNameTh) }
    : { column: "code", message: CELL_TH.codeIsPast(owner.fullNameTh, owner.code) };
}

function valuesOf(
  row: RegistryRow,
  before: RegisteredLao | null,
  place: { provinceCode: string; districtCode: string },
): LaoValues {
  const { code, type, nameTh, fullNameTh } = row;
  return {
    code,
    type,
    nameTh,
    fullNameTh,
    provinceCode: place.provinceCode,
    districtCode: place.districtCode,
    size: row.size ?? before?.size ?? null,
    areaKm2: row.areaKm2 ?? before?.areaKm2 ?? null,
    retiredOn: row.retiredOn ?? before?.retiredOn ?? null,
    mergedIntoCode: row.mergedInto ?? before?.mergedIntoCode ?? null,
  };
}

type Judged = { change: PlannedChange; newDistrict: KnownDistrict | null };

function refusedRow(line: number, cells: RegistryCells, problems: readonly CellProblem[]): Judged {
  const change: PlannedChange = {
    line,
    kind: "refused",
    code: cells.code?.trim() ?? "",
    fullNameTh: cells.fullNameTh?.trim() || (cells.nameTh?.trim() ?? ""),
    before: null,
    after: null,
    changedOn: null,
    fields: [],
    problems,
  };
  return { change, newDistrict: null };
}

function judge(cells: RegistryCells, line: number, known: Lookup, today: CivilDate): Judged {
  const read = readRegistryRow(cells, line, today);
  if (!read.ok) return refusedRow(line, cells, read.problems);
  const { row } = read;
  const problems: CellProblem[] = [];
  const place = known.places.find(row.place);
  if (!place.ok) problems.push(place.problem);
  const lao = laoOf(row, known);
  if (lao && "message" in lao) return refusedRow(line, cells, [...problems, lao]);
  const twice = lao ? known.takeLao(lao.id, line) : null;
  if (twice !== null) problems.push({ column: "previousCode", message: CELL_TH.laoTwice(twice) });
  if (row.mergedInto !== undefined && (row.retiredOn ?? lao?.retiredOn ?? null) === null)
    problems.push({ column: "retiredOn", message: CELL_TH.mergedWithoutDay });
  if (!place.ok || problems.length > 0) return refusedRow(line, cells, problems);
  const after = valuesOf(row, lao, place);
  const fields = lao ? changedFields(lao, after) : [];
  const kind = lao ? kindOf(fields) : "added";
  const { code, fullNameTh, changedOn = null } = row;
  const change = { line, kind, code, fullNameTh, before: lao, after, changedOn, fields, problems: [] };
  return { change, newDistrict: place.newDistrict };
}

/** Where an LAO goes on, code by code: the registry as the import leaves it. */
function mergesAfter(registry: Registry, changes: readonly PlannedChange[]): Map<string, string | null> {
  const merges = new Map(registry.laos.map((lao) => [lao.code, lao.mergedIntoCode]));
  for (const { before, after } of changes) {
    if (!after) continue;
    if (before) merges.delete(before.code);
    merges.set(after.code, after.mergedIntoCode);
  }
  return merges;
}

function mergeProblem(
  { before, after }: PlannedChange,
  merges: Map<string, string | null>,
): CellProblem | null {
  if (!after?.mergedIntoCode || after.mergedIntoCode === before?.mergedIntoCode) return null;
  const target = after.mergedIntoCode;
  if (!merges.has(target)) return { column: "mergedInto", message: CELL_TH.mergedUnknown(target) };
  const seen = new Set<string>();
  for (let code: string | null | undefined = target; code && !seen.has(code); code = merges.get(code)) {
    if (code === after.code) return { column: "mergedInto", message: CELL_TH.mergedInCircle };
    seen.add(code);
  }
  return null;
}

/**
 * What a sheet would do to the registry, row by row; nothing is written. Rows without any cell are left out, and so
 * are LAOs that the sheet does not name.
 *
 * @param headings as `readHeadings` found them
 * @param today the day in Thailand
 */
export function plannedChanges(
  rows: readonly (readonly string[])[],
  headings: RegistryHeadings,
  registry: Registry,
  today: CivilDate,
): PlannedChanges {
  const known = new Lookup(registry);
  const judged: Judged[] = [];
  for (let at = headings.row + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (row.every((cell) => cell.trim() === "")) continue;
    judged.push(judge(cellsOf(row, headings), at + 1, known, today));
  }
  const merges = mergesAfter(
    registry,
    judged.map(({ change }) => change),
  );
  const checked = judged.map(({ change, newDistrict }): Judged => {
    const problem = mergeProblem(change, merges);
    return problem
      ? { change: { ...change, kind: "refused", after: null, fields: [], problems: [problem] }, newDistrict }
      : { change, newDistrict };
  });
  const changes = checked.map(({ change }) => change);
  const added = new Map(
    checked.flatMap(({ newDistrict }) => (newDistrict ? [[newDistrict.code, newDistrict]] : [])),
  );
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind] += 1;
  return { changes, newDistricts: [...added.values()], counts };
}

function cellsOf(row: readonly string[], headings: RegistryHeadings): RegistryCells {
  const cells: Partial<Record<RegistryColumn, string>> = {};
  headings.read.forEach(({ column }, at) => {
    if (column) cells[column] = row[at] ?? "";
  });
  return cells;
}
