import type { FrameLink } from "@/app/_ui/page-frame";

/** Help that everybody may read, at the foot of every page. */
export const FOOTER_LINKS: readonly FrameLink[] = [
  { href: "/manual", label: "คู่มือการใช้งานระบบ" },
  { href: "/faq", label: "คำถามที่พบบ่อย" },
  { href: "/contacts", label: "ติดต่อสอบถามข้อมูลเพิ่มเติม" },
];
