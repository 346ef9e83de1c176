import { beforeAll, describe, expect, inject, it } from "vitest";
import type { DemoAccount } from "@/db/seed/demo";
import { hiddenFields, isSignedIn, post, type Visitor, visitor } from "../support/plain-http";
import { product } from "../support/product";
import { freshCode } from "../support/second-step";

const ADDRESSES = Array.from({ length: 50 }, (_, nth) => `198.51.100.${nth + 1}`);

/** No browser is wanted, but the product runs only where there is one. */
describe.skipIf(inject("chromium") === null)("while wrong passwords come from fifty addresses", () => {
  const accounts = product.demoAccounts;
  let form: [string, string][] = [];
  beforeAll(async () => {
    form = await hiddenFields(visitor("203.0.113.1"), "/sign-in", "username");
  });

  const typePassword = (who: Visitor, username: string, password: string) =>
    post(who, "/sign-in", [...form, ["username", username], ["password", password]]);

  /** Whether the password is taken: somebody is in, or asked for the second step. */
  async function isLetIn(who: Visitor, { username, password }: DemoAccount): Promise<boolean> {
    const { status, location } = await typePassword(who, username, password);
    return status === 303 && (isSignedIn(who) || location?.startsWith("/sign-in/code") === true);
  }

  /** Signs in all the way, so that the browser is remembered. */
  async function comesIn(who: Visitor, account: DemoAccount): Promise<boolean> {
    if (!(await isLetIn(who, account))) return false;
    if (isSignedIn(who)) return true;
    const fields = await hiddenFields(who, "/sign-in/code", "code");
    await post(who, "/sign-in/code", [...fields, ["code", await freshCode(account)]]);
    return isSignedIn(who);
  }

  /** Signed out as a closed browser is: what it is known by stays. */
  function closed(who: Visitor): Visitor {
    const known = who.cookies.get("eplan-device");
    if (known === undefined) throw new Error("a browser that was signed in is not remembered");
    return { address: who.address, cookies: new Map([["eplan-device", known]]) };
  }

  it("everybody comes in: on the computer they know, and on a new one", async () => {
    const offices = new Map<DemoAccount, Visitor>();
    for (const [nth, account] of accounts.entries()) {
      const office = visitor(`203.0.113.${10 + nth}`);
      expect(await comesIn(office, account), account.username).toBe(true);
      offices.set(account, closed(office));
    }

    const turns = ADDRESSES.flatMap((address) => accounts.map((account) => ({ address, account })));
    const waiting = [...turns.entries()];
    const cameIn: [string, boolean][] = [];
    let wrong = 0;
    const attacker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [nth, { address, account }] = next;
        const answer = await typePassword(visitor(address), account.username, `wrong password ${nth}`);
        expect(answer.status).toBe(200);
        wrong += 1;
      }
    };
    const people = async () => {
      for (const account of accounts.slice(0, 3)) {
        const office = closed(offices.get(account)!);
        cameIn.push([`${account.username} in the middle`, await isLetIn(office, account)]);
      }
    };
    await Promise.all([attacker(), attacker(), attacker(), attacker(), people()]);
    expect(wrong).toBe(ADDRESSES.length * accounts.length);

    // And at its end, with every address's share used up: on a new computer, and on the old one.
    for (const [nth, account] of accounts.entries()) {
      cameIn.push([
        `${account.username} on a new one`,
        await isLetIn(visitor(`192.0.2.${10 + nth}`), account),
      ]);
      cameIn.push([
        `${account.username} on the old one`,
        await isLetIn(closed(offices.get(account)!), account),
      ]);
    }
    expect(cameIn.filter(([, isIn]) => !isIn)).toEqual([]);
  }, 300_000);
});
