/**
 * A page's full address for mail and paper. From the setting APP_URL, never from a request: whoever writes the
 * request's host would choose where a letter's link leads.
 */
export function appAddress(path: string): string {
  const base = process.env.APP_URL;
  if (!base) throw new Error("APP_URL is not set");
  return new URL(path, base).href;
}
