/** Kinds of local administrative organisation: อบจ. นคร เมือง ตำบล อบต. and เมืองพัทยา as a special form. */
export const LAO_TYPES = ["pao", "city", "town", "subdistrict", "sao", "special"] as const;
export type LaoType = (typeof LAO_TYPES)[number];

export const LAO_SIZES = ["small", "medium", "large"] as const;
export type LaoSize = (typeof LAO_SIZES)[number];

/**
 * What is left out of a name before two are compared: tone marks, the signs for silence and shortness, and whatever
 * stands between letters. The database leaves out the same.
 */
export const LEFT_OUT_OF_NAMES = "่้๊๋์็ .,-ฯ()\u00a0";
