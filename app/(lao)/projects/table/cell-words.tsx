import { TARGET_GROUPS } from "@/db/codes/plans";
import { TARGET_GROUP_TH } from "@/lib/plans/messages";
import type { Framework } from "@/lib/plans/rules";

/** What is typed into the cells that take a code, and how keys lead about. */
export function CellWords({ framework }: { framework: Framework }) {
  return (
    <details className="mb-3 no-print">
      <summary className="min-h-11 cursor-pointer leading-11">
        วิธีกรอกแต่ละช่อง รหัสข้อย่อย และเลขกลุ่มเป้าหมาย
      </summary>
      <div className="two">
        <div className="stack">
          <h2>มิติ/ข้อย่อย</h2>
          <ul>
            {framework.dimensions.map((dimension) => (
              <li key={dimension.number}>
                <b>{dimension.number}</b> มิติที่ {dimension.number} {dimension.nameTh}
                <ul className="pl-4">
                  {dimension.subItems
                    .filter((item) => !item.retired)
                    .map((item) => (
                      <li key={item.id}>
                        <b>{item.code}</b> {item.nameTh}
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
        <div className="stack">
          <h2>กลุ่มเป้าหมาย</h2>
          <p className="soft">กรอกเลขหลายกลุ่มคั่นด้วยเว้นวรรคหรือจุลภาค เช่น 3, 4</p>
          <ol>
            {TARGET_GROUPS.map((group, index) => (
              <li key={group}>
                <b>{index + 1}</b> {TARGET_GROUP_TH[group]}
              </li>
            ))}
          </ol>
          <h2>งบประมาณ</h2>
          <p>ปีที่ไม่ดำเนินการ เว้นว่าง · ดำเนินการโดยไม่ใช้งบประมาณ กรอก ไม่ใช้งบ หรือ - ในทุกปีที่ดำเนินการ</p>
          <h2>ไตรมาส</h2>
          <p>กรอก 1 ถึง 4 หรือเว้นว่าง</p>
          <h2>แป้นพิมพ์</h2>
          <p>
            Enter ลงแถวถัดไป · Shift+Enter ขึ้น · Tab ช่องถัดไป · ลูกศรไปช่องข้างเคียง · Ctrl+ลูกศร ออกจากรายการเลือก
          </p>
        </div>
      </div>
    </details>
  );
}
