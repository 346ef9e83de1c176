const HERE = "http://same.site";
const MOST_CHARACTERS = 2000;

/**
 * The page to go on to after signing in, from an address that anybody may have written.
 *
 * @returns path, query and fragment on this site as the browser will read them; null for everything else,
 * and for the sign-in page itself
 */
export function sameSitePath(typed: string | null | undefined): string | null {
  if (!typed?.startsWith("/") || typed.length > MOST_CHARACTERS) return null;
  if (/[\u0000-\u0020\u007F\\]/.test(typed) || !typed.isWellFormed() || !URL.canParse(typed, HERE))
    return null;
  const url = new URL(typed, HERE);
  const path = url.pathname + url.search + url.hash;
  if (url.origin !== HERE || path.startsWith("//")) return null;
  return /^\/(?:sign-in|activate|register|forgot-password|reset-password|api)(?:[/?#]|$)/.test(path)
    ? null
    : path;
}

/**
 * The sign-in page, told where to go on to.
 *
 * @param notice what the page says first, where it says more than that one has to sign in
 */
export function signInAddress(next: string | null, notice?: string): string {
  const path = sameSitePath(next);
  const query = new URLSearchParams({
    ...(path === null || path === "/" ? {} : { next: path }),
    ...(notice === undefined ? {} : { notice }),
  });
  return query.size === 0 ? "/sign-in" : `/sign-in?${query}`;
}
