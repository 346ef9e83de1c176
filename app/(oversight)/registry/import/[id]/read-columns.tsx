import { FactList } from "@/app/_ui/fact-list";
import { Section } from "@/app/_ui/page-head";
import { REGISTRY_COLUMN_TH } from "@/lib/lao/registry/messages";
import type { RegistryHeadings } from "@/lib/lao/registry/reading/rules";

/** Which column of the file was read as what. */
export function ReadColumns({ headings }: { headings: RegistryHeadings }) {
  return (
    <Section title="คอลัมน์ในไฟล์อ่านเป็น" note={`หัวตารางอยู่แถว ${headings.row + 1}`}>
      <FactList
        wide
        facts={headings.read.map(({ heading, column }, at) => ({
          term: heading || `คอลัมน์ที่ ${at + 1} (ไม่มีหัว)`,
          value: column ? REGISTRY_COLUMN_TH[column] : "ไม่ได้อ่าน",
        }))}
      />
    </Section>
  );
}
