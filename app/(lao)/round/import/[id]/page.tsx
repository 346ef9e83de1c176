import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { db } from "@/db/client";
import { findImport } from "@/lib/imports/data";
import { importState } from "@/lib/imports/rules";
import { findOwnLao } from "@/lib/lao/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { findRoundInWorkbook, findRoundOfLao } from "@/lib/status-reports/workbook/data";
import { WRITE_REFUSAL_TH } from "@/lib/status-reports/workbook/messages";
import { isOwnRoundImport } from "@/lib/status-reports/workbook/mutations";
import { RoundPreview } from "./preview";
import { WrittenReceipt } from "./written-receipt";

export const metadata: Metadata = { title: "ตรวจรายงานจากไฟล์" };

export default async function ImportedRoundPage({ params, searchParams }: PageProps<"/round/import/[id]">) {
  const actor = await requireLaoActor();
  const { id } = await params;
  const [kept, { scope }, now] = await Promise.all([
    findImport(db, id),
    findOwnLao(db, actor),
    databaseNow(db),
  ]);
  if (!isOwnRoundImport(actor, kept)) notFound();
  const { fiscalYear: year, round } = kept;
  const state = importState(kept, now);
  return (
    <SignedInFrame
      actor={actor}
      current="/round"
      crumbs={[
        { label: "โครงการ" },
        { label: "รายงานผลทั้งรอบ", href: addressOf("/round", { year, round }) },
        { label: "นำเข้าจาก Excel", href: addressOf("/round/import", { year, round }) },
        { label: `เลขที่ ${kept.number}` },
      ]}
    >
      {state === "open" ? (
        <RoundPreview
          kept={kept}
          of={await findRoundOfLao(db, scope, kept)}
          round={await findRoundInWorkbook(db, scope, kept)}
          address={addressValues(await searchParams)}
          now={now}
          opened={openingToken(actor, now)}
        />
      ) : kept.committedAt ? (
        <WrittenReceipt kept={kept} state={state} />
      ) : (
        <EmptyState
          title="ไฟล์นี้หมดเวลาแล้ว"
          actions={<ButtonLink href={addressOf("/round/import", { year, round })}>ส่งไฟล์อีกครั้ง</ButtonLink>}
        >
          {WRITE_REFUSAL_TH.import_expired}
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
