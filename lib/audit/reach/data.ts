import "server-only";
import { and, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { auditEvents, laos } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { actionsOfAdministrators, REFUSALS } from "../access";
import type { AuditFilter } from "../events/schema";
import { actionsOf } from "../messages";

const NOTHING = sql`false`;

function isAbout(personId: string): SQL {
  return and(eq(auditEvents.entity, "person"), eq(auditEvents.entityId, personId))!;
}

/** LAOs of these provinces; the events of their accounts, plans and reports carry the LAO. */
function ofProvinces(codes: readonly string[]): SQL {
  if (codes.length === 0) return NOTHING;
  return sql`exists (select from ${laos} where ${laos.id} = ${auditEvents.laoId} and ${inArray(laos.provinceCode, [...codes])})`;
}

/**
 * The events that somebody may read. Every query of the trail has it in its condition, whatever else it asks.
 *
 * @source docs/sources.md R-12
 */
export function withinReach(actor: Actor): SQL {
  const ownActs = eq(auditEvents.actorId, actor.personId);
  const ownAccount = isAbout(actor.personId);
  switch (actor.role) {
    case "lao":
      return and(
        eq(auditEvents.laoId, actor.laoId),
        or(notInArray(auditEvents.action, [...REFUSALS]), ownAccount),
      )!;
    case "province":
      return or(ofProvinces([actor.provinceCode]), ownActs, ownAccount)!;
    case "nacc": {
      const inReach = actor.provinces === "all" ? isNotNull(auditEvents.laoId) : ofProvinces(actor.provinces);
      return or(inReach, ownActs, ownAccount)!;
    }
    case "admin":
      return inArray(auditEvents.action, actionsOfAdministrators());
  }
}

/** From where to where in time, and how many at most. */
export type Walk = {
  /** What else must hold. */
  readonly rest: SQL;
  readonly bounds: readonly TimeBound[];
  readonly direction: "asc" | "desc";
  readonly limit: number;
};

export type TimeBound = { readonly is: ">=" | "<=" | "<"; readonly instant: string };

/**
 * One way through the events that an index keeps in order of time: so many events of each value are read, and no more.
 *
 * @returns a query of ids and times
 */
export type Path = (walk: Walk) => SQL;

const AT = sql`${auditEvents.at}`;
/** As the index of actions keeps it. */
const AT_IN_UTC = sql`(${auditEvents.at} at time zone 'UTC')`;

const along =
  (where: SQL, time = AT): Path =>
  ({ rest, bounds, direction, limit }) => {
    const within = bounds.map(({ is, instant }) => {
      const end =
        time === AT ? sql`${instant}::timestamptz` : sql`(${instant}::timestamptz at time zone 'UTC')`;
      return sql`${time} ${sql.raw(is)} ${end}`;
    });
    const turned = sql.raw(direction);
    return sql`(select ${auditEvents.id} as id, ${auditEvents.at} as at from ${auditEvents}
      where ${and(where, ...within, rest)} order by ${time} ${turned}, ${auditEvents.id} ${turned} limit ${limit})`;
  };

const alongEach =
  (values: SQL, where: SQL, time = AT): Path =>
  (walk) =>
    sql`(select found.id, found.at from ${values} as each(value) cross join lateral
      ${along(where, time)(walk)} as found)`;

function valuesOf(values: readonly (string | number)[], type: "text" | "uuid" | "bigint"): SQL {
  const cast = sql.raw(`::${type}`);
  return sql`(values ${sql.join(
    values.map((value) => sql`(${value}${cast})`),
    sql`, `,
  )})`;
}

const OF_VALUE = {
  action: sql`${auditEvents.action} = each.value`,
  lao: sql`${auditEvents.laoId} = each.value`,
  person: sql`${auditEvents.actorId} = each.value`,
  account: sql`${auditEvents.entity} = 'person' and ${auditEvents.entityId} = each.value::text`,
} as const;

function alongLaosOf(codes: readonly string[]): Path {
  if (codes.length === 0) return along(NOTHING);
  const provinces = inArray(laos.provinceCode, [...codes]);
  return alongEach(sql`(select ${laos.id} from ${laos} where ${provinces})`, OF_VALUE.lao);
}

function pathsOfFilter({ entity, personIds, laoIds }: AuditFilter): Path[] | null {
  if (entity)
    return [along(and(eq(auditEvents.entity, entity.entity), eq(auditEvents.entityId, entity.id))!)];
  if (personIds) {
    if (personIds.length === 0) return [along(NOTHING)];
    const persons = valuesOf(personIds, "uuid");
    return [alongEach(persons, OF_VALUE.person), alongEach(persons, OF_VALUE.account)];
  }
  if (laoIds)
    return [laoIds.length === 0 ? along(NOTHING) : alongEach(valuesOf(laoIds, "bigint"), OF_VALUE.lao)];
  return null;
}

/** The ways that together pass every event that somebody may read and asks for; each is an index in order. */
export function pathsFor(actor: Actor, filter: AuditFilter): Path[] {
  const narrowed = pathsOfFilter(filter);
  if (narrowed) return narrowed;
  const own = [along(eq(auditEvents.actorId, actor.personId)), along(isAbout(actor.personId))];
  const byAction = (actions: readonly string[]) =>
    alongEach(valuesOf(actions, "text"), OF_VALUE.action, AT_IN_UTC);
  switch (actor.role) {
    case "lao":
      return [along(eq(auditEvents.laoId, actor.laoId))];
    case "province":
      return [alongLaosOf([actor.provinceCode]), ...own];
    case "nacc":
      if (filter.kind) return [byAction(actionsOf(filter.kind))];
      return actor.provinces === "all" ? [along(sql`true`)] : [alongLaosOf(actor.provinces), ...own];
    case "admin":
      return [byAction(filter.kind ? actionsOf(filter.kind) : actionsOfAdministrators())];
  }
}
