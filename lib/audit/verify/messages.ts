import type { Finding } from "./rules";

type Words = { readonly [What in Finding["what"]]: (finding: Extract<Finding, { what: What }>) => string };

const span = (from: number, to: number) => (from === to ? `${from}` : `${from}-${to}`);

const FINDING_TH: Words = {
  changed: ({ eventId, position }) =>
    `แถวถูกแก้ไข: เหตุการณ์ ${eventId} (ลำดับที่ ${position}) ไม่ตรงกับลายพิมพ์ที่บันทึกไว้`,
  event_removed: ({ eventId, position }) => `แถวถูกลบ: ไม่มีเหตุการณ์ ${eventId} (ลำดับที่ ${position}) แล้ว`,
  links_removed: ({ from, to }) => `แถวถูกลบ: ไม่มีลำดับที่ ${span(from, to)} แล้ว`,
  removed_before: ({ eventId, position }) =>
    `แถวถูกลบ: แถวที่อยู่ก่อนเหตุการณ์ ${eventId} (ลำดับที่ ${position}) หายไปหรือถูกเขียนใหม่`,
  event_inserted: ({ eventId }) => `แถวถูกแทรก: เหตุการณ์ ${eventId} ไม่ได้อยู่ในลำดับ`,
  link_inserted: ({ eventId, position }) => `แถวถูกแทรก: เหตุการณ์ ${eventId} ถูกแทรกที่ลำดับที่ ${position}`,
  reordered: ({ eventId, position }) => `แถวถูกสลับ: เหตุการณ์ ${eventId} ไม่ควรอยู่ลำดับที่ ${position}`,
  tail_cut: ({ from, to }) => `ส่วนท้ายถูกตัด: ไม่มีลำดับที่ ${span(from, to)} ซึ่งเคยมี`,
  rewritten: ({ position }) => `ถูกเขียนใหม่: ลำดับที่ ${position} ไม่ใช่แถวเดิม`,
};

const FINDING_EN: Words = {
  changed: ({ eventId, position }) =>
    `changed row: event ${eventId} (position ${position}) does not fit its hash`,
  event_removed: ({ eventId, position }) => `removed row: event ${eventId} (position ${position}) is gone`,
  links_removed: ({ from, to }) => `removed rows: position ${span(from, to)} is gone`,
  removed_before: ({ eventId, position }) =>
    `removed row: what stood before event ${eventId} (position ${position}) is gone or was written anew`,
  event_inserted: ({ eventId }) => `inserted row: event ${eventId} is in no link`,
  link_inserted: ({ eventId, position }) =>
    `inserted row: event ${eventId} was put in at position ${position}`,
  reordered: ({ eventId, position }) =>
    `reordered row: event ${eventId} does not belong at position ${position}`,
  tail_cut: ({ from, to }) => `cut tail: position ${span(from, to)} was there and is gone`,
  rewritten: ({ position }) => `rewritten: position ${position} is another row than it was`,
};

function said(words: Words, finding: Finding): string {
  const say = words[finding.what] as (finding: Finding) => string;
  return say(finding);
}

/** A finding in Thai, then in English: whoever runs the command may read either. */
export function findingLine(finding: Finding): string {
  return `${said(FINDING_TH, finding)} | ${said(FINDING_EN, finding)}`;
}
