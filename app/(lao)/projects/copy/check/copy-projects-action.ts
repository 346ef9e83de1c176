"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { COPY_REFUSAL_TH } from "@/lib/plans/copying/messages";
import { copyIntoEdition, copyYear } from "@/lib/plans/copying/mutations";
import { copyChoiceSchema, copySourceSchema } from "@/lib/plans/copying/schema";
import { editionIdSchema, formKeySchema } from "@/lib/plans/schema";
import { type FormState, formFields, invalidForm, refusedForm, typedText } from "@/lib/platform/form-state";

const NOT_COPIED = "ยังไม่ได้คัดลอก";

/** By project: the sub-item chosen for it ("subItem-418"). */
function subItemsIn(form: FormData): Map<number, number> {
  return new Map(
    Object.entries(typedText(form)).flatMap(([name, values]) => {
      const [, project] = /^subItem-([1-9]\d{0,14})$/.exec(name) ?? [];
      const item = Number(values.at(-1));
      return project && Number.isInteger(item) && item > 0 ? [[Number(project), item] as const] : [];
    }),
  );
}

/** Copies the projects that were looked at: all of them, or none. */
export async function copyProjectsAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireLaoActor(form);
  const fields = formFields(form, ["projects", "years"]);
  const edition = editionIdSchema.safeParse(fields.edition);
  const source = copySourceSchema.safeParse(fields.from);
  const key = formKeySchema.safeParse(fields.key);
  const choice = copyChoiceSchema.safeParse(fields);
  if (!choice.success) return invalidForm(choice.error, form, NOT_COPIED);
  if (!key.success) return invalidForm(key.error, form, NOT_COPIED);
  if (!edition.success || !source.success)
    return refusedForm(`${NOT_COPIED} ${COPY_REFUSAL_TH.edition_not_found}`, form);
  const { projects: projectIds, years } = choice.data;
  const editionId = edition.data;
  const now = new Date();
  const outcome =
    source.data.kind === "year"
      ? await copyYear(
          db,
          actor,
          { key: key.data, editionId, fromYear: source.data.fiscalYear, projectIds },
          now,
        )
      : await copyIntoEdition(
          db,
          actor,
          { key: key.data, editionId, fiscalYears: years, projectIds, subItems: subItemsIn(form) },
          now,
        );
  if (!outcome.ok) return refusedForm(`${NOT_COPIED} ${COPY_REFUSAL_TH[outcome.reason]}`, form);
  const into = source.data.kind === "year" ? source.data.fiscalYear + 1 : null;
  redirect(
    addressOf("/projects/copy", {
      edition: editionId,
      from: String(fields.from),
      copied: outcome.value.at,
      into,
    }) as Route,
  );
}
