import type { Page } from "playwright-core";
import { product } from "./product";

/** What is sent under one name; a list sends the name several times, null leaves it out. */
export type Sent = string | readonly string[] | File | null;

/** A form of a page as a browser without script holds it, before anything is typed. */
export type PlainForm = {
  readonly path: string;
  readonly entries: readonly (readonly [string, string])[];
  /** What each group of boxes, circles or lines offers to choose. */
  readonly offered: Readonly<Record<string, readonly string[]>>;
};

/** What came back after a form was sent: where to go on to, or the page with its problems. */
export type PlainAnswer = {
  readonly status: number;
  readonly location: string | null;
  readonly h1: string | null;
  /** Heading of the error summary; null where there is none. */
  readonly summary: string | null;
  /** The summary's links: the field each leads to, and its words. */
  readonly links: readonly { readonly field: string; readonly words: string }[];
  /** The message that stands at each field, as its description names it. */
  readonly messages: Readonly<Record<string, string>>;
  /** What the fields hold now. */
  readonly values: Readonly<Record<string, readonly string[]>>;
};

/** Opens a page and reads the form that the named button sends. */
export async function openForm(page: Page, path: string, button: string): Promise<PlainForm> {
  const answer = await page.request.get(path);
  const read = { html: await answer.text(), button };
  const form = await page.evaluate(({ html, button }) => {
    const document = new DOMParser().parseFromString(html, "text/html");
    const pressed = [...document.querySelectorAll<HTMLButtonElement>("main form button")].find(
      (one) => one.textContent?.trim() === button,
    );
    if (!pressed?.form) return null;
    const offered: Record<string, string[]> = {};
    for (const one of pressed.form.querySelectorAll<HTMLInputElement>("[type=checkbox], [type=radio]"))
      offered[one.name] = [...(offered[one.name] ?? []), one.value];
    for (const one of pressed.form.querySelectorAll("select"))
      offered[one.name] = [...one.options].map((option) => option.value);
    const entries = [...new FormData(pressed.form, pressed)];
    return { offered, entries: entries.map(([name, value]) => [name, String(value)] as const) };
  }, read);
  if (!form) throw new Error(`${path} (${answer.status()}) has no form with a button "${button}"`);
  return { path, ...form };
}

/** Sends the form as a browser without script would, with some fields otherwise; follows no redirect. */
export async function sendForm(
  page: Page,
  form: PlainForm,
  changes: Readonly<Record<string, Sent>> = {},
): Promise<PlainAnswer> {
  const body = new FormData();
  for (const [name, value] of form.entries) if (!(name in changes)) body.append(name, value);
  for (const [name, sent] of Object.entries(changes)) {
    for (const value of Array.isArray(sent) ? sent : [sent]) if (value !== null) body.append(name, value);
  }
  const answer = await page.request.post(form.path, {
    multipart: body,
    headers: { Origin: product.baseUrl },
    maxRedirects: 0,
  });
  const shown = await readPage(page, await answer.text());
  return { status: answer.status(), location: answer.headers().location ?? null, ...shown };
}

function readPage(page: Page, html: string): Promise<Omit<PlainAnswer, "status" | "location">> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "text/html");
    const words = (element: Element | null | undefined) =>
      element?.textContent?.replace(/\s+/g, " ").trim() ?? null;
    const summary = document.querySelector(".error-summary");
    const messages: Record<string, string> = {};
    for (const described of document.querySelectorAll("[aria-describedby]")) {
      const id = described
        .getAttribute("aria-describedby")
        ?.split(" ")
        .find((one) => one.endsWith("-err"));
      const message = id === undefined ? null : words(document.getElementById(id));
      const field = described.getAttribute("name") ?? described.querySelector("[name]")?.getAttribute("name");
      if (message !== null && field) messages[field] = message;
    }
    const values: Record<string, string[]> = {};
    for (const form of document.querySelectorAll<HTMLFormElement>("main form")) {
      for (const [name, value] of new FormData(form)) values[name] = [...(values[name] ?? []), String(value)];
    }
    return {
      h1: words(document.querySelector("h1")),
      summary: words(summary?.querySelector("h2")),
      links: [...(summary?.querySelectorAll("a") ?? [])].map((link) => ({
        field: link.getAttribute("href")?.replace("#", "") ?? "",
        words: words(link) ?? "",
      })),
      messages,
      values,
    };
  }, html);
}
