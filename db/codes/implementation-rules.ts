/** ระดับการนำแผนไปปฏิบัติ, lowest first. */
export const LEVELS = ["low", "middle", "high"] as const;
export type Level = (typeof LEVELS)[number];
