import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import { findImport } from "@/lib/imports/data";
import { importState } from "@/lib/imports/rules";
import { checkSheet } from "@/lib/lao/registry/importing/data";
import { changesAnything } from "@/lib/lao/registry/importing/rules";
import { importRowsSchema } from "@/lib/lao/registry/importing/schema";
import { headingProblemTh, REGISTRY_IMPORT_REFUSAL_TH } from "@/lib/lao/registry/messages";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount } from "@/lib/platform/list-address";
import { ChangesTable } from "./changes-table";
import { KindLinks } from "./kind-links";
import { ReadColumns } from "./read-columns";
import { WriteForm } from "./write-form";
import { WrittenRegistry } from "./written-registry";

export const metadata: Metadata = { title: "ตรวจไฟล์ทะเบียน อปท." };

const ROWS_A_PAGE = 100;
const AGAIN = (
  <ButtonRow>
    <ButtonLink href="/registry/import">ส่งไฟล์ใหม่</ButtonLink>
  </ButtonRow>
);

export default async function CheckRegistryPage({
  params,
  searchParams,
}: PageProps<"/registry/import/[id]">) {
  const actor = await requireCentralOffice();
  const kept = await findImport(db, (await params).id);
  if (kept?.purpose !== "registry") notFound();
  const now = new Date();
  const frame = { actor, current: "/registry" };
  const crumbs = [
    { label: "ทะเบียน อปท.", href: "/registry" },
    { label: "นำเข้าจากไฟล์", href: "/registry/import" },
    { label: "ตรวจไฟล์" },
  ];
  if (kept.committedAt)
    return (
      <SignedInFrame {...frame} crumbs={crumbs}>
        <WrittenRegistry kept={kept} />
      </SignedInFrame>
    );
  const checked = await checkSheet(db, kept.rows, civilDateOf(now));
  const isExpired = importState(kept, now) === "expired";
  if (!checked.ok || isExpired)
    return (
      <SignedInFrame {...frame} crumbs={crumbs}>
        <PageHead title="ตรวจไฟล์ทะเบียน" under={kept.fileName} />
        <EmptyState title="นำเข้าไฟล์นี้ไม่ได้" actions={AGAIN}>
          {checked.ok ? REGISTRY_IMPORT_REFUSAL_TH.import_expired : headingProblemTh(checked.problem)}
        </EmptyState>
      </SignedInFrame>
    );
  const { planned, headings } = checked;
  const path = `/registry/import/${kept.id}`;
  const filter = importRowsSchema.parse(addressValues(await searchParams));
  const shown = planned.changes.filter(({ kind }) => filter.kind === null || kind === filter.kind);
  const pages = pageCount(shown.length, ROWS_A_PAGE);
  const page = Math.min(filter.page, pages);
  return (
    <SignedInFrame {...frame} crumbs={crumbs}>
      <PageHead
        title="ตรวจไฟล์ทะเบียน"
        under={`${kept.fileName} ${planned.changes.length.toLocaleString("th-TH")} แถว ยังไม่ได้นำเข้า`}
      />
      {planned.counts.refused > 0 ? (
        <Notice kind="bad" title={`รับไม่ได้ ${planned.counts.refused.toLocaleString("th-TH")} แถว`}>
          {REGISTRY_IMPORT_REFUSAL_TH.rows_refused}
        </Notice>
      ) : null}
      {planned.newDistricts.length > 0 ? (
        <Notice title="อำเภอที่จะเพิ่ม">
          {planned.newDistricts.map(({ code, nameTh }) => `${nameTh} (${code})`).join(" ")}
        </Notice>
      ) : null}
      {planned.counts.refused > 0 ? (
        AGAIN
      ) : changesAnything(planned) ? (
        <WriteForm importId={kept.id} planned={planned} />
      ) : (
        <Notice kind="good">{REGISTRY_IMPORT_REFUSAL_TH.nothing_to_change}</Notice>
      )}
      <Section title="แต่ละแถวจะทำอะไร">
        <KindLinks path={path} counts={planned.counts} chosen={filter.kind} />
        <ChangesTable changes={shown.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)} />
        <Pagination
          page={page}
          pageCount={pages}
          hrefOf={(number) => addressOf(path, { kind: filter.kind, page: number })}
        />
      </Section>
      <ReadColumns headings={headings} />
    </SignedInFrame>
  );
}
