import { beforeAll, describe, expect, it } from "vitest";
import type { NaccActor, ProvinceActor } from "@/lib/accounts/actor";
import { countPlansByState, listPlansForReview } from "@/lib/plans/review/queue/data";
import { reviewQueueSchema } from "@/lib/plans/review/queue/schema";
import { useTestDatabase } from "../support/database";
import { addProjectOf, addReviewers, planOf, putInState, type Reviewers } from "./reviewers";
import { type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
const TODAY = "2026-11-22";
let two: TwoLaos;
let offices: Reviewers;

beforeAll(async () => {
  two = await twoLaos(db);
  offices = await addReviewers(db);
  await addProjectOf(db, two);
  await putInState(db, (await planOf(db, two.own.laoId)).id, "submitted");
});

function asked(address: Record<string, string>) {
  return { ...reviewQueueSchema.parse(address), editionId: two.framework.editionId };
}
const codes = async (address: Record<string, string>, who: keyof Reviewers = "province") =>
  (await listPlansForReview(db, offices[who] as ProvinceActor | NaccActor, asked(address), TODAY)).map(
    ({ laoCode }) => laoCode,
  );

describe("the queue of plans to review", () => {
  it.each([
    ["part of the name", "ตัวอย่างหนึ่ง", ["6900190"]],
    ["the name without its tone marks, with a space", "ตำบล ตัวอยางหนึง", ["6900190"]],
    ["the code in Thai digits", "๖๙๐๐๑๙๑", ["6900191"]],
    ["a wildcard as it is typed", "%", []],
    ["a regular expression as it is typed", "ตัวอย่าง.*", []],
  ])("is searched by %s", async (_, q, expected) => {
    expect(await codes({ state: "all", q })).toEqual(expected);
    expect(await codes({ state: "all", q }, "central")).toEqual(expected);
    expect(await codes({ state: "all", q }, "farProvince")).toEqual([]);
  });

  it("counts by state what the words find", async () => {
    const count = (q: string) =>
      countPlansByState(db, offices.province as ProvinceActor, asked({ q }), TODAY);
    expect(await count("ตัวอยาง")).toEqual({ submitted: 1, returned: 0, passed: 0, failed: 0, draft: 1 });
    expect(await count("ตัวอยางสอง")).toEqual({ submitted: 0, returned: 0, passed: 0, failed: 0, draft: 1 });
  });

  it("lists what waits where no state is asked for, and those without a plan as not sent", async () => {
    expect(await codes({ q: "ตัวอย่าง" })).toEqual(["6900190"]);
    expect(await codes({ q: "ตัวอย่าง", state: "draft" })).toEqual(["6900191"]);
  });
});
