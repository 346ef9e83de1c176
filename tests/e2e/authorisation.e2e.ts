import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "@/tests/support/browser";
import { ACTIONS, type ActionRow } from "./authorisation/actions-table";
import { type Answer, askFor, callAction } from "./authorisation/ask";
import { builtActions, builtAddresses } from "./authorisation/entry-points";
import { PAGES, type PageRow } from "./authorisation/pages-table";
import {
  everythingKept,
  markRecords,
  type Records,
  unmarkRecords,
  WHOSE,
  type Whose,
} from "./authorisation/records";
import { signEverybodyIn, WHO, type Who } from "./authorisation/who";

/** What no answer holds, whoever asks: hashes and sealed secrets. */
const NEVER = /\$argon2|passwordHash|password_hash|sealedSecret|tokenHash|codeHash/;

/** Whoever reaches an LAO may read its people's words. */
const REACH: Readonly<Record<Exclude<Whose, "missing">, readonly Who[]>> = {
  own: ["lao", "viewer", "province", "nacc", "admin"],
  other: ["neighbour", "province", "nacc", "admin"],
  far: ["farProvince", "nacc", "admin"],
};

/** Names of the demo's LAOs that stand in no word of the product itself. */
const NAMES = {
  own: "อบจ.สงขลา|องค์การบริหารส่วนจังหวัดสงขลา",
  other: "เทศบาลตำบลพะวง",
  far: "องค์การบริหารส่วนจังหวัดพัทลุง",
};

describeInBrowser("every entry point of the build", () => {
  const use = useBrowser({ keepPages: true });
  let cookies: Readonly<Record<Who, string>>;
  let records: Records;
  let probes = 0;

  beforeAll(async () => {
    cookies = await signEverybodyIn(use);
    records = await markRecords();
  }, 240_000);
  afterAll(async () => {
    await unmarkRecords();
    console.log(`authorisation: ${probes} probes`);
  });

  /** What an answer holds that whoever asked may not read. */
  function leaksIn({ said, text }: Answer, who: Who, namesLaos: boolean): string[] {
    const leaks = NEVER.exec(text)?.[0] ? [NEVER.exec(text)![0]] : [];
    for (const whose of ["own", "other", "far"] as const) {
      if (REACH[whose].includes(who)) continue;
      leaks.push(...records[whose].secrets.filter((secret) => text.includes(secret)));
      const name = new RegExp(NAMES[whose]).exec(text)?.[0];
      // The way to the sign-in page carries that page along: in the demo it names its accounts.
      if (name && !namesLaos && said !== "sign-in") leaks.push(name);
    }
    return leaks;
  }

  function expectedOf(row: PageRow, whose: Whose, who: Who): string {
    const shownTo = Array.isArray(row.shownTo) ? row.shownTo : (row.shownTo as Record<string, Who[]>)[whose];
    if (shownTo?.includes(who)) return "shown";
    const sentOn = row.sentOn?.[who];
    if (sentOn) return sentOn;
    return !row.isPublic && (who === "nobody" || who === "ended") ? "sign-in" : "not found";
  }

  async function inTurns<T>(work: readonly T[], ask: (one: T) => Promise<string[]>): Promise<string[]> {
    const waiting = [...work];
    const found: string[] = [];
    const turn = async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        found.push(...(await ask(one)));
    };
    await Promise.all(Array.from({ length: 6 }, turn));
    return found.sort();
  }

  it("has a row in the table of pages and files, and the table has no other", () => {
    expect(builtAddresses().sort()).toEqual(Object.keys(PAGES).sort());
  });

  it("has a row in the table of actions, and the table has no other", () => {
    expect(
      builtActions()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ACTIONS).sort());
  });

  it.each(["page", "payload"] as const)(
    "is shown as a %s to whom the table says, and tells nobody what is not theirs",
    async (form) => {
      const asked = Object.entries(PAGES).flatMap(([key, row]) => {
        if (form === "payload" && !key.endsWith("/page")) return [];
        const about = Array.isArray(row.shownTo) ? (["own"] as const) : WHOSE;
        return about.flatMap((whose) => WHO.map((who) => ({ key, row, whose, who })));
      });
      probes += asked.length;
      const wrong = await inTurns(asked, async ({ key, row, whose, who }) => {
        const answer = await askFor(row.address(records[whose]), cookies[who], form === "payload");
        const expected = expectedOf(row, whose, who);
        const problems = leaksIn(answer, who, row.namesLaos ?? false).map((leak) => `leaks ${leak}`);
        if (answer.said !== expected) problems.push(`${answer.said} instead of ${expected}`);
        return problems.map((problem) => `${who} ${key} ${whose}: ${problem}`);
      });
      expect(wrong).toEqual([]);
    },
    240_000,
  );

  function mayCall(row: ActionRow, whose: Whose, who: Who): boolean {
    return row.isPublic === true || (row.for[whose]?.includes(who) ?? false);
  }

  it("takes an action from nobody but whom the table says, and writes nothing for the others", async () => {
    const asked = builtActions().flatMap(({ id, name }) => {
      const row = ACTIONS[name];
      if (!row || row.isPublic) return [];
      return WHOSE.flatMap((whose) => WHO.map((who) => ({ id, name, row, whose, who })));
    });
    const refused = asked.filter(({ row, whose, who }) => !mayCall(row, whose, who));
    probes += refused.length;
    const before = await everythingKept();
    const wrong = await inTurns(refused, async ({ id, name, row, whose, who }) => {
      const fields = row.fields(records[whose]);
      const address = row.address(records[whose]);
      const answer = await callAction({ id, address, fields, withState: row.withState }, cookies[who]);
      const expected =
        who === "nobody" || who === "ended" ? "sign-in" : who === "viewer" ? "to /read-only" : null;
      const good = expected
        ? answer.said === expected
        : answer.said === "not found" || row.refusedAs?.includes(answer.said);
      const problems = leaksIn(answer, who, false).map((leak) => `leaks ${leak}`);
      if (!good) problems.push(answer.said);
      return problems.map((problem) => `${who} ${name} ${whose}: ${problem}`);
    });
    expect(wrong).toEqual([]);
    expect(await everythingKept()).toEqual(before);
  }, 240_000);

  it.each([
    ["no origin", null],
    ["another site's origin", "https://elsewhere.example"],
  ])("takes no action that comes with %s, whoever is signed in", async (_, origin) => {
    const asked = builtActions().flatMap(({ id, name }) =>
      (["nobody", "lao", "province", "admin"] as const).map((who) => ({ id, name, who })),
    );
    probes += asked.length;
    const before = await everythingKept();
    const wrong = await inTurns(asked, async ({ id, name, who }) => {
      const row = ACTIONS[name]!;
      const [address, fields] = [row.address(records.own), row.fields(records.own)];
      const sending = { id, address, fields, withState: row.withState, origin };
      const { said } = await callAction(sending, cookies[who]);
      return said === "403" ? [] : [`${who} ${name}: ${said}`];
    });
    expect(wrong).toEqual([]);
    expect(await everythingKept()).toEqual(before);
  });

  it("was asked two thousand times and more", () => {
    expect(probes).toBeGreaterThan(2000);
  });
});
