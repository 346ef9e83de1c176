import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import type { LaoActor } from "@/lib/accounts/actor";
import { findOwnLao } from "@/lib/lao/data";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { mayEditProfile } from "@/lib/lao/profile/access";
import { findProfile } from "@/lib/lao/profile/data";
import { PROFILE_FIELD_TH, PROFILE_TAB_TH, profileFact } from "@/lib/lao/profile/messages";
import { FIELDS_OF_TAB, PROFILE_TABS, type ProfileField, type ProfileTab } from "@/lib/lao/profile/rules";

/**
 * What the LAO has registered of itself, tab by tab.
 *
 * @param email the account's own, which stands among the coordinator's; null for whoever looks at another's
 */
export async function OwnProfile({ actor, email }: { actor: LaoActor; email: string | null }) {
  const { scope, lao } = await findOwnLao(db, actor);
  const profile = await findProfile(db, scope);
  const registry: Fact[] = [
    { term: "จังหวัด", value: lao.provinceNameTh },
    { term: "อำเภอ", value: lao.districtNameTh },
    { term: "ประเภท อปท.", value: LAO_TYPE_TH[lao.type] },
    { term: "ชื่อ อปท.", value: lao.fullNameTh },
    { term: "รหัส info", value: lao.code },
  ];
  const factOf = (field: string): Fact[] => {
    if (field === "password") return [];
    if (field === "email") return email === null ? [] : [{ term: PROFILE_FIELD_TH.email, value: email }];
    const known = field as ProfileField;
    return [{ term: PROFILE_FIELD_TH[known], value: profileFact(profile, known) }];
  };
  const factsOf = (tab: ProfileTab) => [
    ...(tab === "place" ? registry : []),
    ...FIELDS_OF_TAB[tab].flatMap(factOf),
  ];
  return (
    <>
      {PROFILE_TABS.map((tab) => (
        <Section key={tab} title={PROFILE_TAB_TH[tab]}>
          <FactList wide facts={factsOf(tab)} />
        </Section>
      ))}
      {mayEditProfile(actor) ? (
        <ButtonRow>
          <ButtonLink href="/profile/edit">แก้ไขข้อมูลพื้นฐาน</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
