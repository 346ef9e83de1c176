/**
 * Says whether the audit trail is as it was written: `npm run audit:verify [--expect position:hash] [--demo]`.
 * Reads the database that DATABASE_URL names, else the embedded one. Exit code 0: untouched; 1: tampered with or unread.
 */
import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { type ChainReport, verifyAuditChain } from "@/lib/audit/verify/data";
import { findingLine } from "@/lib/audit/verify/messages";
import { anchorText, type ChainAnchor, parseAnchor } from "@/lib/audit/verify/rules";
import { openNamedDatabase } from "./named-database";
import { LaunchRefusal } from "./ports.mjs";

const USAGE_TH =
  "ใช้ npm run audit:verify -- [--expect ลำดับ:ลายพิมพ์] [--demo] | usage: npm run audit:verify -- [--expect position:hash] [--demo]";
const NO_DATABASE_TH =
  "ไม่มีฐานข้อมูลนี้ หากต้องการตรวจข้อมูลสาธิต เติม --demo | no such database; for the demo's add --demo";
const EXPECT_TH =
  "--expect ต้องเป็นลำดับและลายพิมพ์ที่คำสั่งนี้เคยพิมพ์ไว้ เช่น --expect 120:ab12… | --expect takes position:hash as printed earlier";

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { expect: { type: "string" }, demo: { type: "boolean" } } });
  const expected = values.expect === undefined ? null : parseAnchor(values.expect);
  if (values.expect !== undefined && !expected) throw new LaunchRefusal(EXPECT_TH);
  const database = await openNamedDatabase(values.demo ?? false);
  try {
    return await verify(database.url, expected);
  } finally {
    await database.close();
  }
}

async function verify(url: string, expected: ChainAnchor | null): Promise<boolean> {
  const { db, end } = connect(url, { max: 1 });
  try {
    const report = await verifyAuditChain(db, expected);
    for (const finding of report.findings) console.log(findingLine(finding));
    if (report.unlisted > 0) console.log(`และอีก ${report.unlisted} แถว | and ${report.unlisted} more`);
    console.log(summaryLine(report));
    if (report.head) console.log(anchorText(report.head));
    return report.findings.length === 0;
  } finally {
    await end();
  }
}

function summaryLine({ links, findings, unlisted }: ChainReport): string {
  const wrong = findings.length + unlisted;
  return wrong === 0
    ? `ประวัติการใช้งาน ${links} รายการ ครบถ้วนและไม่ถูกแก้ไข | ${links} audit events, complete and unchanged`
    : `ประวัติการใช้งาน ${links} รายการ พบความผิดปกติ ${wrong} แห่ง | ${links} audit events, ${wrong} findings`;
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
