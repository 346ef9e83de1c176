import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { resolveLaoReport } from "@/app/reports/_request/lao-report";
import { AssessmentOfLao } from "./assessment-of-lao";
import { AssessmentsOfProvince } from "./assessments-of-province";

export const metadata: Metadata = { title: "ผลการประเมิน" };

/** ขั้นสูง › ผลการประเมิน (screen 11): one LAO's fiscal year, or for an office the LAOs of a province. */
export default async function AssessmentsPage({ searchParams }: PageProps<"/assessments">) {
  const actor = await requireActor();
  const params = await searchParams;
  const { moment, years, subject } = await resolveLaoReport(actor, params);
  const asked = { actor, moment, years, address: addressValues(params) };
  return subject ? <AssessmentOfLao {...asked} subject={subject} /> : <AssessmentsOfProvince {...asked} />;
}
