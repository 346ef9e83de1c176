/** Whether a POST names this site as its origin. No name and another's are both no. */
export function isSentFromHere(sent: { get(name: string): string | null }): boolean {
  const origin = sent.get("origin");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  return (
    origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
  );
}
