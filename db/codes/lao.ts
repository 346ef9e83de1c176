/** Kinds of local administrative organisation: อบจ. นคร เมือง ตำบล อบต. and เมืองพัทยา as a special form. */
export const LAO_TYPES = ["pao", "city", "town", "subdistrict", "sao", "special"] as const;
export type LaoType = (typeof LAO_TYPES)[number];

export const LAO_SIZES = ["small", "medium", "large"] as const;
export type LaoSize = (typeof LAO_SIZES)[number];
