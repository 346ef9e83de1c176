import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { HOME } from "@/app/_session/menus";
import { requireActor } from "@/app/_session/require-actor";
import { sameSitePath } from "@/app/_session/same-site-path";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { viewerOf } from "@/lib/accounts/actor";

export const metadata: Metadata = { title: "อ่านอย่างเดียว" };

/** What an officer is told who tried to change something while looking through an LAO's eyes. */
export default async function ReadOnlyPage({ searchParams }: PageProps<"/read-only">) {
  const actor = await requireActor();
  if (actor.role === "admin") notFound();
  if (!viewerOf(actor)) redirect(HOME[actor.role] as Route);
  const back = sameSitePath(addressValues(await searchParams).back) ?? HOME.lao;
  return (
    <SignedInFrame actor={actor} current="" crumbs={[{ label: "อ่านอย่างเดียว" }]}>
      <PageHead title="ยังไม่ได้บันทึก |เพราะดูได้อย่างเดียว" />
      <p className="mb-4">
        <ThaiText>{`ท่านกำลังดูในมุมมองของ ${actor.displayName} จึงบันทึก แก้ไข หรือลบแทน อปท. ไม่ได้ และไม่มีข้อมูลใดเปลี่ยนแปลง หากต้องการทำงานในบัญชีของท่านเอง กดเลิกดูด้านบน`}</ThaiText>
      </p>
      <ButtonRow>
        <ButtonLink href={back} kind="second">
          กลับไปหน้าก่อน
        </ButtonLink>
      </ButtonRow>
    </SignedInFrame>
  );
}
