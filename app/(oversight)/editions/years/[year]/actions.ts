"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { findMinimumScore } from "@/lib/assessments/minimums/data";
import { changeMinimumScore } from "@/lib/assessments/minimums/mutations";
import { minimumScoreSchema, shownMinimumSchema } from "@/lib/assessments/minimums/schema";
import { findYearRules } from "@/lib/implementation-rules/years/data";
import { YEAR_RULES_REFUSAL_TH } from "@/lib/implementation-rules/years/messages";
import { changeYearRules } from "@/lib/implementation-rules/years/mutations";
import { yearRulesSchema } from "@/lib/implementation-rules/years/schema";
import { fiscalYearSchema } from "@/lib/plans/editions/schema";
import { rowVersionSchema } from "@/lib/plans/schema";
import { type FormState, formFields, invalidForm, refusedForm } from "@/lib/platform/form-state";
import { besideStored, NOT_SAVED } from "../../refused-edition";
import { MINIMUM_FIELDS, minimumTexts, RULES_FIELDS, rulesTexts } from "./year-words";

const rulesFormSchema = z.object({
  key: z.uuid(),
  fiscalYear: fiscalYearSchema,
  rowVersion: rowVersionSchema,
});
const minimumFormSchema = z.object({
  key: z.uuid(),
  fiscalYear: fiscalYearSchema,
  shown: shownMinimumSchema,
});

const backTo = (fiscalYear: number, changed: readonly number[]) =>
  `/editions/years/${fiscalYear}?done=${changed.length > 0 ? "saved" : "same"}` as Route;

/** Sets a year's weights and bands. */
export async function changeYearRulesAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const about = rulesFormSchema.safeParse(fields);
  if (!about.success) notFound();
  const rules = yearRulesSchema.safeParse(fields);
  if (!rules.success) return invalidForm(rules.error, form, NOT_SAVED);
  const outcome = await changeYearRules(db, actor, { ...about.data, rules: rules.data }, new Date());
  if (!outcome.ok) {
    const { reason } = outcome;
    const stored = reason === "changed_by_other" ? await findYearRules(db, about.data.fiscalYear) : null;
    if (!stored) return refusedForm(`${NOT_SAVED} ${YEAR_RULES_REFUSAL_TH[reason]}`, form);
    const [now, typed] = [rulesTexts(stored), rulesTexts(rules.data)];
    return besideStored(YEAR_RULES_REFUSAL_TH[reason], RULES_FIELDS, now, typed, form);
  }
  redirect(backTo(about.data.fiscalYear, outcome.value.changed));
}

/** Sets a year's minimum score, or that it has none. */
export async function changeMinimumScoreAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireCentralOffice(form);
  const fields = formFields(form);
  const about = minimumFormSchema.safeParse(fields);
  if (!about.success) notFound();
  const change = minimumScoreSchema.safeParse(fields);
  if (!change.success) return invalidForm(change.error, form, NOT_SAVED);
  const outcome = await changeMinimumScore(db, actor, { ...about.data, change: change.data }, new Date());
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason !== "changed_by_other")
      return refusedForm(`${NOT_SAVED} ${YEAR_RULES_REFUSAL_TH[reason]}`, form);
    const stored = await findMinimumScore(db, about.data.fiscalYear);
    const typed = { minimumHundredths: change.data.minimum, source: change.data.source };
    return besideStored(
      YEAR_RULES_REFUSAL_TH[reason],
      MINIMUM_FIELDS,
      minimumTexts(stored),
      minimumTexts(typed),
      form,
    );
  }
  redirect(backTo(about.data.fiscalYear, outcome.value.changed));
}
