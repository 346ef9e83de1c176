import type { Menu, MenuItem } from "@/app/_ui/menu";
import type { Actor } from "@/lib/accounts/actor";

const REPORTS: readonly MenuItem[] = [
  { label: "รายงานผลการดำเนินงานตามแผนฯ", href: "/reports/plan" },
  { label: "รายงานสถานะโครงการ/กิจกรรม/มาตรการ ประจำปีงบประมาณ", href: "/reports/status" },
  { label: "รายงานผลการประเมินแผนฯ จำแนกตามมิติ", href: "/reports/dimension" },
  { label: "รายงานผลการนำแผนไปปฏิบัติระดับจังหวัด", href: "/reports/province" },
];
const ALL_REPORTED: MenuItem = { label: "รายงานโครงการทั้งหมด", href: "/reports/projects" };

const HISTORY: MenuItem = { label: "ประวัติการใช้งาน", href: "/audit" };

/** Where each role begins: its หน้าแรก. */
export const HOME: Readonly<Record<Actor["role"], string>> = {
  lao: "/summary",
  province: "/reports/province",
  nacc: "/reports/province",
  admin: "/people",
};

function groupsOf(role: Actor["role"]): Menu["groups"] {
  const home = { items: [{ label: "หน้าแรก", href: HOME[role] }] };
  switch (role) {
    case "lao":
      return [
        home,
        {
          label: "โครงการ",
          items: [
            { label: "บันทึกแผน", href: "/projects/new" },
            { label: "รายการโครงการ", href: "/projects" },
            ALL_REPORTED,
          ],
        },
        // Its first report has the same address: the mark belongs to the report, not to the heading.
        { items: [{ label: "ออกรายงาน", href: "/reports/plan", current: false, children: REPORTS }] },
        { items: [HISTORY] },
      ];
    case "province":
    case "nacc":
      return [
        home,
        { items: [{ label: "อปท. ในความดูแล", href: "/laos" }] },
        { label: "ออกรายงาน", items: [...REPORTS, ALL_REPORTED] },
        {
          label: "ผู้ใช้งาน",
          items: [
            { label: "บัญชีผู้ใช้งาน", href: "/people" },
            { label: "รหัสเปิดใช้งาน", href: "/activation-codes" },
            { label: "ช่วงฝึกอบรม", href: "/training-windows" },
            HISTORY,
          ],
        },
      ];
    case "admin":
      return [
        home,
        {
          label: "ผู้ใช้งาน",
          items: [
            { label: "รหัสเปิดใช้งาน", href: "/activation-codes" },
            { label: "เวลาใช้งานต่อครั้ง", href: "/session-limits" },
            { label: "จดหมายที่ส่ง", href: "/mail" },
            HISTORY,
          ],
        },
        {
          label: "เนื้อหาหน้าเว็บ",
          items: [
            { label: "ประกาศ", href: "/announcements" },
            { label: "คำถามที่พบบ่อย", href: "/faq/edit" },
            { label: "ติดต่อสอบถาม", href: "/contacts/edit" },
          ],
        },
      ];
  }
}

function marked(item: MenuItem, current: string): MenuItem {
  const children = item.children?.map((child) => marked(child, current));
  return { ...item, ...(item.href === current && !children ? { current: true } : {}), children };
}

/** The manual's menu, each role with what it can do, and where in it the page is. */
export function menuOf(role: Actor["role"], current: string): Menu {
  return {
    groups: groupsOf(role).map((group) => ({
      ...group,
      items: group.items.map((item) => marked(item, current)),
    })),
  };
}
