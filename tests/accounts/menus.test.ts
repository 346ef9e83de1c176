import { describe, expect, it } from "vitest";
import { HOME, menuOf } from "@/app/_session/menus";
import { currentItem, type MenuItem } from "@/app/_ui/menu";
import { ROLES } from "@/db/codes/accounts";

const items = (role: (typeof ROLES)[number], current: string) =>
  menuOf({ role }, current).groups.flatMap((group) => group.items);
const addresses = (list: readonly MenuItem[]): string[] =>
  list.flatMap(({ href, children }) => [href, ...addresses(children ?? [])]);

describe("each role's menu", () => {
  it("gives an LAO its plan, its projects, the five reports and what was done", () => {
    expect(new Set(addresses(items("lao", "/summary")))).toEqual(
      new Set([
        "/summary",
        "/projects/new",
        "/projects/table",
        "/projects/import",
        "/projects",
        "/plan",
        "/round",
        "/assessments",
        "/reports/projects",
        "/reports/plan",
        "/reports/status",
        "/reports/dimension",
        "/reports/province",
        "/audit",
      ]),
    );
  });

  it.each(["province", "nacc"] as const)(
    "gives %s officers LAOs, reports and the accounts of their LAOs, and no plan to record",
    (role) => {
      const offered = addresses(items(role, "/laos"));
      expect(offered.filter((href) => href.startsWith("/reports/"))).toHaveLength(5);
      for (const href of [
        "/summary",
        "/reviews",
        "/round-reviews",
        "/rounds",
        "/assessments",
        "/laos",
        "/people",
        "/activation-codes",
        "/training-windows",
        "/audit",
      ])
        expect(offered).toContain(href);
      for (const href of ["/projects/new", "/session-limits", "/mail", "/announcements"])
        expect(offered).not.toContain(href);
    },
  );

  it("gives the central office, and no region office, the registry and the editions", () => {
    const offered = (provinces: "all" | string[]) =>
      addresses(menuOf({ role: "nacc", provinces }, "/laos").groups.flatMap((group) => group.items));
    for (const href of ["/registry", "/editions"]) {
      expect(offered("all")).toContain(href);
      expect(offered(["90"])).not.toContain(href);
    }
  });

  it("gives an administrator accounts, settings and what pages say, and no plan and no report", () => {
    expect(new Set(addresses(items("admin", "/people")))).toEqual(
      new Set([
        "/people",
        "/activation-codes",
        "/session-limits",
        "/mail",
        "/audit",
        "/announcements",
        "/faq/edit",
        "/contacts/edit",
      ]),
    );
  });

  it.each(ROLES)("begins with หน้าแรก and marks it there: %s", (role) => {
    expect(items(role, HOME[role])[0]).toMatchObject({ label: "หน้าแรก", href: HOME[role] });
    expect(currentItem(menuOf({ role }, HOME[role]), null)?.href).toBe(HOME[role]);
  });

  it("marks an LAO's report, not the heading that leads to it", () => {
    expect(currentItem(menuOf({ role: "lao" }, "/reports/plan"), null)?.label).toBe(
      "รายงานผลการดำเนินงานตามแผนฯ",
    );
  });
});
