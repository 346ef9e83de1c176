/**
 * How quick the product is: every page and download of the main job, many times, against the demo.
 * Times on a shared machine wander; the ratio to the lightest page of the same run is what to compare.
 *
 *   npm run demo            in one terminal
 *   npm run bench           in another; BASE_URL, DATA_DIR and ROUNDS may be set
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const BASE_URL = process.env.BASE_URL || "http://127.0.0.1:3000";
const DATA_DIR = path.resolve(process.env.DATA_DIR || ".data");
const ROUNDS = Number(process.env.ROUNDS || 30);
const OF = "year=2561&round=6&lao=2900101";

const ADDRESSES = [
  // The code finder: by name, by a misspelt one, by a code. Import the whole registry first (npm run registry:import).
  `/codes?q=${encodeURIComponent("ทต.พะวง")}`,
  `/codes?q=${encodeURIComponent("เขารุปชาง สงคลา")}`,
  "/codes?q=5900105",
  "/profile",
  "/laos?province=90",
  "/summary?year=2561&lao=2900101",
  "/projects?year=2561&lao=2900101",
  `/reports/plan?${OF}`,
  `/reports/status?${OF}`,
  `/reports/dimension?${OF}`,
  `/reports/projects?${OF}`,
  "/reports/province?year=2561&round=6&province=90",
  `/reports/projects/pdf?${OF}`,
  `/reports/projects/xlsx?${OF}`,
  "/reports/province/pdf?year=2561&round=6&province=90",
];

/** @param {number[]} times  @param {number} share */
function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @returns {Promise<string>} the cookies of a signed-in NACC officer */
async function signedInCookies() {
  /** @type {{ role: string, username: string, password: string }[]} */
  const accounts = JSON.parse(readFileSync(path.join(DATA_DIR, "demo-accounts.json"), "utf8"));
  const officer = accounts.find(({ role }) => role === "nacc");
  if (!officer) throw new Error("no NACC officer among the demo accounts");
  const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${BASE_URL}/sign-in`);
    await page.fill("[name=username]", officer.username);
    await page.fill("[name=password]", officer.password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}

const cookie = await signedInCookies();
/** @type {Map<string, { times: number[], bytes: number }>} */
const measured = new Map(ADDRESSES.map((address) => [address, { times: [], bytes: 0 }]));
for (let round = -2; round < ROUNDS; round += 1) {
  for (const [address, figures] of measured) {
    const start = performance.now();
    const response = await fetch(`${BASE_URL}${address}`, { headers: { cookie }, redirect: "manual" });
    figures.bytes = (await response.arrayBuffer()).byteLength;
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    // The first two rounds warm the server up.
    if (round >= 0) figures.times.push(performance.now() - start);
  }
}
const lightest = Math.min(...[...measured.values()].map(({ times }) => quantile(times, 0.5)));
console.log(`${ROUNDS} rounds, one request at a time, ${BASE_URL}`);
console.log("median ms   p95 ms   ratio     KiB  address");
for (const [address, { times, bytes }] of measured) {
  const median = quantile(times, 0.5);
  const columns = [
    median.toFixed(1).padStart(9),
    quantile(times, 0.95).toFixed(1).padStart(8),
    (median / lightest).toFixed(1).padStart(7),
    (bytes / 1024).toFixed(0).padStart(7),
  ];
  console.log(`${columns.join(" ")}  ${address}`);
}
