import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { linesOfPdf } from "../reports/pdf-text";

/** An LAO that nobody has opened and to which no code was issued; the last of the list, for others take the first. */
export async function findUnopenedLao(office: Page): Promise<string> {
  await office.goto("/activation-codes?state=none");
  const code = await office.locator('input[name="lao"]').last().getAttribute("value");
  if (code === null) throw new Error("every LAO of the demo is open");
  return code;
}

/** Has an office print the letter of an LAO, and reads the code off the paper. */
export async function printCode(office: Page, laoCode: string): Promise<string> {
  await office.goto(`/activation-codes?q=${laoCode}`);
  await office.locator(`input[name="lao"][value="${laoCode}"]`).check();
  const coming = office.waitForEvent("download");
  await office.getByRole("button", { name: "พิมพ์จดหมายแจ้งรหัส" }).click();
  const file = new Uint8Array(readFileSync(await (await coming).path()));
  const words = (await linesOfPdf(file)).flat().join("\n");
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(words)?.[0];
  if (!code || !words.includes(laoCode)) throw new Error(`no code for ${laoCode} on the letter:\n${words}`);
  return code;
}
