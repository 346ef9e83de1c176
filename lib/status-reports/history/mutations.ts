import "server-only";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { type Outcome, refused } from "@/lib/platform/outcome";
import { mayReportOn } from "../access";
import { findScopeOfProject, listReportVersions, type ReportAddress } from "../data";
import { type CorrectRefusal, type SavedReport, writeCorrection } from "../writing/mutations";
import type { RestoreInput } from "./schema";

export type RestoreRefusal = CorrectRefusal | "version_not_found";

/**
 * Brings back what an earlier version of a report says, as a new version with a reason: by the rules of a correction,
 * once for each form however often it arrives. Bringing back what stands there already makes no version.
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md R-10
 */
export async function restoreReportVersion(
  db: Db,
  actor: Actor,
  of: ReportAddress,
  { key, ...asked }: RestoreInput,
  now: Date,
): Promise<Outcome<SavedReport, RestoreRefusal>> {
  const { opened, ...content } = asked;
  const form = { key: keyOfContent(key, { of, ...content }), action: "status_report.restore" };
  const scope = await findScopeOfProject(db, actor, of.projectId);
  if (!scope || !mayReportOn(actor, scope)) return refused("project_not_found");
  return db.transaction((tx) =>
    onceOnly<SavedReport, RestoreRefusal>(tx, actor, form, now, async () => {
      const versions = await listReportVersions(tx, scope, of);
      const values = versions.find(({ version }) => version === asked.restore);
      if (!values) return refused("version_not_found");
      const { status, cannotReason, cannotReasonText, withoutBudget, inOrdinance, remark } = values;
      const { ordinanceBudgetSatang, spentSatang } = values;
      const input = {
        values: {
          status,
          cannotReason,
          cannotReasonText,
          withoutBudget,
          inOrdinance,
          ordinanceBudgetSatang,
          spentSatang,
          remark,
        },
        version: asked.version,
        restoredFrom: asked.restore,
        correctionReason: asked.restoreReason,
        // It was asked about and confirmed when that version was typed.
        overspendConfirmed: true,
        opened,
      };
      return writeCorrection(tx, actor, of, input, now);
    }),
  );
}
