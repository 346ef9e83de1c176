import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import type { KeptImport } from "@/lib/imports/data";
import { CHANGE_KIND_TH } from "@/lib/lao/registry/messages";
import { CHANGE_KINDS } from "@/lib/lao/registry/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

/** The receipt: what was written, when, under which number. */
export function WrittenRegistry({ kept }: { kept: KeptImport }) {
  const counts = kept.counts ?? {};
  return (
    <>
      <PageHead title="นำเข้าทะเบียนแล้ว" under={kept.fileName} />
      <div className="stack">
        <Notice kind="good" live>
          นำเข้าทะเบียนแล้ว ใบรับเลขที่ {kept.number} เก็บเลขที่นี้ไว้อ้างอิง
        </Notice>
        <FactList
          wide
          facts={[
            { term: "ใบรับเลขที่", value: String(kept.number) },
            { term: "นำเข้าเมื่อ", value: kept.committedAt ? formatThaiDateTime(kept.committedAt) : "–" },
            ...CHANGE_KINDS.filter((kind) => kind !== "refused").map((kind) => ({
              term: CHANGE_KIND_TH[kind],
              value: `${(counts[kind] ?? 0).toLocaleString("th-TH")} แห่ง`,
            })),
          ]}
        />
        <ButtonRow>
          <ButtonLink href="/registry">ดูทะเบียน อปท.</ButtonLink>
          <ButtonLink href={addressOf("/audit", { kind: "registry" })} kind="second">
            ดูประวัติการใช้งาน
          </ButtonLink>
        </ButtonRow>
      </div>
    </>
  );
}
