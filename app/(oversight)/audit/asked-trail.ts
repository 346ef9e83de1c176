import "server-only";
import { addressValues } from "@/app/_session/list-address";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { listLaosMeant, listPeopleMeant } from "@/lib/audit/events/data";
import {
  type AuditAddress,
  type AuditFilter,
  type AuditPlace,
  auditFilterSchema,
} from "@/lib/audit/events/schema";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";

type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

export type AskedTrail = {
  readonly filter: AuditFilter;
  readonly place: AuditPlace;
  readonly asked: AuditAddress;
  /** What was typed into the fields, as it was typed. */
  readonly typed: Readonly<Record<"from" | "to" | "person" | "lao", string>>;
  /** What could not be taken as it was typed, and what is shown instead. */
  readonly problems: readonly string[];
  /** The filters for the address of another page or of the workbook. */
  readonly kept: Readonly<Record<string, string>>;
};

const FIELDS = ["from", "to", "person", "lao"] as const;

/** What an address asks of the trail. Whoever has one LAO only is not asked for it. */
export async function askedTrail(actor: Actor, params: Values): Promise<AskedTrail> {
  const address = addressValues(params);
  const asked = auditFilterSchema.parse(address);
  const typed = Object.fromEntries(
    FIELDS.map((name) => [name, address[name]?.trim() ?? ""]),
  ) as AskedTrail["typed"];
  const lao = actor.role === "lao" ? "" : asked.lao;
  const [people, laos] = await Promise.all([
    asked.person === "" ? null : listPeopleMeant(db, asked.person),
    lao === "" ? null : listLaosMeant(db, lao),
  ]);
  const { from, to, kind, entity, id } = asked;
  return {
    asked,
    typed,
    filter: {
      from,
      to,
      personIds: people?.ids ?? null,
      laoIds: laos?.ids ?? null,
      kind,
      entity: entity !== null && id !== null ? { entity, id } : null,
    },
    place:
      asked.older !== null
        ? { beyond: asked.older, toward: "older" }
        : asked.newer !== null
          ? { beyond: asked.newer, toward: "newer" }
          : null,
    problems: problemsOf(asked, typed, {
      people: people?.isTooMany ?? false,
      laos: laos?.isTooMany ?? false,
    }),
    kept: keptOf(asked, typed),
  };
}

function problemsOf(
  { from, to, person, lao }: AuditAddress,
  typed: AskedTrail["typed"],
  tooMany: { people: boolean; laos: boolean },
): string[] {
  const unread = (day: string) => `อ่านวันที่ “${day}” ไม่ได้ พิมพ์เป็นวัน/เดือน/ปี พ.ศ. เช่น 1/10/2569 จึงแสดงทุกวันแทน`;
  return [
    typed.from !== "" && from === null ? unread(typed.from.slice(0, 40)) : null,
    typed.to !== "" && to === null ? unread(typed.to.slice(0, 40)) : null,
    from !== null && to !== null && from > to ? "วันที่เริ่มอยู่หลังวันที่สิ้นสุด จึงไม่มีรายการ แก้วันที่ แล้วกดแสดงอีกครั้ง" : null,
    (typed.person !== "" && person === "") || (typed.lao !== "" && lao === "") ? UNSEARCHABLE_TH : null,
    tooMany.people ? "มีบัญชีที่ชื่อตรงกับที่พิมพ์มากกว่า 100 บัญชี จึงแสดงเพียงบางบัญชี พิมพ์ชื่อให้ยาวขึ้น หรือพิมพ์ Username" : null,
    tooMany.laos ? "มี อปท. ที่ชื่อตรงกับที่พิมพ์มากกว่า 200 แห่ง จึงแสดงเพียงบางแห่ง พิมพ์ชื่อให้ยาวขึ้น หรือพิมพ์รหัส info" : null,
  ].filter((problem) => problem !== null);
}

/** Only what could be read: nothing else is worth another page's address, or fit for the record. */
function keptOf(asked: AuditAddress, typed: AskedTrail["typed"]): Record<string, string> {
  const { from, to, person, lao, kind, entity, id } = asked;
  const isOne = entity !== null && id !== null;
  const kept = {
    from: from === null ? "" : typed.from,
    to: to === null ? "" : typed.to,
    person,
    lao,
    kind: kind ?? "",
    entity: isOne ? entity : "",
    id: isOne ? id : "",
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== ""));
}
