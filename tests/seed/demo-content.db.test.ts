import { verify } from "@node-rs/argon2";
import { beforeAll, describe, expect, it } from "vitest";
import { type DemoAccount, seedDemo } from "@/db/seed/demo";
import { unseal } from "@/lib/accounts/secrets";
import { useTestDatabase } from "@/tests/support/database";
import { ofOneInstallation, tableContents } from "./table-contents";

const NOW = new Date("2026-11-22T03:00:00Z");

describe("the demo data", () => {
  const { db, sql } = useTestDatabase();
  let accounts: DemoAccount[] = [];
  beforeAll(async () => {
    accounts = await seedDemo(db, { now: NOW, accounts: null });
  });

  it("has LAOs in all 16 districts of สงขลา, each with its code's history, a profile and an account", async () => {
    const [row] =
      await sql`select count(distinct l.district_code) filter (where l.province_code = '90')::int districts,
      count(*)::int laos, count(c.code)::int codes, count(f.lao_id)::int profiles, count(a.id)::int accounts
      from laos l left join lao_codes c on c.code = l.code left join lao_profiles f on f.lao_id = l.id
      left join people a on a.username = l.code and a.lao_id = l.id`;
    expect(row).toEqual({ districts: 16, laos: 43, codes: 43, profiles: 43, accounts: 43 });
  });

  it("names the accounts that can sign in, in the sign-in page's order, and their passwords open", async () => {
    expect(accounts.slice(0, 4).map(({ role, username }) => `${role} ${username}`)).toEqual([
      "lao 2900101",
      "province province-songkhla@eplan.example",
      "nacc nacc@eplan.example",
      "admin admin@eplan.example",
    ]);
    const active = await sql`select username from people where state = 'active' order by 1`;
    expect(active.map((row) => row.username)).toEqual(accounts.map((one) => one.username).sort());
    for (const { username, password } of accounts) {
      const [row] = await sql`select password_hash from people where username = ${username}`;
      expect(password.length).toBeGreaterThanOrEqual(16);
      expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(await verify(row?.password_hash, password)).toBe(true);
    }
    expect(new Set(accounts.map((one) => one.password)).size).toBe(accounts.length);
  });

  it("keeps one failed plan below the year's minimum and every passed one at or above it", async () => {
    const totals = await sql`select p.state, min(t.total)::int least, max(t.total)::int most, count(*)::int n
      from plans p join editions e on e.id = p.edition_id and e.first_fiscal_year = 2561
      join (select lao_id, sum(score_hundredths) total from assessments
        where assessor = 'province' and fiscal_year = 2561 group by 1) t on t.lao_id = p.lao_id
      group by 1 order by 1`;
    const [minimum] =
      await sql`select minimum_hundredths m from assessment_minimums where fiscal_year = 2561`;
    expect(totals.map((row) => row.state)).toEqual(["failed", "passed"]);
    expect(totals[0]?.most).toBeLessThan(minimum?.m);
    expect(totals[0]?.n).toBe(1);
    expect(totals[1]?.least).toBeGreaterThanOrEqual(minimum?.m);
  });

  it("leaves the current year open from its first day to its last, with work begun by two LAOs", async () => {
    const rounds = await sql`select round, opens_on::text o, closes_on::text c from rounds
      where fiscal_year = 2570 order by 1`;
    expect([...rounds]).toEqual([
      { round: 6, o: "2026-10-01", c: "2027-09-30" },
      { round: 12, o: "2027-10-01", c: "2027-10-31" },
    ]);
    const begun = await sql`select l.code, p.state, count(*)::int projects, count(r.id)::int reported
      from project_years y join projects j on j.id = y.project_id join plans p on p.id = j.plan_id
      join laos l on l.id = p.lao_id left join status_reports r on r.project_id = j.id and r.fiscal_year = 2570
      where y.fiscal_year = 2570 group by 1, 2 order by 1`;
    expect([...begun]).toEqual([
      { code: "2900101", state: "passed", projects: 12, reported: 4 },
      { code: "5900105", state: "passed", projects: 5, reported: 1 },
    ]);
  });

  it("names no work twice in a plan and puts each under a sub-item of its dimension", async () => {
    expect(await sql`select plan_id, name from projects group by 1, 2 having count(*) > 1`).toEqual([]);
    expect(await sql`select id from projects where sub_item_id is null`).toEqual([]);
  });

  it("changes nothing when it runs again with the same accounts", async () => {
    const before = await tableContents(sql);
    expect(await seedDemo(db, { now: new Date("2027-01-05T03:00:00Z"), accounts })).toEqual(accounts);
    expect(await tableContents(sql)).toEqual(before);
  });
});

