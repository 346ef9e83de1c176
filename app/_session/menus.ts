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

const ADVANCED: Menu["groups"][number] = {
  label: "ขั้นสูง",
  items: [{ label: "ผลการประเมิน", href: "/assessments" }],
};

const CENTRAL_OFFICE: Menu["groups"][number] = {
  label: "ข้อมูลกลาง",
  items: [
    { label: "ทะเบียน อปท.", href: "/registry" },
    { label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" },
  ],
};

/** Where each role begins: its หน้าแรก. */
export const HOME: Readonly<Record<Actor["role"], string>> = {
  lao: "/summary",
  province: "/summary",
  nacc: "/summary",
  admin: "/people",
};

/** Whose menu: the central office of the NACC keeps the registry and the editions, a region office reads. */
export type MenuOwner = Pick<Actor, "role"> & { readonly provinces?: "all" | readonly string[] };

function groupsOf(owner: MenuOwner): Menu["groups"] {
  const home = { items: [{ label: "หน้าแรก", href: HOME[owner.role] }] };
  switch (owner.role) {
    case "lao":
      return [
        home,
        {
          label: "โครงการ",
          items: [
            { label: "บันทึกแผน", href: "/projects/new" },
            { label: "ตารางแผน", href: "/projects/table" },
            { label: "นำเข้าจาก Excel", href: "/projects/import" },
            { label: "รายการโครงการ", href: "/projects" },
            { label: "ส่งแผนและผลการตรวจ", href: "/plan" },
            { label: "รายงานผลทั้งรอบ", href: "/round" },
            ALL_REPORTED,
          ],
        },
        ADVANCED,
        // Its first report has the same address: the mark belongs to the report, not to the heading.
        { items: [{ label: "ออกรายงาน", href: "/reports/plan", current: false, children: REPORTS }] },
        { items: [HISTORY] },
      ];
    case "province":
    case "nacc":
      return [
        home,
        {
          items: [
            { label: "ตรวจแผน", href: "/reviews" },
            { label: "ตรวจรายงาน", href: "/round-reviews" },
            { label: "รอบการรายงาน", href: "/rounds" },
            { label: "อปท. ในความดูแล", href: "/laos" },
          ],
        },
        ADVANCED,
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
        ...(owner.provinces === "all" ? [CENTRAL_OFFICE] : []),
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
export function menuOf(owner: MenuOwner, current: string): Menu {
  return {
    groups: groupsOf(owner).map((group) => ({
      ...group,
      items: group.items.map((item) => marked(item, current)),
    })),
  };
}
