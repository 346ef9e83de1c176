import { RadioGroup } from "@/app/_ui/choices";
import { FieldPair } from "@/app/_ui/fieldset";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from "@/db/codes/content";
import { ANNOUNCEMENT_KIND_TH } from "@/lib/content/messages";
import { civilDateOf, formatThaiDate } from "@/lib/platform/civil-date";
import { FIELD_NAMES } from "./announcement-text";

const KIND_NOTE: Readonly<Record<AnnouncementKind, string>> = {
  info: "แถบสีคราม เช่น เปิดใช้ส่วนใหม่ของระบบ",
  wait: "แถบสีขมิ้น เช่น ใกล้วันปิดรับรายงาน หรือจะปิดปรับปรุงระบบ",
  bad: "แถบสีดินเผา เช่น ขณะนี้บันทึกข้อมูลไม่ได้",
};

/** How many days from today on are offered to be picked. */
const DAYS_OFFERED = 45;
const DAY_MS = 86_400_000;

export type AnnouncementDefaults = {
  kind: AnnouncementKind;
  title: string;
  body: string;
  fromDate: string;
  fromTime: string;
  untilDate: string;
  untilTime: string;
};

/** The fields of an announcement. Days may be typed, or picked from those to come. */
export function AnnouncementFields({ defaults, now }: { defaults: AnnouncementDefaults; now: Date }) {
  const days = Array.from({ length: DAYS_OFFERED }, (_, index) =>
    formatThaiDate(civilDateOf(new Date(now.getTime() + index * DAY_MS))),
  );
  const day = (name: "fromDate" | "untilDate") => (
    <TextField
      name={name}
      label={FIELD_NAMES[name]}
      hint="เช่น 30 เมษายน 2569 หรือ 30/4/2569"
      autoComplete="off"
      suggestions={days}
      defaultValue={defaults[name]}
    />
  );
  const time = (name: "fromTime" | "untilTime") => (
    <TextField
      name={name}
      label={FIELD_NAMES[name]}
      hint="เช่น 16.30"
      autoComplete="off"
      width="code"
      unit="น."
      defaultValue={defaults[name]}
    />
  );
  return (
    <>
      <TextField
        name="title"
        label={FIELD_NAMES.title}
        hint="บอกเรื่องสำคัญที่สุดในบรรทัดเดียว"
        defaultValue={defaults.title}
      />
      <TextArea
        name="body"
        label={FIELD_NAMES.body}
        hint="บอกว่าต้องทำอะไร ภายในเมื่อใด"
        optional
        defaultValue={defaults.body}
      />
      <RadioGroup
        name="kind"
        legend={FIELD_NAMES.kind}
        choices={ANNOUNCEMENT_KINDS.map((kind) => ({
          value: kind,
          label: ANNOUNCEMENT_KIND_TH[kind],
          note: KIND_NOTE[kind],
        }))}
        defaultValue={defaults.kind}
      />
      <FieldPair>
        {day("fromDate")}
        {time("fromTime")}
      </FieldPair>
      <FieldPair>
        {day("untilDate")}
        {time("untilTime")}
      </FieldPair>
    </>
  );
}
