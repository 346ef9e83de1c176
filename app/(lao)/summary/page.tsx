import type { Metadata } from "next";
import { requireActor } from "@/app/_session/require-actor";
import { AreaSummaryPage } from "./area-summary";
import { resolveSummary } from "./asked-summary";
import { LaoSummary } from "./lao-summary";
import { ProvincesSummary } from "./provinces-summary";

export const metadata: Metadata = { title: "ข้อมูลโดยสรุป" };

/** ข้อมูลโดยสรุป (screen 5): of an LAO, a district, a province, or the provinces to choose from. */
export default async function SummaryPage({ searchParams }: PageProps<"/summary">) {
  const actor = await requireActor();
  const params = await searchParams;
  const asked = await resolveSummary(actor, params);
  const { subject } = asked;
  switch (subject.kind) {
    case "lao":
      return <LaoSummary {...{ actor, asked, subject, params }} />;
    case "area":
      return <AreaSummaryPage {...{ actor, asked, subject, params }} />;
    case "provinces":
      return <ProvincesSummary actor={subject.actor} asked={asked} params={params} />;
  }
}
