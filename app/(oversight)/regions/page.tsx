import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { CheckboxGroup } from "@/app/_ui/choices";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { listAllProvinces, listRegions } from "@/lib/lao/regions/data";
import { regionCodeSchema } from "@/lib/lao/regions/schema";
import { setRegionAction } from "./set-region-action";

export const metadata: Metadata = { title: "ภาคและจังหวัด" };

export default async function RegionsPage({ searchParams }: PageProps<"/regions">) {
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const address = addressValues(await searchParams);
  const [provinces, regions, initial] = await Promise.all([
    listAllProvinces(db),
    listRegions(db),
    takeParkedForm(actor, address.parked),
  ]);
  const [asked, saved] = [address.region, address.saved].map((text) => regionCodeSchema.safeParse(text).data);
  const chosen = regions.find(({ code }) => code === asked);
  return (
    <SignedInFrame
      actor={actor}
      current="/people"
      crumbs={[{ label: "บัญชีผู้ใช้งาน", href: "/people" }, { label: "ภาคและจังหวัด" }]}
    >
      <PageHead title="ภาคและจังหวัด" under="เจ้าหน้าที่ของภาคอ่านข้อมูลของ อปท. ในจังหวัดเหล่านี้" />
      {saved ? (
        <Notice kind="good" live>
          บันทึกจังหวัดของภาค {saved} แล้ว มีผลกับเจ้าหน้าที่ของภาคทันที
        </Notice>
      ) : null}
      <Section title="ภาคที่กำหนดแล้ว" note={`${regions.length} ภาค`}>
        {regions.length > 0 ? (
          <FactList
            wide
            facts={regions.map((region) => ({
              term: `ภาค ${region.code}`,
              value: (
                <>
                  {region.provinces.map(({ nameTh }) => nameTh).join(" ")}{" "}
                  <TextLink href={addressOf("/regions", { region: region.code })}>
                    แก้ไข<span className="vh">ภาค {region.code}</span>
                  </TextLink>
                </>
              ),
            }))}
          />
        ) : (
          <p>ยังไม่มี กรอกหมายเลขภาคและเลือกจังหวัดด้านล่าง</p>
        )}
      </Section>
      <Section title={chosen ? `แก้ไขภาค ${chosen.code}` : "กำหนดภาค"}>
        <ActionForm key={chosen?.code ?? `new ${saved}`} action={setRegionAction} initial={initial}>
          <HiddenField name="formKey" value={randomUUID()} />
          {chosen ? (
            <input type="hidden" name="region" value={chosen.code} />
          ) : (
            <TextField name="region" label="หมายเลขภาค" inputMode="numeric" width="code" />
          )}
          <CheckboxGroup
            name="provinces"
            legend="จังหวัดของภาค"
            hint="เอาออกทุกจังหวัดเพื่อลบภาค"
            columns
            choices={provinces.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
            defaultValues={chosen?.provinces.map(({ code }) => code) ?? []}
          />
          <ButtonRow>
            <SubmitButton>บันทึก</SubmitButton>
            {chosen ? (
              <ButtonLink href="/regions" kind="quiet">
                กำหนดภาคอื่น
              </ButtonLink>
            ) : null}
          </ButtonRow>
        </ActionForm>
      </Section>
    </SignedInFrame>
  );
}
