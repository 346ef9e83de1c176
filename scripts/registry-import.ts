/**
 * Brings the registry of LAOs up to a file: `npm run registry:import -- FILE [--dry-run] [--demo]`, CSV or XLSX.
 * Writes the database that DATABASE_URL names, else the embedded one. Exit code 0: done or nothing to do; 1: refused.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import type { Db } from "@/db/database";
import { sheetRefusalTh } from "@/lib/imports/messages";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import { checkSheet } from "@/lib/lao/registry/importing/data";
import { importRegistryFile } from "@/lib/lao/registry/importing/mutations";
import {
  CHANGE_KIND_TH,
  headingProblemTh,
  LAO_FIELD_TH,
  laoFieldText,
  REGISTRY_COLUMN_TH,
} from "@/lib/lao/registry/messages";
import type { RegistryHeadings } from "@/lib/lao/registry/reading/rules";
import { CHANGE_KINDS, type PlannedChange, type PlannedChanges } from "@/lib/lao/registry/rules";
import { civilDateOf } from "@/lib/platform/civil-date";
import { openNamedDatabase } from "./named-database";
import { LaunchRefusal } from "./ports.mjs";

const USAGE_TH =
  "ใช้ npm run registry:import -- ไฟล์ [--dry-run] [--demo] | usage: npm run registry:import -- FILE [--dry-run] [--demo]";
const NO_DATABASE_TH =
  "ไม่มีฐานข้อมูลนี้ เปิดโปรแกรมหนึ่งครั้งก่อน หรือเติม --demo สำหรับข้อมูลสาธิต | no such database: start the product once, or add --demo";
const MOST_SHOWN = 50;

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: { "dry-run": { type: "boolean" }, demo: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new LaunchRefusal(USAGE_TH);
  const bytes = await readFile(file).catch(() => {
    throw new LaunchRefusal(`เปิดไฟล์ ${file} ไม่ได้ | cannot open ${file}`);
  });
  const fileName = path.basename(file);
  const sheet = await readSheetFile(bytes, fileName);
  if (!sheet.ok) throw new LaunchRefusal(sheetRefusalTh(sheet));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const database = await openNamedDatabase(values.demo ?? false);
  const { db, end } = connect(database.url, { max: 2 });
  try {
    return await bringUp(db, { fileName, sha256, rows: sheet.value.rows }, values["dry-run"] ?? false);
  } finally {
    await end();
    await database.close();
  }
}

type SheetFile = { fileName: string; sha256: string; rows: readonly (readonly string[])[] };

async function bringUp(db: Db, file: SheetFile, isDryRun: boolean): Promise<boolean> {
  const now = new Date();
  const checked = await checkSheet(db, file.rows, civilDateOf(now));
  if (!checked.ok) throw new LaunchRefusal(headingProblemTh(checked.problem));
  tellHeadings(checked.headings);
  if (isDryRun) {
    tell(checked.planned);
    console.log("ตรวจเท่านั้น ยังไม่ได้เขียนสิ่งใด | dry run, nothing was written");
    return checked.planned.counts.refused === 0;
  }
  const outcome = await importRegistryFile(db, file, now);
  if (!outcome.ok) throw new LaunchRefusal(USAGE_TH);
  const { planned, number } = outcome.value;
  tell(planned);
  console.log(closingLine(planned, number));
  return planned.counts.refused === 0;
}

function closingLine({ counts }: PlannedChanges, number: number | null): string {
  if (number !== null) return `นำเข้าแล้ว ใบรับเลขที่ ${number} | imported, receipt no. ${number}`;
  return counts.refused > 0
    ? "มีแถวที่รับไม่ได้ จึงไม่ได้เขียนแถวใด | some rows were refused, so nothing was written"
    : "ทะเบียนตรงกับไฟล์อยู่แล้ว | the registry is as the file says already";
}

function tellHeadings({ read }: RegistryHeadings): void {
  for (const { heading, column } of read)
    console.log(`คอลัมน์ ${heading || "(ไม่มีหัว)"} → ${column ? REGISTRY_COLUMN_TH[column] : "ไม่ได้อ่าน"}`);
}

function tell({ changes, counts, newDistricts }: PlannedChanges): void {
  for (const kind of CHANGE_KINDS) {
    if (kind === "unchanged" || kind === "added") continue;
    const ofKind = changes.filter((change) => change.kind === kind);
    for (const change of ofKind.slice(0, MOST_SHOWN)) console.log(lineOf(change));
    if (ofKind.length > MOST_SHOWN) console.log(`และอีก ${ofKind.length - MOST_SHOWN} แถว`);
  }
  for (const { code, nameTh } of newDistricts) console.log(`เพิ่มอำเภอ ${code} ${nameTh}`);
  console.log(
    CHANGE_KINDS.map((kind) => `${CHANGE_KIND_TH[kind]} ${counts[kind].toLocaleString("en-US")}`).join("  "),
  );
}

function lineOf({ line, kind, code, fullNameTh, fields, problems }: PlannedChange): string {
  const said = [
    ...problems.map(({ column, message }) => `${REGISTRY_COLUMN_TH[column]}: ${message}`),
    ...fields.map(
      ({ field, before, after }) =>
        `${LAO_FIELD_TH[field]} ${laoFieldText(field, before)} → ${laoFieldText(field, after)}`,
    ),
  ];
  return `แถว ${line} ${CHANGE_KIND_TH[kind]} ${code} ${fullNameTh}: ${said.join("; ")}`;
}

/** A sentence where the person can mend it; anything else is a fault to be shown whole. */
function saidOf(error: unknown): unknown {
  if (error instanceof LaunchRefusal) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code.startsWith("ERR_PARSE_ARGS")) return USAGE_TH;
  return code === "3D000" ? NO_DATABASE_TH : error;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(saidOf(error));
  process.exitCode = 1;
}
