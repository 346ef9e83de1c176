import type { Locator, Page } from "playwright-core";

/**
 * The rows of a page's table as people read them, cell by cell, head and foot included; a cell over several rows
 * stands in the first of them.
 *
 * @param caption  the table's caption, or its beginning
 */
export async function tableRows(page: Page, caption: string): Promise<string[][]> {
  return page.evaluate((wanted) => {
    const words = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const tables = [...document.querySelectorAll("table")].filter((table) =>
      words(table.querySelector("caption")).startsWith(wanted),
    );
    if (tables.length !== 1) throw new Error(`${tables.length} tables are called "${wanted}"`);
    return [...(tables[0]?.rows ?? [])].map((row) => [...row.cells].map(words));
  }, caption);
}

/** The rows below the head of a table. */
export async function bodyRows(page: Page, caption: string): Promise<string[][]> {
  const head = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll("table")].find((table) =>
        (table.caption?.textContent ?? "").replace(/\s+/g, " ").trim().startsWith(wanted),
      )?.tHead?.rows.length ?? 0,
    caption,
  );
  return (await tableRows(page, caption)).slice(head);
}

/** "4,482,000" as 4482000, "1,234.50" as 1234.5; a dash is null. */
export function numberIn(cell: string | undefined): number | null {
  if (cell === undefined) throw new Error("no such cell");
  if (cell === "–") return null;
  const number = Number(cell.replaceAll(",", ""));
  if (Number.isNaN(number)) throw new Error(`"${cell}" is no number`);
  return number;
}

/** What is to be read there, with every space alike: numbers hold their unit by one that does not break. */
export async function wordsOf(place: Locator): Promise<string> {
  await place.waitFor();
  return (await place.allInnerTexts()).join(" ").replace(/\s+/g, " ").trim();
}
