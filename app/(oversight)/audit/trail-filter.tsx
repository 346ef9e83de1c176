import { addressOf } from "@/app/_session/list-address";
import { DownloadLink } from "@/app/_ui/button";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { Actor } from "@/lib/accounts/actor";
import { kindsReadBy, mayExportAudit } from "@/lib/audit/access";
import { AUDIT_KIND_TH } from "@/lib/audit/messages";
import type { AskedTrail } from "./asked-trail";

/** Which part of the trail to show, in the address. */
export function TrailFilter({ actor, trail }: { actor: Actor; trail: AskedTrail }) {
  const { typed, asked, filter, kept } = trail;
  const keep = filter.entity ? { entity: filter.entity.entity, id: filter.entity.id } : {};
  const download = mayExportAudit(actor) ? (
    <DownloadLink kind="second" href={addressOf("/audit/xlsx", kept)}>
      Excel
    </DownloadLink>
  ) : null;
  return (
    <FilterForm action="/audit" label="เลือกรายการที่แสดง" keep={keep} end={download}>
      <TextField name="from" label="ตั้งแต่วันที่ เช่น 1/10/2569" defaultValue={typed.from} />
      <TextField name="to" label="ถึงวันที่" defaultValue={typed.to} />
      <SelectField
        name="kind"
        label="ประเภทรายการ"
        options={kindsReadBy(actor.role).map((kind) => ({ value: kind, label: AUDIT_KIND_TH[kind] }))}
        placeholder="ทุกประเภท"
        defaultValue={asked.kind ?? ""}
      />
      {actor.role === "lao" ? null : (
        <TextField name="lao" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed.lao} grow />
      )}
      <TextField
        name="person"
        label="ชื่อหรือ Username ของผู้ทำรายการ"
        type="search"
        defaultValue={typed.person}
        grow
      />
    </FilterForm>
  );
}
