import { addressOf } from "@/app/_session/list-address";
import type { Role } from "@/db/codes/accounts";
import type { AuditRow } from "@/lib/audit/events/data";
import type { AuditSubject } from "@/lib/audit/subjects/data";
import { roundOfYearTh } from "@/lib/status-reports/messages";

/** Who did it, by the name of their account. */
export function actorText({ actor, address }: Pick<AuditRow, "actor" | "address">): string {
  if (actor) return actor.displayName;
  return address === null ? "ระบบ" : "ผู้ที่ยังไม่ได้เข้าสู่ระบบ";
}

/** What a subject is called. */
export function subjectText(subject: AuditSubject): string {
  if (subject.kind !== "report") return subject.name;
  const round = subject.round === 6 ? 6 : 12;
  return `${subject.name} ${roundOfYearTh({ round, fiscalYear: subject.fiscalYear })}`;
}

/** The page of what was changed; null where somebody has none for it. */
export function subjectHref(role: Role, subject: AuditSubject): string | null {
  switch (subject.kind) {
    case "project":
      return role === "admin" || (subject.isDeleted && role !== "lao") ? null : `/projects/${subject.id}`;
    case "report":
      return role === "admin" || subject.isDeleted
        ? null
        : `/projects/${subject.projectId}/reports/${subject.fiscalYear}/${subject.round}`;
    case "person":
      return role === "lao" ? null : `/people/${subject.id}`;
  }
}

/** The trail of one thing only. */
export function trailHref(entity: string, id: string | number): string {
  return addressOf("/audit", { entity, id });
}
