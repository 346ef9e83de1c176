import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { OpenFrame } from "@/app/_session/open-frame";
import { findActor } from "@/app/_session/require-actor";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { answerFinder } from "@/lib/lao/finder/answers/data";
import { FOUND_A_PAGE, listDistricts, listProvinces } from "@/lib/lao/finder/data";
import { asksForSomething, laoFinderSchema } from "@/lib/lao/finder/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { AnswersWhileTyping } from "./answers-while-typing";
import { CodeForm } from "./code-form";
import { FoundTable } from "./found-table";
import { EarlierCodeNotice, RetiredLaos } from "./past-laos";

export const metadata: Metadata = { title: "รหัสผู้ใช้งาน Username" };

const PATH = "/codes";

export default async function CodesPage({ searchParams }: PageProps<"/codes">) {
  const address = addressValues(await searchParams);
  const filter = laoFinderSchema.parse(address);
  const [actor, provinces, districts] = await Promise.all([
    findActor(),
    listProvinces(db),
    filter.province === null ? [] : listDistricts(db, filter.province),
  ]);
  // A district stays in the address when another province is chosen; it then is no choice.
  const district = districts.some(({ code }) => code === filter.district) ? filter.district : null;
  const shown = { ...filter, district };
  const asked = asksForSomething(shown);
  const answers = await answerFinder(db, shown, civilDateOf(new Date()));
  const { rows, total, alike, retired, earlier } = answers;
  const pages = pageCount(total, FOUND_A_PAGE);
  const typed = address.q ?? "";
  return (
    <OpenFrame current={PATH} crumbs={[{ label: "รหัสผู้ใช้งาน Username" }]}>
      <div className="whole">
        <PageHead
          title="รหัสผู้ใช้งาน |Username"
          under={
            asked
              ? `พบ ${total.toLocaleString("th-TH")} แห่ง`
              : "Username ของ อปท. คือรหัส info ตัวเลข 7 หลัก พิมพ์ชื่อ อปท. หรือเลือกจังหวัด แล้วกดค้นหา"
          }
        />
        <AnswersWhileTyping path={PATH}>
          <CodeForm provinces={provinces} districts={districts} chosen={shown} typed={typed} />
        </AnswersWhileTyping>
        <p className="vh" role="status">
          {asked ? `พบ ${total} แห่ง${alike.length > 0 ? ` และชื่อใกล้เคียง ${alike.length} แห่ง` : ""}` : ""}
        </p>
        {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
        {earlier ? <EarlierCodeNotice earlier={earlier} /> : null}
        {rows.length > 0 ? <FoundTable rows={rows} toSignIn={actor === null} /> : null}
        {alike.length > 0 ? (
          <Section title="ชื่อใกล้เคียงกับที่พิมพ์" note={`${alike.length} แห่ง`}>
            <FoundTable caption="อปท. ที่ชื่อใกล้เคียง" rows={alike} toSignIn={actor === null} />
          </Section>
        ) : null}
        {retired.length > 0 ? <RetiredLaos retired={retired} /> : null}
        {asked && rows.length + alike.length + retired.length === 0 ? (
          <EmptyState
            title="ไม่พบ อปท. ตามที่ค้นหา"
            actions={
              <ButtonLink href={PATH} kind="second">
                ค้นหาใหม่
              </ButtonLink>
            }
          >
            ลองพิมพ์ชื่อให้สั้นลงโดยไม่ต้องพิมพ์ประเภท หรือเลือกจังหวัดแล้วดูจากรายชื่อ
          </EmptyState>
        ) : null}
        <Pagination
          page={Math.min(filter.page, pages)}
          pageCount={pages}
          hrefOf={(page) =>
            addressOf(PATH, { q: filter.q, province: filter.province, district, type: filter.type, page })
          }
        />
        {actor === null ? (
          <p className="faq-more">
            เจ้าหน้าที่ ป.ป.ช. ใช้อีเมลเป็น Username <TextLink href="/sign-in">ไปหน้าเข้าสู่ระบบ</TextLink>
          </p>
        ) : null}
      </div>
    </OpenFrame>
  );
}
