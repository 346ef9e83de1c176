import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AreaFields, CoordinatorFields, PlaceFields, WebsiteField } from "@/app/_marks/profile-fields";
import { claimToken } from "@/app/_session/claim-cookie";
import { addressValues } from "@/app/_session/list-address";
import { PublicFrame } from "@/app/_session/public-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TabButtons } from "@/app/_ui/tabs";
import { TextField } from "@/app/_ui/text-field";
import { Phrases } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { LEAST_CODE_POINTS } from "@/lib/accounts/passwords/rules";
import { PROFILE_FIELD_TH, PROFILE_TAB_TH } from "@/lib/lao/profile/messages";
import { PROFILE_TABS, type ProfileTab } from "@/lib/lao/profile/rules";
import { findRegistration, type Registration } from "@/lib/lao/registration/data";
import { fieldsOf, problemsOf, progressOf } from "@/lib/lao/registration/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { FormState } from "@/lib/platform/form-state";
import { registerAction } from "./register-action";

export const metadata: Metadata = { title: "ลงทะเบียนข้อมูลพื้นฐาน" };

const TITLE = "ลงทะเบียนข้อมูลพื้นฐาน|องค์กรปกครองส่วนท้องถิ่น";

/** How far a tab is; the password is never kept, so that the last tab is never done. */
function leftTh(tab: ProfileTab, left: number | null): string {
  if (left === null) return "ยังไม่ได้กรอก";
  if (left > 0) return `เหลือ ${left} ช่อง`;
  return tab === "coordinator" ? "เหลือตั้งรหัสผ่าน" : "ครบแล้ว";
}

/** What a tab shows to whoever came by a link of the summary of problems: the problems that stand on it. */
function checkedState(registration: Registration, tab: ProfileTab): FormState | undefined {
  const problems = problemsOf(registration).filter((problem) => problem.tab === tab);
  if (problems.length === 0) return undefined;
  const values = Object.fromEntries(
    Object.entries(fieldsOf(registration)).map(([name, text]) => [name, [text]]),
  );
  return { status: "invalid", message: `หน้านี้มี ${problems.length} จุดที่ต้องแก้ไข`, problems, values };
}

function Fields({ registration, tab }: { registration: Registration; tab: ProfileTab }) {
  const fields = fieldsOf(registration);
  const textOf = (field: string) => fields[field] ?? "";
  switch (tab) {
    case "place":
      return <PlaceFields lao={registration.lao} textOf={textOf} />;
    case "area":
      return <AreaFields lao={registration.lao} textOf={textOf} />;
    case "coordinator":
      return (
        <>
          <CoordinatorFields textOf={textOf} />
          <TextField
            name="email"
            label={PROFILE_FIELD_TH.email}
            hint="ใช้รับลิงก์ตั้งรหัสผ่านใหม่เมื่อลืมรหัสผ่าน"
            type="email"
            autoComplete="email"
            defaultValue={textOf("email")}
          />
          <WebsiteField textOf={textOf} />
          <PasswordField
            name="password"
            label="รหัสผ่านสำหรับเข้าสู่ระบบครั้งต่อไป"
            hint={`อย่างน้อย ${LEAST_CODE_POINTS} ตัวอักษร เช่น คำหลายคำที่ไม่เกี่ยวกับหน่วยงาน เว้นวรรคได้ ไม่ต้องมีตัวเลขหรือเครื่องหมาย`}
            autoComplete="new-password"
          />
        </>
      );
  }
}

function Buttons({ tab }: { tab: ProfileTab }) {
  const place = PROFILE_TABS.indexOf(tab);
  const isLast = place === PROFILE_TABS.length - 1;
  const before = PROFILE_TABS[place - 1];
  return (
    <>
      <ButtonRow>
        {isLast ? (
          <SubmitButton name="go" value="finish">
            บันทึก
          </SubmitButton>
        ) : (
          <SubmitButton name="go" value="next">
            ถัดไป
          </SubmitButton>
        )}
        {before ? (
          <SubmitButton name="go" value={before} kind="second">
            ย้อนกลับ
          </SubmitButton>
        ) : null}
      </ButtonRow>
      <ButtonRow>
        <SubmitButton name="go" value="draft" kind="quiet">
          บันทึกร่าง
        </SubmitButton>
        <SubmitButton name="go" value="leave" kind="quiet">
          บันทึกร่างแล้วออกจากเครื่องนี้
        </SubmitButton>
      </ButtonRow>
    </>
  );
}

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const token = await claimToken();
  if (token === null) redirect("/activate");
  const registration = await findRegistration(db, token, new Date());
  if (!registration) redirect("/activate?notice=over");
  const address = addressValues(await searchParams);
  const tab = PROFILE_TABS.find((known) => known === address.tab) ?? "place";
  const progress = progressOf(registration);
  const until = formatThaiDateTime(registration.claim.expiresAt);
  return (
    <PublicFrame>
      <Breadcrumb trail={[{ label: "ข้อมูลพื้นฐาน" }, { label: TITLE.replaceAll("|", "") }]} />
      <ActionForm
        key={`${tab} ${address.check ?? ""}`}
        action={registerAction}
        initial={address.check === undefined ? undefined : checkedState(registration, tab)}
        labelledBy="register-heading"
        head={
          <>
            <h1 className="form-h1" id="register-heading">
              <Phrases text={TITLE} />
            </h1>
            <p>
              {registration.lao.fullNameTh} · กรอก 3 หน้า แล้วกด บันทึก ในหน้าสุดท้าย พักไว้แล้วกลับมากรอกต่อในเครื่องนี้ได้ถึง{" "}
              {until}
            </p>
            {address.saved === undefined ? null : (
              <Notice kind="good" title="บันทึกร่างแล้ว" live>
                กรอกต่อได้ที่หน้านี้ หรือปิดหน้านี้แล้วกลับมาภายหลัง
              </Notice>
            )}
          </>
        }
      >
        {/* The form's first button is the one that Enter presses: it must be the same as the one in sight. */}
        <button
          type="submit"
          name="go"
          value={tab === "coordinator" ? "finish" : "next"}
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="tab" value={tab} />
        <TabButtons
          name="go"
          label="หน้าของการลงทะเบียน"
          current={tab}
          tabs={PROFILE_TABS.map((value) => ({
            value,
            label: PROFILE_TAB_TH[value],
            note: leftTh(value, progress[value]),
          }))}
        />
        <Fields registration={registration} tab={tab} />
        <Buttons tab={tab} />
      </ActionForm>
    </PublicFrame>
  );
}
