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
import { isCodeIssuer } from "@/lib/accounts/activation/access";
import {
  CODES_A_PAGE,
  countUnclaimed,
  listDistrictsToActivate,
  listLaosWithCodes,
  listProvincesToActivate,
} from "@/lib/accounts/activation/data";
import { PRINT_REFUSAL_TH } from "@/lib/accounts/activation/messages";
import { codeListSchema } from "@/lib/accounts/activation/schema";
import { isTrainer } from "@/lib/accounts/training/access";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { CodeFilter } from "./code-filter";
import { CodesTable } from "./codes-table";
import { PrintForm } from "./print-form";

export const metadata: Metadata = { title: "รหัสเปิดใช้งาน" };

const PATH = "/activation-codes";

export default async function ActivationCodesPage({ searchParams }: PageProps<"/activation-codes">) {
  const actor = await requireActor();
  if (!isCodeIssuer(actor)) notFound();
  const address = addressValues(await searchParams);
  const filter = codeListSchema.parse(address);
  const now = new Date();
  const provinces = await listProvincesToActivate(db, actor);
  const chosen = filter.province ?? (provinces.length === 1 ? provinces[0]!.code : null);
  const province = provinces.find(({ code }) => code === chosen) ?? null;
  if (chosen !== null && !province) notFound();
  const districts = province ? await listDistrictsToActivate(db, actor, province.code) : [];
  // A district stays in the address when another province is chosen; it then is no choice.
  const district = districts.some(({ code }) => code === filter.district) ? filter.district : null;
  const shown = { ...filter, province: chosen, district };
  const { rows, total } = await listLaosWithCodes(db, actor, shown, now);
  const unclaimed = province ? await countUnclaimed(db, actor, province.code, now) : 0;
  const pages = pageCount(total, CODES_A_PAGE);
  const typed = address.q ?? "";
  const refusal = new Map(Object.entries(PRINT_REFUSAL_TH)).get(address.refused ?? "");
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "รหัสเปิดใช้งาน" }]}>
      <PageHead
        title={province ? `รหัสเปิดใช้งาน |จังหวัด${province.nameTh}` : "รหัสเปิดใช้งาน"}
        under={`จำนวนข้อมูลทั้งหมด ${total.toLocaleString("th-TH")} รายการ`}
      />
      {refusal ? (
        <Notice kind="bad" title="ยังไม่ได้ออกรหัส" live>
          {refusal}
        </Notice>
      ) : null}
      <CodeFilter provinces={provinces} districts={districts} chosen={shown} typed={typed} />
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {rows.length > 0 ? (
        <PrintForm
          province={province ? { ...province, unclaimed } : null}
          maySelectForTraining={isTrainer(actor)}
        >
          <CodesTable rows={rows} withProvince={province === null} />
        </PrintForm>
      ) : (
        <EmptyState
          title="ไม่พบ อปท. ตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          ลองพิมพ์ชื่อให้สั้นลง เลือกอำเภอหรือสถานะอื่น หรือแสดงทั้งหมด
        </EmptyState>
      )}
      <Pagination
        page={Math.min(filter.page, pages)}
        pageCount={pages}
        hrefOf={(page) =>
          addressOf(PATH, { province: filter.province, district, state: filter.state, q: filter.q, page })
        }
      />
    </SignedInFrame>
  );
}
