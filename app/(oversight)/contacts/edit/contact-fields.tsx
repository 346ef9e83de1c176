import { TextArea, TextField } from "@/app/_ui/text-field";
import type { ContactContent } from "@/lib/content/contacts/schema";

/** The fields of a contact; empty for a new one. */
export function ContactFields({ contact }: { contact: ContactContent | null }) {
  return (
    <>
      <TextField name="office" label="หน่วยงาน" defaultValue={contact?.office} />
      <TextArea
        name="about"
        label="เรื่องที่ติดต่อได้"
        hint="เช่น บันทึกข้อมูลไม่ได้ หน้าจอค้าง ขอรหัสเปิดใช้งาน"
        optional
        defaultValue={contact?.about}
      />
      <TextField
        name="phone"
        label="โทรศัพท์"
        hint="เช่น 0 7430 1234 ต่อ 12 หลายหมายเลขให้คั่นด้วยจุลภาค"
        type="tel"
        autoComplete="off"
        optional
        defaultValue={contact?.phone}
      />
      <TextField
        name="email"
        label="อีเมล"
        hint="อีเมลของหน่วยงาน เช่น office@example.go.th"
        inputMode="email"
        autoComplete="off"
        optional
        defaultValue={contact?.email}
      />
      <TextField
        name="website"
        label="เว็บไซต์"
        hint="เช่น www.example.go.th"
        autoComplete="off"
        optional
        defaultValue={contact?.website}
      />
    </>
  );
}
