import { product } from "./product";

/** What a browser without script keeps between requests, at an address of its own. */
export type Visitor = { readonly address: string; readonly cookies: Map<string, string> };

export function visitor(address: string): Visitor {
  return { address, cookies: new Map() };
}

export type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly tookMs: number;
};

async function ask(who: Visitor, path: string, init: RequestInit): Promise<Answer> {
  const begun = performance.now();
  const answer = await fetch(new URL(path, product.baseUrl), {
    ...init,
    redirect: "manual",
    headers: {
      Origin: product.baseUrl,
      "X-Forwarded-For": who.address,
      Cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  const body = await answer.text();
  const tookMs = performance.now() - begun;
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0|1970/i.test(line)) who.cookies.delete(pair.slice(0, at));
    else who.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const headers = new Map([...answer.headers].filter(([name]) => name !== "set-cookie"));
  return { status: answer.status, location: answer.headers.get("location"), headers, body, tookMs };
}

/** The hidden fields of the page's form that has a field of this name: they name the action that it is sent to. */
export async function hiddenFields(who: Visitor, path: string, field: string): Promise<[string, string][]> {
  const { body, status } = await ask(who, path, {});
  const form = [...body.matchAll(/<form[\s>].*?<\/form>/gs)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`${path} (${status}) has no form with ${field}`);
  return [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    unescapeHtml(/name="([^"]*)"/.exec(tag)?.[1] ?? ""),
    unescapeHtml(/value="([^"]*)"/.exec(tag)?.[1] ?? ""),
  ]);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Sends a form as a browser without script would. */
export async function post(
  who: Visitor,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return ask(who, path, { method: "POST", body });
}

export function isSignedIn(who: Visitor): boolean {
  return [...who.cookies.keys()].some((name) => name.includes("session-token"));
}

/** Names no browser shows, and whose value is of one request. */
const OF_ONE_REQUEST =
  /^(?:date|content-security-policy|content-length|etag|server-timing|x-nextjs-request-id)$/;

const withoutNonces = (text: string) => text.replace(/;? nonce="[^"]*"/g, "");

/** The headers of an answer without what is of one request, in order. */
export function comparableHeads({ headers }: Answer): string[][] {
  return [...headers]
    .filter(([name]) => !OF_ONE_REQUEST.test(name))
    .map(([name, value]) => [name, withoutNonces(value)])
    .sort();
}

/**
 * The page of an answer without what is of one request, and without the username that was typed: no username of the
 * demo counts, as the page offers some of them to everybody.
 */
export function comparableWords({ body }: Answer, typed: string): string {
  const words = withoutNonces(body.replace(/<script\b.*?<\/script>/gs, ""));
  const names = [typed, ...product.demoAccounts.map(({ username }) => username)];
  return names.reduce((text, name) => text.replaceAll(name, "USERNAME"), words);
}
