import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { findKeptEdition, type KeptEdition, type KeptSubItem } from "@/lib/plans/editions/keeping/data";
import { hasEnded, parentCodeOf } from "@/lib/plans/editions/rules";
import { subItemIdSchema } from "@/lib/plans/editions/schema";
import { editionIdSchema } from "@/lib/plans/schema";
import { FrameworkFields } from "../../../framework-fields";
import { FrameworkPage } from "../../../framework-page";
import { editSubItemAction, retireSubItemAction } from "../actions";
import { SubItemFields } from "../sub-item-fields";

export const metadata: Metadata = { title: "แก้ไขข้อย่อย" };

export default async function SubItemPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/sub-items/[item]">) {
  const actor = await requireCentralOffice();
  const { id: idText, item: itemText } = await params;
  const id = editionIdSchema.safeParse(idText);
  const itemId = subItemIdSchema.safeParse(itemText);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  const item = edition?.subItems.find((known) => known.id === itemId.data);
  if (!edition || !item) notFound();
  const { parked } = addressValues(await searchParams);
  const below = edition.subItems.filter((other) => parentCodeOf(other.code) === item.code).length;
  const isUsed = item.projects > 0 || below > 0;
  return (
    <FrameworkPage
      actor={actor}
      edition={edition}
      crumb={`ข้อย่อย ${item.code}`}
      heading={`แก้ไขข้อย่อย ${item.code}`}
      note={`มีโครงการที่เลือกข้อย่อยนี้ ${item.projects.toLocaleString("en-US")} โครงการ`}
      action={editSubItemAction}
      parked={await takeParkedForm(actor, parked, "nameTh")}
      below={
        hasEnded(edition.lastFiscalYear, new Date()) ? null : (
          <RetireSection edition={edition} item={item} below={below} />
        )
      }
    >
      <input type="hidden" name="id" value={item.id} />
      <SubItemFields
        defaults={item}
        codeHint={
          isUsed ? "มีโครงการหรือข้อย่อยชั้นล่างใช้แล้ว จึงเปลี่ยนรหัสไม่ได้" : "เปลี่ยนรหัสได้ขณะที่ยังไม่มีโครงการเลือกข้อย่อยนี้"
        }
      />
    </FrameworkPage>
  );
}

type RetireProps = { edition: KeptEdition; item: KeptSubItem; below: number };

function RetireSection({ edition, item, below }: RetireProps) {
  const retired = item.retiredAt !== null;
  const withThose = below > 0 ? ` ข้อย่อยชั้นล่าง ${below} ข้อจะเลิกใช้ด้วย` : "";
  return (
    <Section
      title={retired ? "นำข้อย่อยกลับมาใช้" : "เลิกใช้ข้อย่อย"}
      note={
        retired
          ? "โครงการจะเลือกข้อย่อยนี้ได้อีกครั้ง"
          : `โครงการใหม่จะเลือกข้อย่อยนี้ไม่ได้ โครงการที่เลือกไว้แล้วคงเดิมและพิมพ์ตามเดิม${withThose}`
      }
    >
      <ActionForm action={retireSubItemAction}>
        <FrameworkFields edition={edition} />
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="retired" value={retired ? "no" : "yes"} />
        <ButtonRow>
          <SubmitButton kind={retired ? "second" : "danger"}>
            {retired ? "นำกลับมาใช้" : "เลิกใช้ข้อย่อย"}
          </SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}
