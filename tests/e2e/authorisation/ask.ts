import { product } from "../../support/product";

/** What an address answered: shown, not there, or go somewhere. */
export type Answer = { readonly said: string; readonly text: string };

function goingTo(location: string): string {
  const { pathname } = new URL(location, product.baseUrl);
  return pathname === "/sign-in" ? "sign-in" : `to ${pathname}`;
}

function saidBy(response: Response): string {
  const location =
    response.headers.get("location") ?? response.headers.get("x-action-redirect")?.split(";")[0];
  if (location) return goingTo(location);
  if (response.status === 404) return "not found";
  return response.ok ? "shown" : String(response.status);
}

/** A payload always answers 200: how its page ended stands in it. */
const ENDED = /"digest":"NEXT_(?:HTTP_ERROR_FALLBACK;404|REDIRECT;\w+;([^;]+);)/;

function saidByPayload(text: string): string | null {
  const ended = ENDED.exec(text);
  if (!ended) return null;
  return ended[1] ? goingTo(ended[1]) : "not found";
}

/** Asks for a page or a file; with `rsc` for the payload that a page's script would fetch. */
export async function askFor(address: string, cookie: string, rsc = false): Promise<Answer> {
  const url = new URL(address, product.baseUrl);
  const get = (where: URL) =>
    fetch(where, { redirect: "manual", headers: { cookie, ...(rsc ? { RSC: "1" } : {}) } });
  let response = await get(url);
  // Next first adds a mark to the address of a payload.
  const marked = new URL(response.headers.get("location") ?? url, url);
  if (rsc && marked.searchParams.has("_rsc") && marked.pathname === url.pathname)
    response = await get(marked);
  const text = await response.text();
  return { said: (rsc && response.ok && saidByPayload(text)) || saidBy(response), text };
}

export type Sending = {
  readonly id: string;
  /** A page that holds the form. */
  readonly address: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Whether the action is told its earlier state first. */
  readonly withState: boolean;
  readonly origin?: string | null;
};

/** Calls a server action directly, as a stranger with a script would. */
export async function callAction(sending: Sending, cookie: string): Promise<Answer> {
  const body = new FormData();
  for (const [name, values] of Object.entries(sending.fields))
    for (const value of [values].flat()) body.append(`1_${name}`, value);
  body.append("0", JSON.stringify(sending.withState ? [{ status: "idle" }, "$K1"] : ["$K1"]));
  const origin = sending.origin === undefined ? product.baseUrl : sending.origin;
  const response = await fetch(new URL(sending.address, product.baseUrl), {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "Next-Action": sending.id, ...(origin === null ? {} : { origin }) },
    body,
  });
  return { said: saidBy(response), text: await response.text() };
}
