import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export type GoldenDimension = {
  dimension: number;
  planned: number;
  completed: number;
  planBudget: number;
  ordinanceBudget: number;
  spent: number;
  completionRate: string;
  spendingRate: string;
};

export type Golden = {
  laoCode: string;
  fiscalYear: number;
  round: 6 | 12;
  dimensions: GoldenDimension[];
  total: Omit<GoldenDimension, "dimension">;
  status: {
    all: number;
    inOrdinance: number;
    inProgress: number;
    completed: number;
    cannot: number;
    reported: number;
    waiting: number;
    implementationScore: string;
    levelYear: string;
    levelRound6: string;
  };
  province: {
    provinceCode: string;
    fiscalYear: number;
    round: 6 | 12;
    /** district code, place, LAO code, name, score, level, points over eligible */
    rows: [string, number, string, string, string, string, string | null][];
  };
};

const FILE = path.resolve(import.meta.dirname, "../../../shared/data/golden.json");

/** Every figure that the incumbent's manual prints; null where this machine does not have the file. */
export const golden: Golden | null = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, "utf8")) as Golden)
  : null;

if (!golden) console.warn(`${FILE} is not here: the tests of the manual's figures are skipped.`);
