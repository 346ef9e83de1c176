import { sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";
import type { ModelProject } from "./model";

/** An LAO of its own for each run, with two people and three projects in two dimensions. */
export type World = {
  readonly laoId: number;
  readonly laoCode: string;
  readonly people: readonly [LaoActor, LaoActor];
  readonly scope: LaoScope;
  readonly projectIds: readonly number[];
};

export const PROJECTS: readonly Pick<ModelProject, "dimension" | "planBudget">[] = [
  { dimension: 1, planBudget: 1_000_00 },
  { dimension: 1, planBudget: 2_500_00 },
  { dimension: 3, planBudget: 0 },
];

const AT_ONCE = 200;

/** Two hundred LAOs at once, in four statements: a run must not wait for its world. */
async function makeWorlds(db: Db, first: number): Promise<World[]> {
  const codes = sql`select '8' || lpad(number::text, 6, '0') as code
    from generate_series(${first}::integer, ${first + AT_ONCE - 1}::integer) as number`;
  await db.execute(sql`insert into laos (code, type, name_th, full_name_th, province_code, district_code)
    select code, 'sao', code, 'องค์การบริหารส่วนตำบลจำลอง ' || code, '90', '9001' from (${codes}) as named`);
  await db.execute(sql`insert into people (username, display_name, role, reach, lao_id)
    select code || suffix, code || suffix, 'lao', 'lao', laos.id
    from (${codes}) as named join laos using (code), (values ('a'), ('b')) as two(suffix)`);
  await db.execute(sql`insert into plans (lao_id, edition_id, state, submitted_at, decided_at)
    select laos.id, year.edition_id, 'passed', '2018-01-10', '2018-01-20'
    from (${codes}) as named join laos using (code), edition_years as year where year.fiscal_year = 2561`);
  const planned = sql.join(
    PROJECTS.map(
      ({ dimension, planBudget }, index) =>
        sql`(${index}::integer, ${dimension}::integer, ${planBudget}::bigint)`,
    ),
    sql`, `,
  );
  const made = await db.execute<{
    code: string;
    laoId: number;
    people: string[];
    projectIds: number[];
  }>(sql`
    with made as (
      insert into projects (plan_id, edition_id, kind, name, dimension_number, created_at, updated_at)
      select plans.id, plans.edition_id, 'measure', 'มาตรการ ' || planned.place, planned.dimension,
        '2018-01-05', '2018-01-05'
      from (${codes}) as named join laos using (code) join plans on plans.lao_id = laos.id,
        (values ${planned}) as planned(place, dimension, budget)
      order by laos.id, planned.place
      returning id, plan_id, edition_id, name
    ), years as (
      insert into project_years (project_id, fiscal_year, edition_id, plan_budget_satang)
      select made.id, 2561, made.edition_id, planned.budget
      from made join (values ${planned}) as planned(place, dimension, budget)
        on made.name = 'มาตรการ ' || planned.place
    )
    select laos.code, laos.id::integer as "laoId",
      array(select p.id::text from people as p where p.lao_id = laos.id order by p.username) as people,
      array_agg(made.id::integer order by made.name) as "projectIds"
    from made join plans on plans.id = made.plan_id join laos on laos.id = plans.lao_id
    group by laos.id, laos.code`);
  return made.map(({ code, laoId, people, projectIds }) => {
    const actorOf = (personId: string) =>
      ({
        role: "lao",
        personId,
        sessionId: "s",
        username: code,
        displayName: code,
        address: null,
        laoId,
        laoCode: code,
        provinceCode: "90",
      }) as unknown as LaoActor;
    const two = [actorOf(people[0]!), actorOf(people[1]!)] as const;
    return {
      laoId,
      laoCode: code,
      people: two,
      scope: laoScope(two[0] as Actor, { id: laoId, provinceCode: "90" })!,
      projectIds,
    };
  });
}

/** Hands out one world after the other; makes more when they run out. */
export function worldsOf(db: Db): () => Promise<World> {
  const batches: Promise<World[]>[] = [];
  let next = 0;
  return async () => {
    const index = next++;
    const first = index - (index % AT_ONCE);
    batches[first / AT_ONCE] ??= makeWorlds(db, first);
    const batch = await batches[first / AT_ONCE]!;
    return batch[index - first]!;
  };
}
