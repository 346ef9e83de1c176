import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { verifyAuditChain } from "@/lib/audit/verify/data";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import { checkSheet } from "@/lib/lao/registry/importing/data";
import {
  importRegistryFile,
  keepRegistryFile,
  writeRegistryImport,
} from "@/lib/lao/registry/importing/mutations";
import { fingerprintOf } from "@/lib/lao/registry/importing/rules";
import { civilDateOf } from "@/lib/platform/civil-date";
import { addEverybody, PASSWORD } from "@/tests/accounts/everybody";
import { NOW, ORIGIN, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const NATIONAL = path.join(import.meta.dirname, "../../../shared/data/lao_registry.csv");
const SHA = "0".repeat(64);
const HEADINGS =
  "code,type,name_th,full_name_th,province_code,amphoe_code,previous_code,changed_on,merged_into,retired_on";
const sheet = (...lines: string[]) => [HEADINGS, ...lines].map((line) => line.split(","));
const KEPT = "2900101,pao,สงขลา,องค์การบริหารส่วนจังหวัดสงขลา,90,9001,,,,";

describe("a registry file of an officer", () => {
  const { db, sql } = useTestDatabase();
  let office: Actor;
  const actors: Record<string, Actor> = {};

  beforeAll(async () => {
    await addEverybody(db);
    await sql`update laos set name_th = 'สงขลา', full_name_th = 'องค์การบริหารส่วนจังหวัดสงขลา' where code = '2900101'`;
    await sql`update laos set full_name_th = 'เทศบาลตำบลพะวง' where code = '5900105'`;
    await sql`update laos set full_name_th = 'องค์การบริหารส่วนตำบลทดสอบ' where code = '6930101'`;
    for (const role of ["nacc", "region", "province", "admin"])
      actors[role] = (await signedIn(db, `${role}@eplan.example`)).actor;
    actors.lao = (await signedIn(db, "2900101")).actor;
    office = actors.nacc!;
  });

  const keep = async (actor: Actor, rows: readonly (readonly string[])[]) => {
    const outcome = await keepRegistryFile(
      db,
      actor,
      { formKey: randomUUID(), fileName: "ทะเบียน.csv", sha256: SHA, rows },
      NOW,
    );
    return outcome.ok ? outcome.value.id : null;
  };
  const seen = async (rows: readonly (readonly string[])[]) => {
    const checked = await checkSheet(db, rows, civilDateOf(NOW));
    if (!checked.ok) throw new Error(checked.problem.reason);
    return fingerprintOf(checked.planned);
  };
  const write = (actor: Actor, importId: string, fingerprint: string, formKey = randomUUID()) =>
    writeRegistryImport(db, actor, { importId, fingerprint, formKey }, NOW);
  const written = async (rows: readonly (readonly string[])[]) => {
    const id = await keep(office, rows);
    return write(office, id!, await seen(rows));
  };
  const counted = async () => {
    const [row] = await sql`select (select count(*) from laos) laos, (select count(*) from people) people,
      (select count(*) from lao_codes) codes, (select count(*) from audit_events where action like 'lao.%') events`;
    return row;
  };

  it.each(["region", "province", "admin", "lao"])("is nothing that a %s may send or write", async (role) => {
    const rows = sheet(KEPT, "6900199,sao,แปลก,,90,9001,,,,");
    const before = await counted();
    expect(await keep(actors[role]!, rows)).toBeNull();
    const id = await keep(office, rows);
    expect(await write(actors[role]!, id!, await seen(rows))).toMatchObject({ reason: "import_not_found" });
    expect(await counted()).toEqual(before);
  });

  it("adds an LAO with its code and an account that nobody has opened, and gives a receipt", async () => {
    const outcome = await written(sheet("6900301,sao,ใหม่,,90,9001,,,,"));
    expect(outcome).toMatchObject({ ok: true, value: { counts: { added: 1, unchanged: 0 } } });
    const [account] = await sql`select p.username, p.state, p.role, c.code, c.valid_to from people p
      join laos l on l.id = p.lao_id join lao_codes c on c.lao_id = l.id where l.code = '6900301'`;
    expect(account).toMatchObject({
      username: "6900301",
      state: "unclaimed",
      role: "lao",
      code: "6900301",
      valid_to: null,
    });
    const [event] =
      await sql`select after from audit_events where action = 'registry.import' order by id desc limit 1`;
    expect(event!.after).toMatchObject({ added: 1, fileName: "ทะเบียน.csv" });
  });

  it("is written once, however often the button is pressed", async () => {
    const rows = sheet("6900302,sao,ครั้งเดียว,,90,9001,,,,");
    const [id, fingerprint, key] = [await keep(office, rows), await seen(rows), randomUUID()];
    const first = await write(office, id!, fingerprint, key);
    expect(await write(office, id!, fingerprint, key)).toEqual(first);
    expect(await write(office, id!, fingerprint)).toMatchObject({ reason: "already_written" });
  });

  it("writes none of its rows while one is refused, and says when nothing is to be done", async () => {
    const before = await counted();
    expect(await written(sheet("6900303,sao,ดี,,90,9001,,,,", "69003,sao,เสีย,,90,9001,,,,"))).toMatchObject({
      reason: "rows_refused",
    });
    expect(await written(sheet(KEPT))).toMatchObject({ reason: "nothing_to_change" });
    expect(await counted()).toEqual(before);
  });

  it("is looked at again where the registry has changed since", async () => {
    const rows = sheet("6900304,sao,ก่อน,,90,9001,,,,");
    const [id, fingerprint] = [await keep(office, rows), await seen(rows)];
    await written(sheet("6900304,sao,มาก่อน,,90,9001,,,,"));
    expect(await write(office, id!, fingerprint)).toMatchObject({ reason: "registry_changed" });
    const expired = { importId: id!, fingerprint, formKey: randomUUID() };
    const later = new Date(NOW.getTime() + 8 * 86_400_000);
    expect(await writeRegistryImport(db, office, expired, later)).toMatchObject({ reason: "import_expired" });
  });

  it("gives an LAO a new code: history, password and open sessions stay, both codes sign in", async () => {
    const { id: sessionId } = await signedIn(db, "2900101");
    const [before] = await sql`select id from laos where code = '2900101'`;
    expect(await written(sheet("2900999,pao,สงขลา,,90,9001,2900101,1/10/2568,,"))).toMatchObject({
      ok: true,
    });
    const [after] = await sql`select id from laos where code = '2900999'`;
    expect(after!.id).toBe(before!.id);
    const periods =
      await sql`select code, valid_from::text, valid_to::text from lao_codes where lao_id = ${after!.id} order by code`;
    expect(periods.map((row) => ({ ...row }))).toEqual([
      { code: "2900101", valid_from: "2025-10-01", valid_to: "2025-10-01" },
      { code: "2900999", valid_from: "2025-10-01", valid_to: null },
    ]);
    expect(await findLiveActor(db, sessionId, ORIGIN.address, NOW)).toMatchObject({
      laoCode: "2900999",
      username: "2900999",
    });
    for (const username of ["2900101", "2900999"])
      expect(await signIn(db, { username, password: PASSWORD }, ORIGIN, NOW)).toMatchObject({ ok: true });
    expect(await written(sheet("2900999,pao,สงขลา,,90,9001,2900101,1/10/2568,,"))).toMatchObject({
      reason: "nothing_to_change",
    });
    const [event] =
      await sql`select action, before, after, lao_id from audit_events where action = 'lao.recode'`;
    expect(event).toMatchObject({
      before: { code: "2900101" },
      after: { code: "2900999" },
      lao_id: before!.id,
    });
  });

  it("merges an LAO: from that day on nobody signs in for it, the day before they do; its row stays", async () => {
    await sql`update people set state = 'active' where username = '6930101'`;
    const { id: sessionId } = await signedIn(db, "6930101");
    const merge = (day: string) => sheet(`6930101,sao,ทดสอบ,,93,9301,,,6900301,${day}`);
    expect(await written(merge("2026-04-02"))).toMatchObject({ ok: true });
    expect(await signIn(db, { username: "6930101", password: PASSWORD }, ORIGIN, NOW)).toMatchObject({
      ok: true,
    });
    expect(await written(merge("2026-04-01"))).toMatchObject({ ok: true });
    expect(await signIn(db, { username: "6930101", password: PASSWORD }, ORIGIN, NOW)).toMatchObject({
      ok: false,
    });
    expect(await findLiveActor(db, sessionId, ORIGIN.address, NOW)).toBeNull();
    const [row] =
      await sql`select l.retired_on::text, t.code from laos l join laos t on t.id = l.merged_into_id where l.code = '6930101'`;
    expect({ ...row }).toEqual({ retired_on: "2026-04-01", code: "6900301" });
    const [refusal] =
      await sql`select after from audit_events where action = 'session.refuse' order by id desc limit 1`;
    expect(refusal!.after).toEqual({ reason: "lao_retired" });
  });

  it("leaves the trail whole", async () => {
    expect((await verifyAuditChain(db, null)).findings).toEqual([]);
  });
});

describe.skipIf(!existsSync(NATIONAL))("the national list (skipped without ../shared/data)", () => {
  const { db, sql } = useTestDatabase();

  it("goes in whole in one run, and a second time there is nothing to change", async () => {
    const read = await readSheetFile(readFileSync(NATIONAL), "lao_registry.csv");
    if (!read.ok) throw new Error(read.reason);
    const file = { fileName: "lao_registry.csv", sha256: SHA, rows: read.value.rows };
    const first = await importRegistryFile(db, file, NOW);
    expect(first).toMatchObject({ ok: true, value: { planned: { counts: { added: 7851, refused: 0 } } } });
    const [stored] =
      await sql`select (select count(*)::int from laos) laos, (select count(*)::int from lao_codes) codes,
      (select count(*)::int from people where state = 'unclaimed' and role = 'lao') accounts`;
    expect({ ...stored }).toEqual({ laos: 7851, codes: 7851, accounts: 7851 });
    const second = await importRegistryFile(db, file, NOW);
    expect(second).toMatchObject({
      ok: true,
      value: { number: null, planned: { counts: { unchanged: 7851 } } },
    });
    const types = await sql`select code, type from laos where
      substr(code, 1, 1) <> (case type when 'pao' then '2' when 'city' then '3' when 'town' then '4'
        when 'subdistrict' then '5' else '6' end) order by code`;
    expect(types).toHaveLength(8);
  }, 60_000);
});
