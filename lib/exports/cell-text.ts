import { formatHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import type { CellValue, ColumnKind } from "@/lib/reports/document";

/** What stands for "no figure" on paper. */
const NO_FIGURE = "–";

/**
 * A cell's value as it is printed: "4,482,000" baht ("1,234.50" where there is satang), "60.59", "1,024".
 * @throws TypeError when the value is not what its column's kind says: a fault of the report's model
 */
export function cellText(value: CellValue, kind: ColumnKind): string {
  if (value === null) return NO_FIGURE;
  if (kind === "text" && typeof value === "string") return value;
  if (kind === "count" && typeof value !== "string") return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  if (kind === "baht" && typeof value === "bigint") return formatBaht(value);
  if ((kind === "baht" || kind === "count") && typeof value === "string") return value;
  if ((kind === "percent" || kind === "points") && typeof value === "number") return formatHundredths(value);
  throw new TypeError(`a ${kind} column cannot hold a ${typeof value}`);
}
