import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = import.meta.dirname;

/** Files of a few lines and many minutes: by size, as vitest orders a fresh clone's files, they would come last. */
const LONGEST = ["every-page", "authorisation", "accessibility", "repetition", "bad-address"];

/** Begins with what takes longest, so that the last minutes do not belong to one file and an idle processor. */
class LongestFirst extends BaseSequencer {
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

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      "server-only": path.join(root, "tests/support/empty.ts"),
    },
  },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What the launcher sets for the product.
    env: { AUTH_SECRET: "only-for-tests-0123456789abcdef", APP_URL: "https://eplan.example" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.db.test.ts", "tests/e2e/**"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/**/*.db.test.ts"],
          globalSetup: ["tests/support/global-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          globalSetup: ["tests/support/global-server.ts"],
          // A browser and a product of its own for each worker, after the quicker tests.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
