import type { Metadata } from "next";
import { WrittenImports } from "@/app/_import/written-imports";
import { addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { DownloadLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead, Section } from "@/app/_ui/page-head";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listWrittenImports } from "@/lib/imports/data";
import { findOwnLao } from "@/lib/lao/data";
import { type Edition, listEditions } from "@/lib/plans/editions/data";
import { countProjectsOfEdition } from "@/lib/plans/projects/data";
import { chosenEdition } from "../chosen-edition";
import { countsTh } from "./counts-words";
import { SendForm } from "./send-form";

export const metadata: Metadata = { title: "นำเข้าจาก Excel" };

const WRITTEN_SHOWN = 10;

export default async function ImportPlanPage({ searchParams }: PageProps<"/projects/import">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const [editions, { scope }] = await Promise.all([listEditions(db), findOwnLao(db, actor)]);
  const edition = chosenEdition(editions, address.edition);
  const recorded = edition ? await countProjectsOfEdition(db, scope, edition.id) : 0;
  return (
    <SignedInFrame
      actor={actor}
      current="/projects/import"
      crumbs={[{ label: "โครงการ", href: "/projects" }, { label: "นำเข้าจาก Excel" }]}
    >
      <PageHead
        title="นำเข้าแผน|จาก Excel"
        under="ดาวน์โหลดแผน กรอกใน Excel หรือ LibreOffice แล้วส่งกลับ ระบบแสดงทุกแถวให้ตรวจก่อนบันทึก"
      />
      {edition ? (
        <>
          <Section title="1. ดาวน์โหลดแผน" note={edition.nameTh}>
            <p>
              <ThaiText>
                {recorded === 0
                  ? "ยังไม่มีโครงการในแผนฉบับนี้ ไฟล์ที่ได้เป็นแบบฟอร์มเปล่า พร้อมรายการให้เลือกและวิธีกรอก"
                  : `ไฟล์มี ${recorded} โครงการของท่าน พร้อมรายการให้เลือกและวิธีกรอก`}
              </ThaiText>
            </p>
            <div className="mt-3">
              <DownloadLink href={`/projects/import/xlsx?edition=${edition.id}`}>
                ดาวน์โหลดแผน (.xlsx)
              </DownloadLink>
            </div>
            <OtherEditions editions={editions} chosen={edition} />
          </Section>
          <SendForm actor={actor} edition={edition} parked={address.parked} />
          <WrittenImports
            written={
              await listWrittenImports(db, { purpose: "plan", laoId: actor.laoId, most: WRITTEN_SHOWN })
            }
            path="/projects/import"
            saidOf={({ counts }) => countsTh(counts ?? {})}
          />
        </>
      ) : (
        <EmptyState title="ยังไม่มีแผนปฏิบัติการให้นำเข้า">
          สำนักงาน ป.ป.ช. ยังไม่ได้กำหนดปีงบประมาณและกรอบแนวทางของแผน สอบถามสำนักงาน ป.ป.ช. ประจำจังหวัด
        </EmptyState>
      )}
    </SignedInFrame>
  );
}

function OtherEditions({ editions, chosen }: { editions: readonly Edition[]; chosen: Edition }) {
  const others = editions.filter((edition) => edition.id !== chosen.id);
  if (others.length === 0) return null;
  return (
    <>
      <p className="mt-4">นำเข้าแผนฉบับอื่น</p>
      <ul>
        {others.map((edition) => (
          <li key={edition.id}>
            <TextLink href={`/projects/import?edition=${edition.id}`}>{edition.nameTh}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
