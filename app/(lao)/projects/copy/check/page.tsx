import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { PageHead } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { contentInEdition, withNextYear } from "@/lib/plans/copying/rules";
import { copyChoiceSchema } from "@/lib/plans/copying/schema";
import { findFramework, listEditions } from "@/lib/plans/editions/data";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import type { Framework } from "@/lib/plans/rules";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { chosenEdition } from "../../chosen-edition";
import { type Copyable, type CopyOffer, chosenOffer, copyablesOf, copyOffers } from "../copy-of";
import { copyProjectsAction } from "./copy-projects-action";

export const metadata: Metadata = { title: "ดูก่อนคัดลอก" };

export default async function CopyCheckPage({ searchParams }: PageProps<"/projects/copy/check">) {
  const actor = await requireLaoActor();
  const given = await searchParams;
  const address = addressValues(given);
  const [editions, { scope }] = await Promise.all([listEditions(db), findOwnLao(db, actor)]);
  const edition = chosenEdition(editions, address.edition);
  const framework = edition && (await findFramework(db, edition.id));
  if (!edition || !framework) notFound();
  const offers = copyOffers(editions, edition);
  const offer = chosenOffer(offers, address.from, fiscalYearOf(civilDateOf(new Date())));
  const back = addressOf("/projects/copy", { edition: edition.id, from: offer?.value });
  const choice = copyChoiceSchema.safeParse({
    projects: [given.project ?? []].flat(),
    years: [given.year ?? []].flat(),
  });
  if (!offer || !choice.success) redirect(back as Route);
  const { years, projects } = choice.data;
  if (offer.source.kind === "edition" && years.length === 0)
    redirect(addressOf(back, { refused: "no_year" }).replace("?refused", "&refused") as Route);
  const chosen = (await copyablesOf(scope, framework, offer)).filter(
    ({ project, isCopied }) => !isCopied && projects.includes(project.id),
  );
  return (
    <SignedInFrame
      actor={actor}
      current="/projects/table"
      crumbs={[{ label: "โครงการ" }, { label: "คัดลอกโครงการ", href: back }, { label: "ดูก่อนคัดลอก" }]}
    >
      <ActionForm
        className="stack"
        action={copyProjectsAction}
        initial={await takeParkedForm(actor, address.parked)}
        head={
          <PageHead
            title={`ดูก่อนคัดลอก |${chosen.length} โครงการ`}
            under={`จาก ${offer.label} คัดลอกทั้งหมดพร้อมกัน หากโครงการใดคัดลอกไม่ได้ จะไม่คัดลอกเลย`}
          />
        }
      >
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="edition" value={edition.id} />
        <input type="hidden" name="from" value={offer.value} />
        {years.map((year) => (
          <input key={year} type="hidden" name="years" value={year} />
        ))}
        {chosen.map(({ project }) => (
          <input key={project.id} type="hidden" name="projects" value={project.id} />
        ))}
        <Preview chosen={chosen} framework={framework} offer={offer} years={years} />
        <ButtonRow>
          <SubmitButton pending="กำลังคัดลอก…">คัดลอก {chosen.length} โครงการ</SubmitButton>
          <ButtonLink kind="quiet" href={back}>
            กลับไปเลือกใหม่
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}

type PreviewProps = {
  chosen: readonly Copyable[];
  framework: Framework;
  offer: CopyOffer;
  years: readonly number[];
};

function Preview({ chosen, framework, offer, years }: PreviewProps) {
  const after = (project: Copyable["project"]) =>
    offer.source.kind === "year"
      ? withNextYear(project, offer.source.fiscalYear)
      : contentInEdition(project, framework, years);
  const dimensionOf = (number: number) => framework.dimensions.find((one) => one.number === number);
  return (
    <Table caption="โครงการหลังคัดลอก" captionHidden sticky>
      <TableHead>
        <Row>
          <ColumnHead>ชื่อโครงการ</ColumnHead>
          <ColumnHead>มิติและข้อย่อย</ColumnHead>
          <ColumnHead>ปีงบประมาณและงบประมาณหลังคัดลอก</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {chosen.map(({ project, lacksSubItem }) => (
          <Row key={project.id}>
            <RowHead>
              <ThaiText>{project.name}</ThaiText>
            </RowHead>
            <Cell label="มิติและข้อย่อย">
              <span>
                มิติที่ {project.dimensionNumber} {project.subItem ? `ข้อ ${project.subItem.code}` : ""}
                {lacksSubItem ? (
                  <SelectField
                    name={`subItem-${project.id}`}
                    label="แผนใหม่ไม่มีข้อย่อยนี้ เลือกข้อย่อยใหม่"
                    optional
                    placeholder="---"
                    options={(dimensionOf(project.dimensionNumber)?.subItems ?? [])
                      .filter((item) => !item.retired)
                      .map((item) => ({ value: String(item.id), label: `${item.code} ${item.nameTh}` }))}
                  />
                ) : null}
              </span>
            </Cell>
            <Cell label="ปีงบประมาณและงบประมาณหลังคัดลอก">
              <span>
                {(after(project)?.years ?? []).map((year) => (
                  <span key={year.fiscalYear} className="block">
                    {year.fiscalYear}: {plannedBudgetTh(year)}
                    {project.years.some((old) => old.fiscalYear === year.fiscalYear) ? "" : " (ใหม่)"}
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
