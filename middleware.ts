import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "./app/_session/path-header";
import { signInAddress } from "./app/_session/same-site-path";
import { isSentFromHere } from "./app/_session/sent-from-here";
import { MOST_UPLOAD_BYTES } from "./lib/imports/limits";
import { TOO_MUCH_SENT_TH } from "./lib/status-reports/evidence/messages";

const IS_DEVELOPMENT = process.env.NODE_ENV === "development";

/** Pages for people who are not signed in, and files that a page or a browser fetches by itself. */
const PUBLIC =
  /^\/(?:$|(?:sign-in|activate|register|forgot-password|reset-password|codes|manual|faq|contacts)(?:\/|$)|api\/)|\.(?:ico|png|svg|ttf|txt|webmanifest|woff2)$/;

/** next-auth's name for it; a long one comes in pieces (.0, .1). */
const SESSION_COOKIE = /^(?:__Secure-)?authjs\.session-token(?:\.\d+)?$/;

/** Scripts run by nonce only. Styles may stand on elements: bars of charts have their width there. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${IS_DEVELOPMENT ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${IS_DEVELOPMENT ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Files that somebody sent. */
const SENT_FILE = /^\/projects\/\d+\/evidence\//;
/** Nothing in them runs or loads anything, whatever a browser takes them for; what is not found still looks like a page. */
const SENT_FILE_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; sandbox";

const TOO_LARGE_TH = "ยังไม่ได้บันทึก เพราะข้อความที่กรอกยาวเกินไป กลับไปหน้าก่อน ตัดข้อความให้สั้นลง แล้วบันทึกอีกครั้ง";

const FILE_TOO_LARGE_TH =
  "ยังไม่ได้อ่านไฟล์ เพราะไฟล์ใหญ่เกิน 8 MB กลับไปหน้าก่อน ลบรูปภาพและแผ่นงานที่ไม่ใช้ออกจากไฟล์ แล้วส่งอีกครั้ง";

const MOST_BYTES = 1_000_000;
/** Pages whose forms hold a file. Next takes no more for any action, and 10 MB for the middleware (docs/decisions/0031). */
const TAKES_FILE = /^\/(?:projects|registry|round)\/import\/?$/;

/** Pages whose forms hold several. */
const TAKES_EVIDENCE = /^\/projects\/\d+\/reports\/\d+\/\d+\/?$/;

/** Why a form is not taken that is too large; above the limits it would be answered with a fault of the server. */
function tooLarge({ method, headers, nextUrl }: NextRequest): string | null {
  if (method !== "POST") return null;
  const takesFile = TAKES_FILE.test(nextUrl.pathname);
  const takesEvidence = TAKES_EVIDENCE.test(nextUrl.pathname);
  const most = takesFile || takesEvidence ? MOST_UPLOAD_BYTES : MOST_BYTES;
  if (Number(headers.get("content-length")) <= most) return null;
  if (takesEvidence) return `ยังไม่ได้แนบไฟล์ เพราะ${TOO_MUCH_SENT_TH} กลับไปหน้าก่อนเพื่อเลือกใหม่`;
  return takesFile ? FILE_TOO_LARGE_TH : TOO_LARGE_TH;
}

function secured(response: NextResponse, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("X-Frame-Options", "DENY");
  // Not "no-referrer": with it browsers hide the origin of a form, and the actions could not tell their own.
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  return response;
}

/**
 * A cookie check that spares a page, and security headers. Never the gate: pages and actions ask for the actor
 * themselves, and a cookie says nothing about the session.
 */
export function middleware(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const { pathname, search } = request.nextUrl;
  if (request.method === "POST" && !isSentFromHere(request.headers))
    return secured(new NextResponse("คำขอนี้ไม่ได้ส่งมาจากหน้าเว็บของระบบ", { status: 403 }), policy);
  const refusal = tooLarge(request);
  if (refusal) return secured(new NextResponse(refusal, { status: 413 }), policy);
  const hasCookie = request.cookies.getAll().some(({ name }) => SESSION_COOKIE.test(name));
  if (!hasCookie && !PUBLIC.test(pathname))
    return secured(
      NextResponse.redirect(new URL(signInAddress(pathname + search), request.nextUrl), 303),
      policy,
    );
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, pathname + search);
  const own = SENT_FILE.test(pathname) ? SENT_FILE_POLICY : policy;
  const response = secured(NextResponse.next({ request: { headers } }), own);
  // The address of such a page opens an account: the next page is told where from, and no more.
  if (pathname.startsWith("/reset-password/")) response.headers.set("Referrer-Policy", "strict-origin");
  return response;
}

export const config = {
  runtime: "nodejs",
  matcher: ["/((?!_next/|favicon\\.ico|icon\\.svg).*)"],
};
