import type { HandedInPart } from "@/lib/status-reports/submissions/handed-in/rules";
import { HANDED_IN_PART_TH } from "@/lib/status-reports/submissions/messages";

type Props = { all: number; parts: readonly { readonly part: HandedInPart; readonly count: number }[] };

/** Which projects are seen. The others stay in the form: what was typed for them is not lost (tables.css). */
export function PartChoice({ all, parts }: Props) {
  const choices = [
    { value: "all", label: "ทั้งหมด", count: all },
    ...parts.map(({ part, count }) => ({ value: part, label: HANDED_IN_PART_TH[part], count })),
  ];
  return (
    <fieldset className="chips part-choice no-print">
      <legend className="vh">โครงการที่แสดง</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value}>
          <input type="radio" name="part" value={value} defaultChecked={value === "all"} />
          <span>
            {label} <b>{count.toLocaleString("en-US")}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
