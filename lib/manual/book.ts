import type { CivilDate } from "@/lib/platform/civil-date";
import type { ManualChapter, ManualPart } from "./chapter";
import { ACTIVATION_CODES } from "./chapters/activation-codes";
import { BEGIN } from "./chapters/begin";
import { CONTENT } from "./chapters/content";
import { CORRECTING } from "./chapters/correcting";
import { EDITIONS } from "./chapters/editions";
import { FIRST_SIGN_IN } from "./chapters/first-sign-in";
import { HISTORY } from "./chapters/history";
import { LAOS } from "./chapters/laos";
import { MAIL } from "./chapters/mail";
import { OFFICER_SIGN_IN } from "./chapters/officer-sign-in";
import { PEOPLE } from "./chapters/people";
import { PLAN } from "./chapters/plan";
import { PROFILE } from "./chapters/profile";
import { PROJECTS } from "./chapters/projects";
import { RANKING } from "./chapters/ranking";
import { REGISTRATION } from "./chapters/registration";
import { REGISTRY } from "./chapters/registry";
import { REPORTING } from "./chapters/reporting";
import { REPORTS } from "./chapters/reports";
import { REVIEWS } from "./chapters/reviews";
import { ROUNDS } from "./chapters/rounds";
import { SESSION_LIMITS } from "./chapters/session-limits";
import { SIGN_IN } from "./chapters/sign-in";
import { SUMMARY } from "./chapters/summary";
import { TRAINING } from "./chapters/training";
import { TROUBLE } from "./chapters/trouble";
import { WORDS } from "./chapters/words";

/** When the words of the manual were last changed; said on its cover. */
export const REVISED_ON: CivilDate = "2026-11-23";

/** คู่มือการใช้งานระบบ, in the order in which it is read. */
export const MANUAL: readonly ManualPart[] = [
  {
    title: "สำหรับองค์กรปกครองส่วนท้องถิ่น",
    chapters: [
      BEGIN,
      FIRST_SIGN_IN,
      SIGN_IN,
      REGISTRATION,
      SUMMARY,
      PLAN,
      PROJECTS,
      REPORTING,
      CORRECTING,
      REPORTS,
      PROFILE,
    ],
  },
  {
    title: "สำหรับสำนักงาน ป.ป.ช.",
    chapters: [
      OFFICER_SIGN_IN,
      REVIEWS,
      ROUNDS,
      LAOS,
      ACTIVATION_CODES,
      TRAINING,
      RANKING,
      EDITIONS,
      REGISTRY,
      PEOPLE,
      HISTORY,
    ],
  },
  { title: "สำหรับผู้ดูแลระบบ", chapters: [MAIL, CONTENT, SESSION_LIMITS] },
  { title: "ภาคผนวก", chapters: [TROUBLE, WORDS] },
];

const CHAPTERS: readonly ManualChapter[] = MANUAL.flatMap(({ chapters }) => chapters);

export type ChapterInBook = {
  readonly chapter: ManualChapter;
  readonly part: ManualPart;
  /** From 1. */
  readonly number: number;
  readonly previous: ManualChapter | null;
  readonly next: ManualChapter | null;
};

export function findChapter(slug: string): ChapterInBook | null {
  const index = CHAPTERS.findIndex((chapter) => chapter.slug === slug);
  const chapter = CHAPTERS[index];
  const part = MANUAL.find(({ chapters }) => chapters.some((each) => each.slug === slug));
  if (!chapter || !part) return null;
  return {
    chapter,
    part,
    number: index + 1,
    previous: CHAPTERS[index - 1] ?? null,
    next: CHAPTERS[index + 1] ?? null,
  };
}
