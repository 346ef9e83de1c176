import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaFields, CoordinatorFields, PlaceFields, WebsiteField } from "@/app/_marks/profile-fields";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TabPanels } from "@/app/_ui/tabs";
import { TextLink } from "@/app/_ui/text-link";
import { Phrases } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnAccount } from "@/lib/accounts/people/data";
import { findOwnLao } from "@/lib/lao/data";
import { mayEditProfile } from "@/lib/lao/profile/access";
import { findProfile } from "@/lib/lao/profile/data";
import { PROFILE_FIELD_TH, PROFILE_TAB_TH, profileText } from "@/lib/lao/profile/messages";
import type { ProfileField } from "@/lib/lao/profile/rules";
import { editProfileAction } from "./edit-profile-action";

export const metadata: Metadata = { title: "แก้ไขข้อมูลพื้นฐาน" };

/** E-mail and password belong to the account: they are changed where the present password is asked for. */
function AccountFields({ email }: { email: string | null }) {
  return (
    <>
      <FactList
        wide
        facts={[
          { term: PROFILE_FIELD_TH.email, value: email ?? "–" },
          { term: "รหัสผ่าน", value: "ตั้งไว้แล้ว" },
        ]}
      />
      <p>
        <TextLink href="/profile/security">เปลี่ยนอีเมลหรือรหัสผ่าน</TextLink> ที่หน้ารหัสผ่านและอีเมล ซึ่งถามรหัสผ่านปัจจุบันก่อน
        บันทึกหน้านี้ให้เสร็จก่อนไป
      </p>
    </>
  );
}

export default async function EditProfilePage({ searchParams }: PageProps<"/profile/edit">) {
  const actor = await requireLaoActor();
  if (!mayEditProfile(actor)) notFound();
  const { parked } = addressValues(await searchParams);
  const { scope, lao } = await findOwnLao(db, actor);
  const [profile, account, initial] = await Promise.all([
    findProfile(db, scope),
    findOwnAccount(db, actor),
    takeParkedForm(actor, parked),
  ]);
  const textOf = (field: ProfileField | "email") => (field === "email" ? "" : profileText(profile, field));
  const fields = { lao, textOf };
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[{ label: "Profile", href: "/profile" }, { label: "แก้ไขข้อมูลพื้นฐาน" }]}
    >
      <ActionForm
        action={editProfileAction}
        initial={initial}
        className="form-main tabbed"
        labelledBy="profile-heading"
        head={
          <h1 className="form-h1" id="profile-heading">
            <Phrases text="แก้ไขข้อมูลพื้นฐาน|องค์กรปกครองส่วนท้องถิ่น" />
          </h1>
        }
      >
        <HiddenField name="key" value={randomUUID()} />
        <HiddenField name="rowVersion" value={profile.rowVersion} />
        <TabPanels
          name="tab"
          legend="หน้าที่แก้ไข"
          tabs={[
            { value: "place", label: PROFILE_TAB_TH.place, panel: <PlaceFields {...fields} /> },
            { value: "area", label: PROFILE_TAB_TH.area, panel: <AreaFields {...fields} /> },
            {
              value: "coordinator",
              label: PROFILE_TAB_TH.coordinator,
              panel: (
                <>
                  <CoordinatorFields textOf={textOf} />
                  <WebsiteField textOf={textOf} />
                  <AccountFields email={account.email} />
                </>
              ),
            },
          ]}
        />
        <p className="soft">ปุ่ม บันทึก บันทึกทั้งสามหน้าพร้อมกัน</p>
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href="/profile">
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
