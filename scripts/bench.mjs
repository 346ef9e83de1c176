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
  "/summary?year=2561&province=90",
  "/summary?year=2561",
  "/rounds?year=2561",
  "/rounds/2561/6?province=90",
  "/round-reviews?year=2561&round=6",
  "/assessments?year=2561&province=90",
  "/projects?year=2561&lao=2900101",
  `/reports/plan?${OF}`,
  `/reports/status?${OF}`,
  `/reports/dimension?${OF}`,
  `/reports/projects?${OF}`,
  `/reports/amendments?${OF}`,
  "/reports/province?year=2561&round=6&province=90",
  `/reports/projects/pdf?${OF}`,
  `/reports/projects/xlsx?${OF}`,
  "/reports/province/pdf?year=2561&round=6&province=90",
];

/** What a clerk opens: the table of the plan, the grid of the round that is open, and the check before it is handed in. */
const OWN_ADDRESSES = ["/projects/table", "/round", "/round/submit"];

/** @param {number[]} times  @param {number} share */
function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * @param {"nacc" | "lao"} wanted
 * @returns {Promise<string>} the cookies of somebody who signed in
 */
async function signedInCookies(wanted) {
  /** @type {{ role: string, username: string, password: string }[]} */
  const accounts = JSON.parse(readFileSync(path.join(DATA_DIR, "demo-accounts.json"), "utf8"));
  const account = accounts.find(({ role }) => role === wanted);
  if (!account) throw new Error(`no account of the role ${wanted} among the demo accounts`);
  const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${BASE_URL}/sign-in`);
    await page.fill("[name=username]", account.username);
    await page.fill("[name=password]", account.password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}

/** @type {["nacc" | "lao", string[]][]} */
const ASKED = [
  ["nacc", ADDRESSES],
  ["lao", OWN_ADDRESSES],
];
/** @type {Map<string, { cookie: string, times: number[], bytes: number }>} */
const measured = new Map();
for (const [role, addresses] of ASKED) {
  const cookie = await signedInCookies(role);
  for (const address of addresses) measured.set(address, { cookie, times: [], bytes: 0 });
}
for (let round = -2; round < ROUNDS; round += 1) {
  for (const [address, figures] of measured) {
    const start = performance.now();
    const response = await fetch(`${BASE_URL}${address}`, {
      headers: { cookie: figures.cookie },
      redirect: "manual",
    });
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
