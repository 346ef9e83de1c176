import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { LAO_SIZES, LAO_TYPES, type LaoSize, type LaoType, LEFT_OUT_OF_NAMES } from "@/db/codes/lao";
import { oneOf } from "./code-check";

const SEARCH_LEAVES_OUT = `'${LEFT_OUT_OF_NAMES}'`;

/** Text that sorts as a Thai dictionary does. */
export const thaiText = customType<{ data: string }>({ dataType: () => 'text collate "th-x-icu"' });

export const provinces = pgTable(
  "provinces",
  { code: text().primaryKey(), nameTh: thaiText().notNull().unique(), nameEn: text().notNull() },
  (t) => [check("province_code_is_two_digits", sql`${t.code} ~ '^[0-9]{2}$'`)],
);

export const districts = pgTable(
  "districts",
  {
    code: text().primaryKey(),
    provinceCode: text()
      .notNull()
      .references(() => provinces.code),
    nameTh: thaiText().notNull(),
    nameEn: text().notNull(),
  },
  (t) => [
    check("district_code_is_four_digits", sql`${t.code} ~ '^[0-9]{4}$'`),
    unique("district_belongs_to_one_province").on(t.code, t.provinceCode),
    index().on(t.provinceCode),
  ],
);

/** The registry. Type, province and district are facts of their own, never read out of the code. */
export const laos = pgTable(
  "laos",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    code: text().notNull().unique(),
    type: text().$type<LaoType>().notNull(),
    size: text().$type<LaoSize>(),
    /** Without the type's word: สงขลา. */
    nameTh: thaiText().notNull(),
    /** As it stands in reports: องค์การบริหารส่วนจังหวัดสงขลา. */
    fullNameTh: thaiText().notNull(),
    provinceCode: text()
      .notNull()
      .references(() => provinces.code),
    districtCode: text().notNull(),
    /** Area by the registry, square kilometres. */
    areaKm2: numeric({ precision: 12, scale: 2 }),
    /** The first day on which it is no longer there. It is retired, never deleted. */
    retiredOn: date({ mode: "string" }),
    /** The LAO that it became a part of. */
    mergedIntoId: bigint({ mode: "number" }).references((): AnyPgColumn => laos.id),
    /** Names without tone marks, signs and spaces, for searching: kept by the database. */
    searchName: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`translate(lower(name_th collate "C"), ${sql.raw(SEARCH_LEAVES_OUT)}, '') || ' ' || translate(lower(full_name_th collate "C"), ${sql.raw(SEARCH_LEAVES_OUT)}, '')`,
      ),
    rowVersion: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check("lao_code_is_seven_digits", sql`${t.code} ~ '^[0-9]{7}$'`),
    check("lao_type_is_known", oneOf(t.type, LAO_TYPES)),
    check("lao_size_is_known", oneOf(t.size, LAO_SIZES)),
    check("lao_area_is_not_negative", sql`${t.areaKm2} >= 0`),
    check("merged_lao_is_retired", sql`${t.mergedIntoId} is null or ${t.retiredOn} is not null`),
    check("lao_merges_into_another", sql`${t.mergedIntoId} <> ${t.id}`),
    foreignKey({
      name: "lao_district_lies_in_its_province",
      columns: [t.districtCode, t.provinceCode],
      foreignColumns: [districts.code, districts.provinceCode],
    }),
    index("laos_by_province_and_district").on(t.provinceCode, t.districtCode, t.fullNameTh),
    index().on(t.districtCode),
    index().on(t.mergedIntoId),
    index("laos_by_likeness_of_name").using("gin", sql`${t.searchName} gin_trgm_ops`),
  ],
);

/** Every code an LAO has had. An upgraded LAO gets a new one and keeps its history. */
export const laoCodes = pgTable(
  "lao_codes",
  {
    code: text().primaryKey(),
    laoId: bigint({ mode: "number" })
      .notNull()
      .references(() => laos.id),
    type: text().$type<LaoType>().notNull(),
    fullNameTh: thaiText().notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
  },
  (t) => [
    check("lao_code_period_runs_forward", sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check("past_lao_type_is_known", oneOf(t.type, LAO_TYPES)),
    index().on(t.laoId),
  ],
);

/** The 21 fields that an LAO keeps of itself (screen 4), less what the registry holds. */
export const laoProfiles = pgTable(
  "lao_profiles",
  {
    laoId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => laos.id),
    officeAddress: text(),
    serviceAreaKm2: numeric({ precision: 12, scale: 2 }),
    population: integer(),
    ownRevenueSatang: bigint({ mode: "bigint" }),
    subsidySatang: bigint({ mode: "bigint" }),
    executiveName: text(),
    chiefAdministratorName: text(),
    coordinatorName: text(),
    coordinatorPosition: text(),
    coordinatorUnit: text(),
    phone: text(),
    mobile: text(),
    fax: text(),
    email: text(),
    website: text(),
    rowVersion: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check("profile_area_is_not_negative", sql`${t.serviceAreaKm2} >= 0`),
    check("profile_population_is_not_negative", sql`${t.population} >= 0`),
    check("profile_revenue_is_not_negative", sql`${t.ownRevenueSatang} >= 0 and ${t.subsidySatang} >= 0`),
  ],
);

/** Provinces that a NACC region office reads. */
export const regionProvinces = pgTable(
  "region_provinces",
  {
    regionCode: text().notNull(),
    provinceCode: text()
      .notNull()
      .references(() => provinces.code),
  },
  (t) => [primaryKey({ columns: [t.regionCode, t.provinceCode] }), index().on(t.provinceCode)],
);
