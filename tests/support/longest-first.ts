import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of a few lines and many minutes: by size, as vitest orders a fresh clone's files, they would come last. */
const LONGEST = ["every-page", "authorisation", "accessibility", "repetition", "bad-address"];

/** Begins with what takes longest, so that the last minutes do not belong to one file and an idle processor. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.endsWith(`/${name}.e2e.ts`));
    const isBrowser = ({ moduleId }: TestSpecification) => moduleId.endsWith(".e2e.ts");
    const sorted = await super.sort(files);
    return [
      ...sorted.filter((file) => !isBrowser(file)),
      ...sorted.filter(isLong),
      ...sorted.filter((file) => isBrowser(file) && !isLong(file)),
    ];
  }
}
