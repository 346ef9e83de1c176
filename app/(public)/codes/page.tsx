import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { OpenFrame } from "@/app/_session/open-frame";
import { findActor } from "@/app/_session/require-actor";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { FOUND_A_PAGE, findLaos, listDistricts, listProvinces } from "@/lib/lao/finder/data";
import { asksForSomething, laoFinderSchema } from "@/lib/lao/finder/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { CodeForm } from "./code-form";
import { FoundTable } from "./found-table";

export const metadata: Metadata = { title: "รหัสผู้ใช้งาน Username" };

const PATH = "/codes";
const NOTHING = { rows: [], total: 0 };

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
  const { rows, total } = asked ? await findLaos(db, shown, civilDateOf(new Date())) : NOTHING;
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
        <CodeForm provinces={provinces} districts={districts} chosen={shown} typed={typed} />
        {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
        {rows.length > 0 ? <FoundTable rows={rows} toSignIn={actor === null} /> : null}
        {asked && rows.length === 0 ? (
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
