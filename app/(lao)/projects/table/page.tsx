import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { NOTHING_SENT } from "@/app/_ui/grid/entry-row";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { planTakes } from "@/lib/plans/access";
import { findFramework, listEditions } from "@/lib/plans/editions/data";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import { findPlanState, listPlanTable } from "@/lib/plans/table/data";
import { cellsOf } from "@/lib/plans/table/rules";
import {
  digestOfCells,
  OPTIONAL_COLUMNS,
  type PlanTableAddress,
  planTableSchema,
} from "@/lib/plans/table/schema";
import { typedByRow } from "@/lib/platform/form-state";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { chosenEdition } from "../chosen-edition";
import { CellWords } from "./cell-words";
import { columnsShown } from "./columns";
import { PlanTable } from "./plan-table";
import type { DrawnRow } from "./row-view";
import { TableFilter } from "./table-filter";

export const metadata: Metadata = { title: "ตารางแผน" };

/** Rows at the end for projects that are not recorded yet. */
const NEW_ROWS = 5;

export default async function PlanTablePage({ searchParams }: PageProps<"/projects/table">) {
  const actor = await requireLaoActor();
  const given = await searchParams;
  const address = addressValues(given);
  const asked = planTableSchema.parse(address);
  const [editions, { scope, lao }] = await Promise.all([listEditions(db), findOwnLao(db, actor)]);
  const edition = chosenEdition(editions, address.edition);
  const frame = { actor, current: "/projects/table", crumbs: [{ label: "โครงการ" }, { label: "ตารางแผน" }] };
  if (!edition)
    return (
      <SignedInFrame {...frame}>
        <EmptyState title="ยังไม่มีแผนปฏิบัติการให้บันทึก">
          สำนักงาน ป.ป.ช. ยังไม่ได้กำหนดปีงบประมาณและกรอบแนวทางของแผน สอบถามสำนักงาน ป.ป.ช. ประจำจังหวัด
        </EmptyState>
      </SignedInFrame>
    );
  const [framework, state, list, parked] = await Promise.all([
    findFramework(db, edition.id),
    findPlanState(db, scope, edition.id),
    listPlanTable(db, scope, { ...asked, editionId: edition.id }),
    takeParkedForm(actor, address.parked),
  ]);
  if (!framework) notFound();
  const isOpen = state === null || planTakes(state, "edit");
  const chosen = [given.show ?? []].flat();
  const shown =
    given.columns === undefined ? OPTIONAL_COLUMNS : OPTIONAL_COLUMNS.filter((one) => chosen.includes(one));
  const columns = columnsShown(framework.years, shown);
  const drawn = (row: Omit<DrawnRow, "key" | "was">): DrawnRow => {
    const cells = Object.fromEntries(columns.map(({ cell }) => [cell, row.cells[cell] ?? ""]));
    return { ...row, cells, key: randomUUID(), was: digestOfCells(cells) };
  };
  const rows = list.rows.map((project, index) =>
    drawn({
      row: `p${project.id}`,
      position: list.first + index,
      id: project.id,
      rowVersion: project.rowVersion,
      cells: cellsOf(project, framework.years),
    }),
  );
  const blank = Array.from({ length: isOpen ? NEW_ROWS : 0 }, (_, index) =>
    drawn({ row: `n${index + 1}`, position: null, id: null, rowVersion: null, cells: {} }),
  );
  const initial =
    parked && parked.status !== "idle"
      ? { ...NOTHING_SENT, message: parked.message, typed: typedByRow(parked.values) }
      : NOTHING_SENT;
  const hrefOf = (change: Partial<PlanTableAddress>) => {
    const path = addressOf("/projects/table", { ...asked, edition: edition.id, page: 1, ...change });
    if (given.columns === undefined) return path;
    const columnsKept = new URLSearchParams([["columns", "chosen"], ...shown.map((one) => ["show", one])]);
    return `${path}&${columnsKept}`;
  };
  const table = (
    <PlanTable
      key={hrefOf({ page: list.page })}
      editionId={edition.id}
      columns={columns}
      rows={[...rows, ...blank]}
      blankWas={drawn({ row: "", position: null, id: null, rowVersion: null, cells: {} }).was}
      initial={initial}
      all={list.all}
    />
  );
  return (
    <SignedInFrame {...frame}>
      <PageHead
        title={`ตารางแผน |${edition.nameTh}`}
        under={`ของ ${lao.fullNameTh} · แถวบันทึกเองเมื่อออกจากแถว วางหลายช่องจาก Excel ได้`}
      >
        <ButtonRow>
          <ButtonLink href={`/projects/copy?edition=${edition.id}`} kind="second">
            คัดลอกจากปีก่อน
          </ButtonLink>
        </ButtonRow>
      </PageHead>
      <TableFilter
        editions={editions}
        edition={edition.id}
        framework={framework}
        list={list}
        asked={asked}
        typed={address.q ?? ""}
        shown={shown}
      />
      {address.q?.trim() && asked.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      <div className="list-head">
        <p>
          พบ <b>{list.found}</b> จาก <b>{list.all}</b> โครงการ
        </p>
      </div>
      {isOpen ? null : <Notice kind="wait">{PROJECT_REFUSAL_TH.plan_under_review}</Notice>}
      <CellWords framework={framework} />
      {isOpen ? (
        table
      ) : (
        <fieldset disabled className="contents">
          {table}
        </fieldset>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} hrefOf={(page) => hrefOf({ page })} />
    </SignedInFrame>
  );
}
