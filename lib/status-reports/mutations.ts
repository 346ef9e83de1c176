import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import type { Outcome } from "@/lib/platform/outcome";
import type { ReportAddress } from "./data";
import type { StatusReportInput } from "./schema";
import {
  type CorrectRefusal,
  type SavedReport,
  type SubmitRefusal,
  writeCorrection,
  writeFirstReport,
} from "./writing/mutations";

/**
 * A form's key together with what was typed: the same form sent twice is one, but a form that was sent, gone back to
 * and changed is a new one and must not get the old answer.
 */
function keyOf(of: ReportAddress, { opened: _opened, ...input }: StatusReportInput): string {
  const said = JSON.stringify([of, input], (_, part) => (typeof part === "bigint" ? part.toString() : part));
  return createHash("sha256").update(said).digest("hex").slice(0, 32);
}

/** The first report of a project in a round, once for each form however often it arrives. */
export async function submitStatusReport(
  db: Db,
  actor: Actor,
  of: ReportAddress,
  input: StatusReportInput,
  now: Date,
): Promise<Outcome<SavedReport, SubmitRefusal>> {
  const form = { key: keyOf(of, input), action: "status_report.submit" };
  return db.transaction((tx) =>
    onceOnly<SavedReport, SubmitRefusal>(tx, actor, form, now, () =>
      writeFirstReport(tx, actor, of, input, now),
    ),
  );
}

/** A correction of a report, once for each form however often it arrives. */
export async function correctStatusReport(
  db: Db,
  actor: Actor,
  of: ReportAddress,
  input: StatusReportInput,
  now: Date,
): Promise<Outcome<SavedReport, CorrectRefusal>> {
  const form = { key: keyOf(of, input), action: "status_report.correct" };
  return db.transaction((tx) =>
    onceOnly<SavedReport, CorrectRefusal>(tx, actor, form, now, () =>
      writeCorrection(tx, actor, of, input, now),
    ),
  );
}
