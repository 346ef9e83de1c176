import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { Checkbox } from "@/app/_ui/choices";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { FrameworkPage } from "../../../framework-page";
import { addDimensionAction } from "../actions";

export const metadata: Metadata = { title: "เพิ่มมิติ" };

export default async function NewDimensionPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/dimensions/new">) {
  const actor = await requireCentralOffice();
  const id = editionIdSchema.safeParse((await params).id);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  if (!edition) notFound();
  const { parked } = addressValues(await searchParams);
  const number = (edition.dimensions.at(-1)?.number ?? 0) + 1;
  return (
    <FrameworkPage
      actor={actor}
      edition={edition}
      crumb="เพิ่มมิติ"
      heading={`เพิ่มมิติที่ ${number}`}
      action={addDimensionAction}
      parked={await takeParkedForm(actor, parked)}
    >
      <TextField name="nameTh" label="ชื่อมิติ" autoComplete="off" />
      <Checkbox name="confirmed" label="ยืนยันแล้ว" note="เลือกเมื่อชื่อนี้ตรงกับประกาศของสำนักงาน ป.ป.ช. แล้ว" />
    </FrameworkPage>
  );
}
