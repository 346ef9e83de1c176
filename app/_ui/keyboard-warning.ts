const THAI = /[\u0E00-\u0E7F]/;

type Key = { readonly key: string; getModifierState(name: "CapsLock"): boolean };

/** What the keyboard is set to, as far as a key tells; null while nothing is amiss. */
export function keyboardWarning(event: Key): string | null {
  if (event.getModifierState("CapsLock")) return "Caps Lock เปิดอยู่";
  if (event.key.length === 1 && THAI.test(event.key)) return "แป้นพิมพ์เป็นภาษาไทยอยู่";
  return null;
}

/** Whether a text that must be in Latin letters was typed on a Thai keyboard; ๐-๙ are digits like any other. */
export function isTypedInThai(text: string): boolean {
  return THAI.test(text.replace(/[๐-๙]/g, ""));
}
