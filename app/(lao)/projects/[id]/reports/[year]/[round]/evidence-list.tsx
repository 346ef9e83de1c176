import { ChangingPart } from "@/app/_ui/read-only";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportAddress } from "@/lib/status-reports/data";
import type { Evidence } from "@/lib/status-reports/evidence/data";
import { MOST_FILES, THUMBNAIL_PIXELS } from "@/lib/status-reports/evidence/limits";
import { EVIDENCE_TYPE_TH, fileSizeTh } from "@/lib/status-reports/evidence/messages";
import { changeEvidenceAction } from "./evidence-actions";
import { EvidenceAddress } from "./evidence-address";

type Props = { subject: ReportAddress; files: readonly Evidence[]; mayChange: boolean };

/** The files of a report; whoever may change them finds ลบ at each. */
export function EvidenceList({ subject, files, mayChange }: Props) {
  const table = (
    <Table caption={`ไฟล์หลักฐาน ${files.length} ไฟล์ (ไม่เกิน ${MOST_FILES} ไฟล์)`} captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ไฟล์</ColumnHead>
          <ColumnHead>ชนิด</ColumnHead>
          <ColumnHead align="right">ขนาด</ColumnHead>
          <ColumnHead>ผู้แนบ</ColumnHead>
          {mayChange ? <ColumnHead className="no-print">จัดการ</ColumnHead> : null}
        </Row>
      </TableHead>
      <TableBody>
        {files.map((file) => (
          <Row key={file.id} className="[&>*]:align-middle">
            <RowHead className="[overflow-wrap:anywhere]">
              <NamedFile projectId={subject.projectId} file={file} />
            </RowHead>
            <Cell label="ชนิด">{EVIDENCE_TYPE_TH[file.mediaType]}</Cell>
            <Cell label="ขนาด" align="right" className="nowrap">
              {fileSizeTh(file.sizeBytes)}
            </Cell>
            <Cell label="ผู้แนบ">
              <span className="min-w-0">
                <ThaiText>{file.uploadedByName}</ThaiText>
                <span className="meta block">{formatThaiDateTime(file.uploadedAt)}</span>
              </span>
            </Cell>
            {mayChange ? (
              <Cell className="no-print">
                <button
                  type="submit"
                  className="text-button min-h-11"
                  name="change"
                  value={`remove-${file.id}`}
                >
                  ลบ<span className="vh"> {file.fileName}</span>
                </button>
              </Cell>
            ) : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
  if (!mayChange) return table;
  return (
    <form action={changeEvidenceAction}>
      <EvidenceAddress subject={subject} />
      <ChangingPart>{table}</ChangingPart>
    </form>
  );
}

/** The name, pressed to download; beside it a small picture of a picture. */
function NamedFile({ projectId, file }: { projectId: number; file: Evidence }) {
  const address = `/projects/${projectId}/evidence/${file.id}`;
  return (
    <a href={address} className="inline-flex min-h-11 items-center gap-3">
      {file.hasThumbnail ? (
        <picture className="shrink-0">
          <img
            src={`${address}/thumbnail`}
            alt=""
            width={THUMBNAIL_PIXELS}
            height={THUMBNAIL_PIXELS}
            loading="lazy"
            decoding="async"
            className="size-18 rounded border border-line bg-white object-contain"
          />
        </picture>
      ) : null}
      <span className="min-w-0">
        <span className="vh">ดาวน์โหลด </span>
        {file.fileName}
      </span>
    </a>
  );
}
