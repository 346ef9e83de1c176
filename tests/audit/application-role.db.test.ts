import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ApplicationRoleError, prepareApplicationRole } from "@/db/application-role";
import { connect } from "@/db/client";
import { addressOfDatabase } from "@/db/create-database";
import { deleteProject } from "@/lib/plans/projects/removal/mutations";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { setPlanState } from "../plans/two-laos";
import {
  filledIn,
  IN_ROUND,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "../status-reports/reporting-laos";
import { useTestDatabase } from "../support/database";

const ROLE = "eplan_app";
const KEPT = ["audit_events", "audit_chain", "status_report_versions"] as const;

describe("the role that the application runs as", () => {
  const { db: ownerDb, sql: owner, url } = useTestDatabase();
  const app = connect(url, { max: 3, role: ROLE });
  const role = postgres(url, { max: 1, onnotice: () => {}, connection: { role: ROLE } });
  let who: ReportingLaos;

  beforeAll(async () => {
    who = await reportingLaos(ownerDb);
  });
  afterAll(async () => {
    await app.end();
    await role.end();
  });

  it("is taken on each connection and owns nothing", async () => {
    expect(await role`select current_user as name`).toEqual([{ name: ROLE }]);
    expect(
      await owner`select count(*)::int as owned from pg_class where relowner = ${ROLE}::regrole`,
    ).toEqual([{ owned: 0 }]);
    expect(
      await owner`select rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls from pg_roles where rolname = ${ROLE}`,
    ).toEqual([
      { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, rolbypassrls: false },
    ]);
  });

  it("does the product's ordinary work: writes, corrects, deletes, and the record of each is linked", async () => {
    const of = await plannedProject(app.db, who);
    const submitted = await submitStatusReport(app.db, who.own, of, filledIn(), IN_ROUND);
    expect(submitted).toMatchObject({ ok: true });
    const values = { ...filledIn().values, spentSatang: 1n };
    const correction = filledIn({ values, version: 1, correctionReason: "พิมพ์ผิด" });
    expect(await correctStatusReport(app.db, who.own, of, correction, IN_ROUND)).toMatchObject({ ok: true });
    await setPlanState(app.db, who.own.laoId, "passed");
    expect(await deleteProject(app.db, who.own, of.projectId, IN_ROUND)).toMatchObject({ ok: true });
    await role`delete from idempotency_keys`;
    const [linked] = await owner`
      select count(*)::int as events, count(c.event_id)::int as links
      from audit_events e left join audit_chain c on c.event_id = e.id`;
    expect(linked).toEqual({ events: 3, links: 3 });
  });

  it.each(KEPT)("cannot change, remove or empty a row of %s", async (table) => {
    const [before] = await owner`select count(*)::int as rows from ${owner(table)}`;
    expect(before?.rows).toBeGreaterThan(0);
    const column = { audit_events: "action", audit_chain: "hash", status_report_versions: "remark" }[table];
    for (const attempt of [
      `update ${table} set ${column} = 'x'`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(role.unsafe(attempt), attempt).rejects.toThrow(`permission denied for table ${table}`);
    expect(await owner`select count(*)::int as rows from ${owner(table)}`).toEqual([before]);
  });

  it.each(KEPT)("cannot alter %s, nor take its guards away", async (table) => {
    for (const attempt of [
      `alter table ${table} disable trigger all`,
      `alter table ${table} disable trigger user`,
      `alter table ${table} add column more text`,
      `alter table ${table} owner to ${ROLE}`,
      `drop table ${table}`,
      `drop trigger audit_events_are_linked on audit_events`,
      `create trigger mine before insert on ${table} for each row execute function refuse_change_of_record()`,
      `create or replace function link_audit_event() returns trigger language plpgsql as 'begin return null; end'`,
      "set session_replication_role = replica",
    ])
      await expect(role.unsafe(attempt), attempt).rejects.toThrow(/must be owner|permission denied/);
  });

  it("cannot write a link by itself", async () => {
    const [event] = await owner`select max(id) as id from audit_events`;
    await expect(
      role`insert into audit_chain (position, event_id, previous_hash, hash) values (99, ${event!.id}, 'x', 'y')`,
    ).rejects.toThrow("permission denied for table audit_chain");
    await expect(role`select add_audit_link(e) from audit_events e`).rejects.toThrow(
      "permission denied for function add_audit_link",
    );
  });

  it("cannot see which migrations were made, nor make tables of its own", async () => {
    await expect(role`select * from drizzle.__drizzle_migrations`).rejects.toThrow(
      "permission denied for schema",
    );
    await expect(role`create table public.mine (id int)`).rejects.toThrow(
      "permission denied for schema public",
    );
  });

  it("has rights on every table, those of later migrations included", async () => {
    await owner`create table of_next_year (id bigint generated always as identity, said text)`;
    await expect(role`select * from of_next_year`).rejects.toThrow("permission denied");
    await prepareApplicationRole(ownerDb, ROLE);
    await role`insert into of_next_year (said) values ('x')`;
    await owner`drop table of_next_year`;
    const [without] = await owner`
      select count(*)::int as tables from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not has_table_privilege(${ROLE}, oid, 'select')`;
    expect(without).toEqual({ tables: 0 });
  });
});

describe("making the role", () => {
  const { sql, url } = useTestDatabase();
  const suffix = randomUUID().slice(0, 8);
  const made: string[] = [];
  const roleNamed = (word: string) => {
    const name = `eplan_test_${word}_${suffix}`;
    made.push(name);
    return name;
  };

  afterAll(async () => {
    for (const name of made.reverse())
      await sql.unsafe(`drop owned by "${name}"; drop role "${name}"`).catch(() => {});
  });

  it("happens once when several databases of a server ask for it at the same moment", async () => {
    const name = roleNamed("race");
    const databases = Array.from(
      { length: 4 },
      (_, at) => `${inject("databaseTemplate")}_race${at}_${suffix}`,
    );
    for (const database of databases)
      await sql.unsafe(`create database "${database}" template "${inject("databaseTemplate")}"`);
    const pools = databases.map((database) => connect(addressOfDatabase(url, database), { max: 2 }));
    await Promise.all(
      pools.flatMap(({ db }) => [prepareApplicationRole(db, name), prepareApplicationRole(db, name)]),
    );
    const [count] = await sql`select count(*)::int as roles from pg_roles where rolname = ${name}`;
    expect(count).toEqual({ roles: 1 });
    for (const { end } of pools) await end();
    for (const database of databases) await sql.unsafe(`drop database "${database}" with (force)`);
  });

  async function asLogin(
    rights: string,
    work: (db: ReturnType<typeof connect>["db"], login: string) => Promise<void>,
  ) {
    const login = roleNamed(rights === "" ? "login" : "maker");
    await sql.unsafe(`create role "${login}" login password 'only-for-this-test' ${rights}`);
    const address = new URL(url);
    address.username = login;
    address.password = "only-for-this-test";
    const { db, end } = connect(address.href, { max: 2 });
    try {
      await work(db, login);
    } finally {
      await end();
    }
  }

  it("is refused in a sentence that says how to go on, to a login that may make none", async () => {
    await asLogin("", async (db, login) => {
      const refused = prepareApplicationRole(db, `eplan_test_none_${suffix}`);
      await expect(refused).rejects.toThrow(ApplicationRoleError);
      await expect(refused).rejects.toThrow(`GRANT "eplan_test_none_${suffix}" TO "${login}";`);
      await expect(refused).rejects.toThrow("DATABASE_ROLE=");
    });
  });

  it("gives the login that makes it the right to take it", async () => {
    const name = roleNamed("taken");
    await asLogin("createrole", async (db, login) => {
      // Its tables are somebody else's: only the role itself is this login's to make.
      await expect(prepareApplicationRole(db, name)).rejects.toMatchObject({ cause: { code: "42501" } });
      const [member] = await sql`select pg_has_role(${login}, ${name}, 'set') as may`;
      expect(member).toEqual({ may: true });
    });
  });
});
