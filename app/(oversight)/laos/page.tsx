import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import { findAskedPlace, LAOS_A_PAGE, listLaosInReach } from "@/lib/lao/directory/data";
import { laoDirectorySchema } from "@/lib/lao/directory/schema";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { LaoFilter } from "./lao-filter";
import { LaosTable } from "./laos-table";

export const metadata: Metadata = { title: "อปท. ในความดูแล" };

const PATH = "/laos";

export default async function LaosPage({ searchParams }: PageProps<"/laos">) {
  const actor = await requireActor();
  if (actor.role !== "province" && actor.role !== "nacc") notFound();
  const address = addressValues(await searchParams);
  const filter = laoDirectorySchema.parse(address);
  const { provinces, districts, found, chosen } = (await findAskedPlace(db, actor, filter)) ?? notFound();
  const shown = { ...filter, ...chosen };
  const { rows, total } = await listLaosInReach(db, actor, shown);
  const pages = pageCount(total, LAOS_A_PAGE);
  const typed = address.q ?? "";
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "อปท. ในความดูแล" }]}>
      <PageHead
        title={found ? `อปท. ในความดูแล |จังหวัด${found.province.nameTh}` : "อปท. ในความดูแล"}
        under={`จำนวนข้อมูลทั้งหมด ${total.toLocaleString("th-TH")} รายการ`}
      />
      <LaoFilter provinces={provinces} districts={districts} chosen={shown} typed={typed} />
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {rows.length > 0 ? (
        <LaosTable rows={rows} withProvince={found === null} />
      ) : (
        <EmptyState
          title="ไม่พบ อปท. ตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          ลองพิมพ์ชื่อให้สั้นลง เลือกอำเภออื่น หรือแสดงทั้งหมด
        </EmptyState>
      )}
      <Pagination
        page={Math.min(filter.page, pages)}
        pageCount={pages}
        hrefOf={(page) =>
          addressOf(PATH, { province: filter.province, district: chosen.district, q: filter.q, page })
        }
      />
    </SignedInFrame>
  );
}
