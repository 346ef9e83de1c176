import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { OpenFrame } from "@/app/_session/open-frame";
import { DownloadLink } from "@/app/_ui/button";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { TextField } from "@/app/_ui/text-field";
import { MANUAL, REVISED_ON } from "@/lib/manual/book";
import { searchManual } from "@/lib/manual/search";
import { formatThaiDate } from "@/lib/platform/civil-date";
import { pageCount, pageNumber, searchWords } from "@/lib/platform/list-address";
import { BookContents } from "./book-contents";
import { SearchResults } from "./search-results";

export const metadata: Metadata = { title: "คู่มือการใช้งานระบบ" };

const PATH = "/manual";
const HITS_A_PAGE = 10;

export default async function ManualPage({ searchParams }: PageProps<"/manual">) {
  const address = addressValues(await searchParams);
  const typed = address.q ?? "";
  const query = searchWords.parse(typed);
  const hits = searchManual(MANUAL, query);
  const pages = pageCount(hits.length, HITS_A_PAGE);
  const page = Math.min(pageNumber.parse(address.page), pages);
  const shown = hits.slice((page - 1) * HITS_A_PAGE, page * HITS_A_PAGE);
  return (
    <OpenFrame current={PATH} crumbs={[{ label: "คู่มือการใช้งานระบบ" }]}>
      <div className="manual">
        <PageHead title="คู่มือการใช้งานระบบ" under={`ปรับปรุงเมื่อ ${formatThaiDate(REVISED_ON)}`}>
          <DownloadLink kind="second" href={`${PATH}/pdf`}>
            คู่มือทั้งเล่ม (PDF)
          </DownloadLink>
        </PageHead>
        <FilterForm action={PATH} label="ค้นหาในคู่มือ" submit="ค้นหา">
          <TextField name="q" label="ค้นหาในคู่มือ" type="search" defaultValue={typed} grow />
        </FilterForm>
        {typed.trim() === "" ? (
          <BookContents />
        ) : (
          <>
            <SearchResults query={query} total={hits.length} hits={shown} />
            <Pagination
              page={page}
              pageCount={pages}
              hrefOf={(number) => addressOf(PATH, { q: query, page: number })}
            />
          </>
        )}
      </div>
    </OpenFrame>
  );
}
