import { addressOf } from "@/app/_session/list-address";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ASSESSORS } from "@/db/codes/assessments";
import type { ListedScores } from "@/lib/assessments/scores/listing/data";
import { SCORE_ROW_TH } from "@/lib/assessments/scores/messages";
import { decidingAssessor } from "@/lib/assessments/scores/rules";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { ResultTag } from "./result-tag";

/** Totals of each LAO; the one that counts is bold, and said to a screen reader. */
export function ScoresTable({ rows, fiscalYear }: { rows: readonly ListedScores[]; fiscalYear: number }) {
  return (
    <Table caption="คะแนนรวมของ อปท. ตัวหนาคือคะแนนที่ใช้">
      <TableHead>
        <Row>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {ASSESSORS.map((assessor) => (
            <ColumnHead key={assessor} align="right">
              {SCORE_ROW_TH[assessor]}
            </ColumnHead>
          ))}
          <ColumnHead>ผล</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ code, fullNameTh, districtNameTh, totals, result }) => {
          const decidedBy = decidingAssessor(totals);
          return (
            <Row key={code}>
              <RowHead className="plain-head">
                <TextLink href={addressOf("/assessments", { year: fiscalYear, lao: code })}>
                  {fullNameTh}
                </TextLink>
                <span className="meta block">{code}</span>
              </RowHead>
              <Cell label="อำเภอ">{districtNameTh}</Cell>
              {ASSESSORS.map((assessor) => (
                <Cell key={assessor} label={SCORE_ROW_TH[assessor]} align="right">
                  {assessor === decidedBy ? (
                    <b>
                      {formatHundredths(totals[assessor])}
                      <span className="vh"> คะแนนที่ใช้</span>
                    </b>
                  ) : (
                    formatHundredths(totals[assessor])
                  )}
                </Cell>
              ))}
              <Cell label="ผล">
                <ResultTag result={result} />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
