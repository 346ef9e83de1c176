import type { LaoSize, LaoType } from "@/db/codes/lao";

/** What an LAO keeps of itself (screen 4), less what the registry holds and less the account's e-mail. */
export type LaoProfile = {
  /** A fact of the registry that the LAO itself may correct. */
  readonly size: LaoSize | null;
  readonly officeAddress: string;
  /** With two decimals, as text: "1234.50". */
  readonly serviceAreaKm2: string;
  readonly population: number;
  readonly ownRevenueSatang: bigint;
  readonly subsidySatang: bigint;
  readonly executiveName: string;
  readonly chiefAdministratorName: string | null;
  readonly coordinatorName: string;
  readonly coordinatorPosition: string;
  readonly coordinatorUnit: string;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly fax: string | null;
  readonly website: string | null;
};

export type ProfileField = keyof LaoProfile;

/** A profile of which parts may be missing: nobody has typed them yet. */
export type KnownProfile = { readonly [Field in ProfileField]?: LaoProfile[Field] | null };

export const PROFILE_TABS = ["place", "area", "coordinator"] as const;
export type ProfileTab = (typeof PROFILE_TABS)[number];

/** The fields of each tab that people type, in the manual's order; e-mail and password only when registering. */
export const FIELDS_OF_TAB = {
  place: ["size", "officeAddress"],
  area: [
    "serviceAreaKm2",
    "population",
    "ownRevenueSatang",
    "subsidySatang",
    "executiveName",
    "chiefAdministratorName",
  ],
  coordinator: [
    "coordinatorName",
    "coordinatorPosition",
    "coordinatorUnit",
    "phone",
    "mobile",
    "fax",
    "email",
    "website",
    "password",
  ],
} as const satisfies Record<ProfileTab, readonly (ProfileField | "email" | "password")[]>;

type FormField = (typeof FIELDS_OF_TAB)[ProfileTab][number];

const PAGE_ORDER: readonly string[] = PROFILE_TABS.flatMap((tab): readonly FormField[] => FIELDS_OF_TAB[tab]);

/** Where a field stands when the tabs are read from the first to the last. */
export function placeOnPage(field: string): number {
  return PAGE_ORDER.indexOf(field);
}

/** The tab on which a field stands. */
export function tabOf(field: string): ProfileTab {
  return PROFILE_TABS.find((tab) => (FIELDS_OF_TAB[tab] as readonly string[]).includes(field)) ?? "place";
}

/**
 * Whether an LAO of a type has a size. An อบจ. and a special form have none in the registry.
 *
 * @source docs/sources.md P-1
 */
export function hasSize(type: LaoType): boolean {
  return type !== "pao" && type !== "special";
}

/** The fields in which two texts of a profile differ, in the order of the page. */
export function changedFields(stored: KnownProfile, typed: LaoProfile): ProfileField[] {
  return PAGE_ORDER.filter(
    (field): field is ProfileField =>
      field in typed && (stored[field as ProfileField] ?? null) !== typed[field as ProfileField],
  );
}
