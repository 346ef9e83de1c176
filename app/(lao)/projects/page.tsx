import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { ClosedRoundNotice } from "@/app/_round/closed-round-notice";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { ChangingPart } from "@/app/_ui/read-only";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { findLaoInReach, findOwnLao } from "@/lib/lao/data";
import { listDimensionNumbers, listEditions } from "@/lib/plans/editions/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { listProjectsWithReports } from "@/lib/status-reports/project-list/data";
import { type ProjectListAddress, projectListSchema } from "@/lib/status-reports/project-list/schema";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import { defaultRound, roundState } from "@/lib/status-reports/rounds/rules";
import { changeProjectAction } from "./change-project-action";
import { ListHead } from "./list-head";
import { NoProjects } from "./no-projects";
import { ProjectFilter } from "./project-filter";
import { ProjectNotice } from "./project-notice";
import { ProjectTable } from "./project-table";
import { ProjectWords } from "./project-words";
import { RefusedNotice } from "./refused-notice";
import { SavedReport } from "./saved-report";

export const metadata: Metadata = { title: "รายการโครงการ" };

/** Whose list: an officer names the LAO; one out of reach and one that is not there are the same. */
async function laoAsked(actor: Actor, code: string | undefined) {
  if (code !== undefined) return (await findLaoInReach(db, actor, code)) ?? notFound();
  if (actor.role === "lao") return findOwnLao(db, actor);
  return actor.role === "admin" ? notFound() : redirect("/laos" as Route);
}

/** The year asked for, where an edition has it; else the present one, else the last that an edition has. */
function yearShown(asked: ProjectListAddress["year"], years: readonly number[], today: string) {
  if (asked === "all") return null;
  const present = fiscalYearOf(today);
  return [asked, present].find((year) => year !== null && years.includes(year)) ?? years.at(-1) ?? null;
}

async function listMoment() {
  const [editions, now] = await Promise.all([listEditions(db), databaseNow(db)]);
  const years = editions.flatMap(({ firstFiscalYear, lastFiscalYear }) =>
    Array.from({ length: lastFiscalYear - firstFiscalYear + 1 }, (_, index) => firstFiscalYear + index),
  );
  return { years: years.sort((a, b) => a - b), today: civilDateOf(now) };
}

export default async function ProjectsPage({ searchParams }: PageProps<"/projects">) {
  const actor = await requireActor();
  const address = addressValues(await searchParams);
  const { scope, lao } = await laoAsked(actor, address.lao);
  const asked = projectListSchema.parse(address);
  const { years, today } = await listMoment();
  const fiscalYear = yearShown(asked.year, years, today);
  const [windows, dimensions] = await Promise.all([
    fiscalYear === null ? [] : listRoundWindows(db, fiscalYear, lao.id),
    listDimensionNumbers(db, fiscalYear),
  ]);
  const filter = { ...asked, fiscalYear, round: asked.round ?? defaultRound(windows, today) };
  const list = await listProjectsWithReports(db, scope, filter);
  const window = windows.find(({ round }) => round === filter.round) ?? null;
  const misses = window !== null && list.rounds[window.round].waiting > 0;
  const closed = misses && roundState(window, today) === "closed" ? window : null;
  const own = actor.role === "lao";
  const laoCode = own ? null : lao.code;
  const hrefOf = (change: Partial<ProjectListAddress>) =>
    addressOf("/projects", { ...asked, year: fiscalYear ?? "all", lao: laoCode, page: 1, ...change });
  const here = hrefOf({ page: list.page });
  const of = fiscalYear === null ? "ทุกปี" : `ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const table = (
    <ProjectTable rows={list.rows} fiscalYear={fiscalYear} windows={windows} today={today} own={own} />
  );
  return (
    <SignedInFrame
      actor={actor}
      current={own ? "/projects" : "/laos"}
      crumbs={[
        own ? { label: "โครงการ" } : { label: "อปท. ในความดูแล", href: "/laos" },
        { label: "รายการโครงการ" },
      ]}
    >
      <PageHead
        title={`รายการโครงการ |${of}`}
        under={
          <>
            <ProjectWords />
            ของ {lao.fullNameTh} อำเภอ{lao.districtNameTh} จังหวัด{lao.provinceNameTh}
          </>
        }
      >
        {own ? (
          <ButtonRow>
            {fiscalYear === null ? null : (
              <ButtonLink href={addressOf("/round", { year: fiscalYear, round: filter.round })}>
                รายงานผลทั้งรอบ
              </ButtonLink>
            )}
            <ButtonLink href="/projects/new" kind="second">
              บันทึกแผน
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </PageHead>
      {own ? (
        <div className="stack mb-4 empty:hidden">
          <RefusedNotice reason={address.refused} />
          <ProjectNotice scope={scope} done={address.done} projectId={address.project} back={here} />
          <SavedReport scope={scope} saved={address.saved} />
          {closed ? <ClosedRoundNotice window={closed} provinceNameTh={lao.provinceNameTh} /> : null}
        </div>
      ) : null}
      <ProjectFilter
        years={years}
        dimensions={dimensions}
        shown={filter}
        typed={address.q ?? ""}
        laoCode={laoCode}
        list={list}
      />
      {address.q?.trim() && asked.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      <ListHead
        list={list}
        shown={filter}
        window={window}
        today={today}
        hrefOf={(reported) => hrefOf({ reported, round: filter.round, dimension: null, q: "" })}
      />
      {list.total === 0 ? (
        <NoProjects
          of={of}
          filter={filter}
          own={own}
          all={hrefOf({ dimension: null, reported: null, q: "" })}
        />
      ) : null}
      {list.total > 0 && own ? (
        <form action={changeProjectAction}>
          <input type="hidden" name="back" value={here} />
          <ChangingPart>{table}</ChangingPart>
        </form>
      ) : null}
      {list.total > 0 && !own ? table : null}
      <Pagination page={list.page} pageCount={list.pageCount} hrefOf={(page) => hrefOf({ page })} />
      {own ? (
        <p className="apart no-print">
          <TextLink href="/projects/deleted">โครงการที่ลบ</TextLink>
        </p>
      ) : null}
    </SignedInFrame>
  );
}
