import { z } from "zod";
import { toArabicDigits } from "./digits";
import { plainText } from "./plain-text";

/** Digits in groups, several numbers divided by commas, and an extension: "0 7430 1234, 1205 ต่อ 12-14". */
const ONE_PHONE = String.raw`\+?\(?[0-9][0-9 ()-]*(?:ต่อ [0-9]+(?:-[0-9]+)?)?`;
const PHONE = new RegExp(`^${ONE_PHONE}(?:, ${ONE_PHONE})*$`);
const FEWEST_DIGITS = 3;

/** A telephone number as people write it, or several; Thai digits become 0-9. Empty stays empty. */
export function phoneField(name: string) {
  return plainText({ name, most: 100 })
    .transform((text) =>
      toArabicDigits(text)
        .replace(/\s*(?:ต่อ|ext\.?|#)\s*/gi, " ต่อ ")
        .replace(/\s*[,،/]\s*/g, ", ")
        .replace(/[–—−]/g, "-")
        .replace(/ {2,}/g, " "),
    )
    .refine(
      (text) => text === "" || (PHONE.test(text) && text.replace(/[^0-9]/g, "").length >= FEWEST_DIGITS),
      `กรอก${name}เป็นตัวเลข เช่น 0 7430 1234 หรือ 0 7430 1234 ต่อ 12 หลายหมายเลขให้คั่นด้วยจุลภาค`,
    );
}

/** An e-mail address in lower case. Empty stays empty. */
export function emailField(name: string) {
  return plainText({ name, most: 254 })
    .transform((text) => text.toLowerCase())
    .refine(
      (text) => text === "" || z.email().safeParse(text).success,
      `กรอก${name}เป็นที่อยู่อีเมล เช่น office@example.go.th`,
    );
}

function asWebsite(text: string): string {
  return text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

function isWebsite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && /^[^.]+(?:\.[^.]+)+$/.test(hostname);
}

/** The address of a website; "www.example.go.th" becomes https. Only http and https, with no user in it. */
export function websiteField(name: string) {
  return plainText({ name, most: 300 })
    .transform(asWebsite)
    .refine(
      (text) => text === "" || (!/\s/.test(text) && isWebsite(text)),
      `กรอก${name} เช่น www.example.go.th`,
    );
}
