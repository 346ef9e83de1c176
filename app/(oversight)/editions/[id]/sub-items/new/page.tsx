import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { FrameworkPage } from "../../../framework-page";
import { addSubItemAction } from "../actions";
import { SubItemFields } from "../sub-item-fields";

export const metadata: Metadata = { title: "เพิ่มข้อย่อย" };

export default async function NewSubItemPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/sub-items/new">) {
  const actor = await requireCentralOffice();
  const id = editionIdSchema.safeParse((await params).id);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  if (!edition) notFound();
  const { parked } = addressValues(await searchParams);
  return (
    <FrameworkPage
      actor={actor}
      edition={edition}
      crumb="เพิ่มข้อย่อย"
      heading="เพิ่มข้อย่อย"
      action={addSubItemAction}
      parked={await takeParkedForm(actor, parked)}
    >
      <SubItemFields
        defaults={{ code: "", nameTh: "", confirmed: false }}
        codeHint="ตัวเลขแรกคือมิติ เช่น 1.4 อยู่ใต้มิติที่ 1 และ 1.1.1 อยู่ใต้ข้อย่อย 1.1"
      />
    </FrameworkPage>
  );
}
