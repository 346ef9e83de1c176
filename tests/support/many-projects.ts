import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { PRESENT_YEAR } from "./form-samples";
import { openForm, type Sent, sendForm } from "./plain-form";

const ROWS_A_FORM = 30;

/**
 * Records projects of the present year through ตารางแผน, without script, a few forms of rows. Of every four, the last has a
 * budget of 100,000 baht and the others need none.
 *
 * @returns their ids, in the order of entry
 */
export async function recordProjects(page: Page, name: string, count: number): Promise<number[]> {
  const form = await openForm(page, "/projects/table", "บันทึกทุกแถว");
  const rows = Array.from({ length: count }, (_, index): Record<string, Sent> => {
    const row = `n${index + 1}`;
    return {
      [`${row}.key`]: randomUUID(),
      [`${row}.was`]: "",
      [`${row}.name`]: `${name} ที่ ${index + 1}`,
      [`${row}.objective`]: "เพื่อป้องกันการทุจริต",
      [`${row}.kind`]: "project",
      [`${row}.place`]: String(1 + Math.floor((index * 4) / count)),
      [`${row}.groups`]: "3",
      [`${row}.budget-${PRESENT_YEAR}`]: hasBudget(index) ? "100,000" : "-",
    };
  });
  for (let at = 0; at < count; at += ROWS_A_FORM) {
    const answer = await sendForm(page, form, Object.assign({}, ...rows.slice(at, at + ROWS_A_FORM)));
    if (answer.status !== 200) throw new Error(`ตารางแผน answered ${answer.status}`);
  }
  const list = await page.request.get(`/projects/table?q=${encodeURIComponent(name)}`);
  const ids = new Set(Array.from((await list.text()).matchAll(/data-row="p(\d+)"/g), ([, id]) => Number(id)));
  const more = await page.request.get(`/projects/table?q=${encodeURIComponent(name)}&page=2`);
  for (const [, id] of (await more.text()).matchAll(/data-row="p(\d+)"/g)) ids.add(Number(id));
  if (ids.size !== count) throw new Error(`${ids.size} of ${count} projects were recorded`);
  return [...ids].sort((a, b) => a - b);
}

/** Whether the project recorded at this place has a budget to report on. */
export function hasBudget(index: number): boolean {
  return index % 4 === 3;
}
