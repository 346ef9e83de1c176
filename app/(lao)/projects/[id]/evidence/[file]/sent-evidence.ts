import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import { projectIdSchema } from "@/lib/plans/schema";
import { findScopeOfProject } from "@/lib/status-reports/data";
import { findEvidence } from "@/lib/status-reports/evidence/data";
import { evidenceStorage } from "@/lib/status-reports/evidence/storage/chosen";

/** Whatever the file is, a browser makes no page of it; middleware.ts lets nothing in it run or load (SENT_FILE_POLICY). */
const HARMLESS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const BYTES_MISSING_TH = "ไม่พบไฟล์นี้ในที่เก็บ ข้อมูลว่ามีไฟล์ยังอยู่ แจ้งผู้ดูแลระบบให้นำไฟล์กลับจากข้อมูลสำรอง แล้วดาวน์โหลดอีกครั้ง";

/** A file of a project as somebody may read it; for everybody else, and once it is removed, it does not exist. */
export async function askedEvidence(params: Promise<{ id: string; file: string }>) {
  const actor = await requireActor();
  const { id, file } = await params;
  const projectId = projectIdSchema.safeParse(id);
  const scope = projectId.success ? await findScopeOfProject(db, actor, projectId.data) : null;
  const evidence =
    scope && projectId.success
      ? await findEvidence(db, scope, { projectId: projectId.data, id: file })
      : null;
  return evidence ?? notFound();
}

/** The bytes as they come from where they lie. A row whose bytes are gone is a fault that an administrator mends. */
export async function storedBytes(key: string, headers: Record<string, string>): Promise<Response> {
  const bytes = await evidenceStorage().open(key);
  if (bytes) return new Response(bytes, { headers: { ...HARMLESS, ...headers } });
  console.error(`evidence: the bytes of ${key} are not where they were stored`);
  return new Response(BYTES_MISSING_TH, {
    status: 404,
    headers: { ...HARMLESS, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
