import "server-only";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { findParkedForm } from "@/lib/accounts/parked-forms/data";
import { dropParkedForm, parkForm } from "@/lib/accounts/parked-forms/mutations";
import { type FormState, parkedForm, typedText } from "@/lib/platform/form-state";
import { requestPath } from "./request-facts";
import { signInAddress } from "./same-site-path";
import { sessionIdOfCookie } from "./session-cookie";

const HERE = "http://same.site";
const NOT_SAVED_YET = "ข้อมูลที่กรอกไว้ก่อนหมดเวลาใช้งาน ยังไม่ได้บันทึก ตรวจแล้วกดปุ่มบันทึกอีกครั้ง";

function withParked(path: string, parkedId: string | null): string {
  const url = new URL(path, HERE);
  url.searchParams.delete("parked");
  if (parkedId !== null) url.searchParams.set("parked", parkedId);
  return url.pathname + url.search;
}

/**
 * What was typed before the session ended, for the page that brings the form back.
 *
 * A form survives the end of its session by four lines, with script and without:
 * - its action asks `requireActor(form)` (or `requireLaoActor(form)`): whoever comes when the session is over is sent
 *   to sign in, and what they typed is kept meanwhile, without secret fields, for them and for this page;
 * - its page gives `initial={await takeParkedForm(actor, address.parked)}` to its ActionForm;
 * - hidden fields that belong to the typed text (form key, row version) are HiddenFields;
 * - the submit button still has to be pressed: nothing is saved by signing in.
 * It can be shown more than once (a reload, the way back) until the form is sent again or a day has passed.
 *
 * @param onlyField where a page has several forms: a field that only this one has
 */
export async function takeParkedForm(
  actor: Actor,
  parkedId: string | undefined,
  onlyField?: string,
): Promise<FormState | undefined> {
  const path = await requestPath();
  if (parkedId === undefined || path === null) return undefined;
  const fields = await findParkedForm(db, actor, { id: parkedId, path }, new Date());
  if (!fields || (onlyField !== undefined && !(onlyField in fields))) return undefined;
  return parkedForm(NOT_SAVED_YET, fields);
}

/** Forgets what was parked once its page has sent the form again. */
export async function forgetParkedForm(actor: Actor): Promise<void> {
  const path = await requestPath();
  const parkedId = path === null ? null : new URL(path, HERE).searchParams.get("parked");
  if (parkedId !== null) await dropParkedForm(db, actor, parkedId);
}

/** The sign-in page for a form that came when its session was over, and from there back to the form with its text. */
export async function addressToSignInAgain(form: FormData): Promise<string> {
  const [path, sessionId] = [await requestPath(), await sessionIdOfCookie()];
  if (path === null || sessionId === null) return signInAddress(path);
  const kept = { sessionId, path: withParked(path, null), fields: typedText(form) };
  const outcome = await parkForm(db, kept, new Date());
  return outcome.ok
    ? signInAddress(withParked(path, outcome.value.parkedId), "parked")
    : signInAddress(withParked(path, null), "not-parked");
}
