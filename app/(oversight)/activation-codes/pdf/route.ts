import { notFound } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { type CodeIssuer, isCodeIssuer } from "@/lib/accounts/activation/access";
import { listLaoIds, listUnclaimedLaoIds } from "@/lib/accounts/activation/data";
import { type ActivationLetter, activationLetters } from "@/lib/accounts/activation/letters/model";
import type { PrintRefusal } from "@/lib/accounts/activation/messages";
import { issueActivationCodes } from "@/lib/accounts/activation/mutations";
import { type PrintCodesInput, printCodesSchema } from "@/lib/accounts/activation/schema";
import { downloadHeaders } from "@/lib/exports/download";
import { prosePdf } from "@/lib/exports/pdf/prose-pdf";
import { appAddress } from "@/lib/platform/app-address";
import { QueueFullError } from "@/lib/platform/work-queue";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The reader has left: nobody reads the answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** Back to the list, which says why nothing was printed. */
function back(province: string | null, refused: PrintRefusal): Response {
  const location = addressOf("/activation-codes", { province, refused });
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

function laoIdsOf(actor: CodeIssuer, form: PrintCodesInput, now: Date): Promise<number[]> {
  return form.which === "province" && form.province !== null
    ? listUnclaimedLaoIds(db, actor, form.province, now)
    : listLaoIds(db, form.laos);
}

/** Whose letters they are: the office of the LAOs' province, the NACC's own where they are of several. */
function officeOf(letters: readonly ActivationLetter[]): string {
  const provinces = new Set(letters.map(({ provinceNameTh }) => provinceNameTh));
  const [only] = provinces;
  return provinces.size === 1 && only ? `สำนักงาน ป.ป.ช. ประจำจังหวัด${only}` : "สำนักงาน ป.ป.ช.";
}

/** Issues activation codes and answers with the paper that they stand on, the only place where they do. */
export async function POST(request: Request): Promise<Response> {
  await requireSameOrigin();
  const actor = await requireActor();
  if (!isCodeIssuer(actor)) notFound();
  const sent = await request.formData().catch(() => new FormData());
  const form = printCodesSchema.safeParse({
    formKey: sent.get("formKey"),
    format: sent.get("format"),
    which: sent.get("which"),
    province: sent.get("province"),
    laos: sent.getAll("lao"),
  });
  if (!form.success) return back(null, "nothing_chosen");
  const now = new Date();
  const laoIds = await laoIdsOf(actor, form.data, now);
  if (laoIds.length === 0) return back(form.data.province, "lao_not_found");
  const outcome = await issueActivationCodes(db, actor, { laoIds, formKey: form.data.formKey }, now);
  if (!outcome.ok) return back(form.data.province, outcome.reason);
  const { letters } = outcome.value;
  const paper = activationLetters(letters, {
    format: form.data.format,
    office: officeOf(letters),
    issuedAt: now,
    appUrl: appAddress("/"),
  });
  try {
    return new Response(await prosePdf(paper, request.signal), { headers: downloadHeaders(paper, "pdf") });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    if (!(error instanceof QueueFullError)) throw error;
    return back(form.data.province, "too_busy");
  }
}
