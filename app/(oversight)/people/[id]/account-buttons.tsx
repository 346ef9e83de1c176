import { randomUUID } from "node:crypto";
import { addressOf } from "@/app/_session/list-address";
import { Button, ButtonLink } from "@/app/_ui/button";
import { Section } from "@/app/_ui/page-head";
import type { ManagedPerson } from "@/lib/accounts/people/data";
import type { AccountChange } from "@/lib/accounts/people/schema";
import { changeAccountAction } from "../actions";

type Offer = { change: AccountChange; label: string; about: string; danger?: boolean };

const OFFERS: Readonly<Record<AccountChange, Omit<Offer, "change">>> = {
  send_reset: {
    label: "ส่งลิงก์ตั้งรหัสผ่านใหม่",
    about: "ส่งไปที่อีเมลของบัญชี ใช้ได้ 60 นาที ท่านไม่เห็นและไม่ต้องกำหนดรหัสผ่านให้",
  },
  send_invitation: {
    label: "ส่งคำเชิญอีกครั้ง",
    about: "ส่งลิงก์ใหม่ไปที่อีเมลของบัญชี ใช้ได้ 7 วัน ลิงก์เดิมใช้ไม่ได้",
  },
  end_sessions: {
    label: "จบการใช้งานทุกเครื่อง",
    about: "ใช้เมื่อเครื่องหาย หรือลืมออกจากระบบ บัญชีนี้ต้องเข้าสู่ระบบใหม่",
  },
  clear_second_factor: {
    label: "ปิดการยืนยันขั้นที่สอง",
    about: "ใช้เมื่อโทรศัพท์หายและไม่มีรหัสสำรอง ตรวจให้แน่ใจก่อนว่าเป็นเจ้าของบัญชีจริง",
    danger: true,
  },
  reopen_registration: {
    label: "เปิดลงทะเบียนใหม่",
    about: "ใช้เมื่อเจ้าหน้าที่ย้ายและอีเมลเดิมใช้ไม่ได้ รหัสผ่านเดิมใช้ไม่ได้ทันที แล้วออกรหัสเปิดใช้งานใหม่ โครงการและรายงานคงเดิม",
    danger: true,
  },
  disable: {
    label: "ปิดการใช้งานบัญชี",
    about: "ออกจากระบบทุกเครื่องทันที และเข้าสู่ระบบไม่ได้จนกว่าจะเปิดอีกครั้ง",
    danger: true,
  },
  enable: { label: "เปิดการใช้งานบัญชี", about: "กลับไปเป็นเหมือนก่อนปิด" },
};

/** What can be done to the account as it stands. */
function offersFor({ state, role, email, hasSecondFactor, sessions }: ManagedPerson): AccountChange[] {
  const fitting: readonly (readonly [AccountChange, boolean])[] = [
    ["send_reset", state === "active" && email !== null],
    ["send_invitation", state === "unclaimed" && role !== "lao"],
    ["end_sessions", sessions.length > 0],
    ["clear_second_factor", hasSecondFactor],
    ["reopen_registration", state === "active" && role === "lao"],
    ["disable", state !== "disabled"],
    ["enable", state === "disabled"],
  ];
  return fitting.filter(([, fits]) => fits).map(([change]) => change);
}

/** The buttons of an account's page, each with what it does. */
export function AccountButtons({ person }: { person: ManagedPerson }) {
  return (
    <Section title="ดูแลบัญชีนี้">
      <ul className="stack">
        {person.state === "unclaimed" && person.laoCode ? (
          <li>
            <ButtonLink href={addressOf("/activation-codes", { q: person.laoCode })} kind="second">
              ออกรหัสเปิดใช้งาน
            </ButtonLink>
            <p className="soft">พิมพ์จดหมายแจ้งรหัสให้ อปท. เข้าสู่ระบบครั้งแรก รหัสเดิมใช้ไม่ได้</p>
          </li>
        ) : null}
        {offersFor(person).map((change) => (
          <li key={change}>
            <form action={changeAccountAction}>
              <input type="hidden" name="personId" value={person.id} />
              <input type="hidden" name="formKey" value={randomUUID()} />
              <Button kind={OFFERS[change].danger ? "danger" : "second"} name="change" value={change}>
                {OFFERS[change].label}
              </Button>
            </form>
            <p className="soft">{OFFERS[change].about}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
