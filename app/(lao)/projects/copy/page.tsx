import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { Button, ButtonLink, ButtonRow } from "@/app/_ui/button";
import { CheckboxGroup } from "@/app/_ui/choices";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { COPY_REFUSAL_TH } from "@/lib/plans/copying/messages";
import { findFramework, listEditions } from "@/lib/plans/editions/data";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { chosenEdition } from "../chosen-edition";
import { CopiedReceipt } from "./copied-receipt";
import { type Copyable, chosenOffer, copyablesOf, copyOffers } from "./copy-of";

export const metadata: Metadata = { title: "คัดลอกโครงการ" };

export default async function CopyPage({ searchParams }: PageProps<"/projects/copy">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const [editions, { scope }] = await Promise.all([listEditions(db), findOwnLao(db, actor)]);
  const edition = chosenEdition(editions, address.edition);
  const framework = edition && (await findFramework(db, edition.id));
  if (!edition || !framework) notFound();
  const offers = copyOffers(editions, edition);
  const offer = chosenOffer(offers, address.from, fiscalYearOf(civilDateOf(new Date())));
  const copyables = offer ? await copyablesOf(scope, framework, offer) : [];
  const open = copyables.filter(({ isCopied }) => !isCopied);
  const refusal = Object.entries(COPY_REFUSAL_TH).find(([reason]) => reason === address.refused)?.[1];
  return (
    <SignedInFrame
      actor={actor}
      current="/projects/table"
      crumbs={[
        { label: "โครงการ" },
        { label: "ตารางแผน", href: "/projects/table" },
        { label: "คัดลอกโครงการ" },
      ]}
    >
      <PageHead
        title={`คัดลอกโครงการ |${edition.nameTh}`}
        under="เลือกโครงการ ดูก่อนคัดลอก แล้วยืนยัน คัดลอกแล้วเลิกทำได้"
      />
      <div className="stack mb-4 empty:hidden">
        {refusal ? (
          <Notice kind="bad" live>
            {refusal}
          </Notice>
        ) : null}
        <CopiedReceipt scope={scope} edition={edition} address={address} />
      </div>
      <FilterForm action="/projects/copy" label="เลือกต้นทาง" keep={{ edition: String(edition.id) }}>
        <SelectField
          name="from"
          label="คัดลอกจาก"
          defaultValue={offer?.value ?? ""}
          options={offers.map(({ value, label }) => ({ value, label }))}
        />
      </FilterForm>
      <div className="list-head">
        <p>
          พบ <b>{copyables.length}</b> โครงการ คัดลอกแล้ว <b>{copyables.length - open.length}</b> เหลือ{" "}
          <b>{open.length}</b>
        </p>
      </div>
      {offer && open.length > 0 ? (
        <form action="/projects/copy/check" method="get" className="stack">
          <input type="hidden" name="edition" value={edition.id} />
          <input type="hidden" name="from" value={offer.value} />
          {offer.source.kind === "edition" ? (
            <CheckboxGroup
              name="year"
              legend="ปีงบประมาณที่ดำเนินการในแผนใหม่"
              hint="ทุกปีที่เลือกใช้งบประมาณเท่ากับปีสุดท้ายของโครงการเดิม แก้ไขภายหลังได้"
              defaultValues={[String(edition.firstFiscalYear)]}
              choices={framework.years.map((year) => ({ value: String(year), label: String(year) }))}
            />
          ) : null}
          <CopyTable copyables={copyables} />
          <ButtonRow>
            <Button>ดูก่อนคัดลอก</Button>
          </ButtonRow>
        </form>
      ) : (
        <EmptyState
          title="ไม่มีโครงการให้คัดลอก"
          actions={
            <ButtonLink href={`/projects/table?edition=${edition.id}`} kind="second">
              กลับตารางแผน
            </ButtonLink>
          }
        >
          เลือกต้นทางอื่นแล้วกดแสดง หรือบันทึกโครงการใหม่ในตารางแผน
        </EmptyState>
      )}
    </SignedInFrame>
  );
}

function CopyTable({ copyables }: { copyables: readonly Copyable[] }) {
  return (
    <Table caption="โครงการที่คัดลอกได้" captionHidden sticky>
      <TableHead>
        <Row>
          <ColumnHead>เลือก</ColumnHead>
          <ColumnHead>ชื่อโครงการ</ColumnHead>
          <ColumnHead>สอดคล้อง</ColumnHead>
          <ColumnHead>ปีงบประมาณและงบประมาณ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {copyables.map(({ project, isCopied }) => (
          <Row key={project.id}>
            <Cell label="เลือก">
              {isCopied ? (
                <Tag kind="done">คัดลอกแล้ว</Tag>
              ) : (
                <label className="choice">
                  <input type="checkbox" name="project" value={project.id} defaultChecked />
                  <span className="vh">{project.name}</span>
                </label>
              )}
            </Cell>
            <RowHead>
              <ThaiText>{project.name}</ThaiText>
            </RowHead>
            <Cell label="สอดคล้อง">
              มิติที่ {project.dimensionNumber} {project.subItem ? `ข้อ ${project.subItem.code}` : ""}
            </Cell>
            <Cell label="ปีงบประมาณและงบประมาณ">
              <span>
                {project.years.map((year) => (
                  <span key={year.fiscalYear} className="block">
                    {year.fiscalYear}: {plannedBudgetTh(year)}
                  </span>
                ))}
              </span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
