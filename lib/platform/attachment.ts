/**
 * A header that has a browser save an answer and never show it: a name in ASCII for old software, the real one for the
 * rest (RFC 6266, RFC 8187).
 *
 * @param ascii letters, digits, dots and hyphens
 */
export function attachmentDisposition(ascii: string, name: string): string {
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`;
}

/** Per cent encoding of RFC 8187, which allows fewer signs bare than encodeURIComponent leaves. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
