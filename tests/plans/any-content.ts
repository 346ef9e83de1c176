import fc from "fast-check";
import { PROJECT_KINDS, QUARTERS, TARGET_GROUPS } from "@/db/codes/plans";
import type { ProjectContent } from "@/lib/plans/rules";
import { FRAMEWORK } from "./sample-framework";

const years = fc
  .tuple(fc.boolean(), fc.subarray([...FRAMEWORK.years], { minLength: 1 }))
  .chain(([withoutBudget, chosen]) =>
    fc.tuple(
      ...chosen.map((fiscalYear) =>
        fc.bigInt(0n, 10n ** 14n).map((satang) => ({
          fiscalYear,
          planBudgetSatang: withoutBudget ? 0n : satang,
          withoutBudget,
        })),
      ),
    ),
  );
const text = fc.stringMatching(/^[ก-ฮa-z0-9]{1,20}$/);

/** Any text of a project of the sample framework that the form can hold. */
export const anyContent: fc.Arbitrary<ProjectContent> = fc.record({
  name: text,
  kind: fc.constantFrom(...PROJECT_KINDS),
  quarter: fc.option(fc.constantFrom(...QUARTERS)),
  dimensionNumber: fc.constant(1),
  subItemId: fc.constantFrom(null, 11),
  years,
  targetGroups: fc.uniqueArray(fc.constantFrom(...TARGET_GROUPS), { minLength: 1 }),
  objective: text,
  remark: fc.option(text),
});