describe("the demo data at another start", () => {
  const { db, sql } = useTestDatabase();
  const other = useTestDatabase();

  it("is the same in two installations, but for keys, moments and passwords", async () => {
    const first = await seedDemo(db, { now: NOW, accounts: null });
    const second = await seedDemo(other.db, { now: NOW, accounts: null });
    expect(await tableContents(sql, ofOneInstallation)).toEqual(
      await tableContents(other.sql, ofOneInstallation),
    );
    expect(first.map((one) => one.password)).not.toEqual(second.map((one) => one.password));
  });

  it("sets new passwords where the earlier ones are lost, and takes back the ones it is given", async () => {
    const made = await seedDemo(db, { now: NOW, accounts: null });
    const kept = await seedDemo(db, { now: NOW, accounts: made.slice(1) });
    expect(kept.slice(1)).toEqual(made.slice(1));
    expect(kept[0]?.password).not.toBe(made[0]?.password);
    const back = await seedDemo(db, { now: NOW, accounts: made });
    expect(back).toEqual(made);
    const [row] = await sql`select password_hash from people where username = '2900101'`;
    expect(await verify(row?.password_hash, made[0]?.password ?? "")).toBe(true);
  });

  it("asks administrators, and nobody else, for the codes of their secret, and mends one that is not asked for", async () => {
    const made = await seedDemo(db, { now: NOW, accounts: null });
    const secrets = made.flatMap(({ role, totpSecret }) => (totpSecret ? [{ role, totpSecret }] : []));
    expect(secrets).toEqual([{ role: "admin", totpSecret: expect.stringMatching(/^[A-Z2-7]{32}$/) }]);
    const stored = () => sql`select p.username, c.sealed_secret, c.confirmed_at is not null as confirmed
      from totp_credentials c join people p on p.id = c.person_id`;
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect([row?.username, row?.confirmed]).toEqual(["admin@eplan.example", true]);
    expect(unseal("totp-secret", row?.sealed_secret)).toBe(secrets[0]?.totpSecret);
    await sql`update totp_credentials set sealed_secret = 'of another installation'`;
    expect(await seedDemo(db, { now: NOW, accounts: made })).toEqual(made);
    expect(unseal("totp-secret", (await stored())[0]?.sealed_secret)).toBe(secrets[0]?.totpSecret);
  });

  it("begins a fiscal year that no edition covers with a copy of the newest framework, unconfirmed", async () => {
    const accounts = await seedDemo(db, { now: NOW, accounts: null });
    await seedDemo(db, { now: new Date("2027-10-01T00:00:00+07:00"), accounts });
    const editions = await sql`select first_fiscal_year "from", last_fiscal_year "to", e.confirmed,
      count(*)::int dimensions, count(*) filter (where d.confirmed)::int known
      from editions e join edition_dimensions d on d.edition_id = e.id where first_fiscal_year > 2566 group by e.id`;
    expect([...editions]).toEqual([{ from: 2571, to: 2575, confirmed: false, dimensions: 4, known: 0 }]);
    const [open] = await sql`select opens_on::text o, closes_on::text c from rounds
      where fiscal_year = 2571 and round = 6`;
    expect(open).toEqual({ o: "2027-10-01", c: "2028-09-30" });
    const [years] = await sql`select count(*)::int n from project_years where fiscal_year = 2571`;
    expect(years?.n).toBe(17);
  });
});
