import { inject } from "vitest";
import type { TestedProduct } from "./global-server";

const products = inject("products");

/** Nothing to test on a machine without Chromium: its tests are skipped before they ask. */
const NONE: TestedProduct = { baseUrl: "", demoAccounts: [], database: "" };

/** The product that this worker's tests have to themselves. */
export const product = products[(Number(process.env.VITEST_POOL_ID) - 1) % products.length] ?? NONE;
