import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { db } from "@/db/client";
import { findImport } from "@/lib/imports/data";
import { importState } from "@/lib/imports/rules";
import { findOwnLao } from "@/lib/lao/data";
import { findPlanInWorkbook } from "@/lib/plans/workbook/data";
import { WRITE_REFUSAL_TH } from "@/lib/plans/workbook/messages";
import { isOwnPlanImport } from "@/lib/plans/workbook/mutations";
import { PlanPreview } from "./preview";
import { WrittenReceipt } from "./written-receipt";

export const metadata: Metadata = { title: "ตรวจรายการนำเข้า" };

export default async function ImportedPlanPage({ params, searchParams }: PageProps<"/projects/import/[id]">) {
  const actor = await requireLaoActor();
  const { id } = await params;
  const [kept, { scope }] = await Promise.all([findImport(db, id), findOwnLao(db, actor)]);
  if (!isOwnPlanImport(actor, kept) || kept.editionId === null) notFound();
  const state = importState(kept, new Date());
  const plan = state === "open" ? await findPlanInWorkbook(db, scope, kept.editionId) : null;
  return (
    <SignedInFrame
      actor={actor}
      current="/projects/import"
      crumbs={[
        { label: "โครงการ", href: "/projects" },
        { label: "นำเข้าจาก Excel", href: "/projects/import" },
        { label: `เลขที่ ${kept.number}` },
      ]}
    >
      {plan ? (
        <PlanPreview kept={kept} plan={plan} address={addressValues(await searchParams)} />
      ) : kept.committedAt ? (
        <WrittenReceipt kept={kept} state={state} />
      ) : (
        <EmptyState
          title="ไฟล์นี้หมดเวลาแล้ว"
          actions={<ButtonLink href="/projects/import">ส่งไฟล์อีกครั้ง</ButtonLink>}
        >
          {WRITE_REFUSAL_TH.import_expired}
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
