import { describe, expect, it } from "vitest";
import { HOME, menuOf } from "@/app/_session/menus";
import { currentItem, type MenuItem } from "@/app/_ui/menu";
import { ROLES } from "@/db/codes/accounts";

const items = (role: (typeof ROLES)[number], current: string) =>
  menuOf(role, current).groups.flatMap((group) => group.items);
const addresses = (list: readonly MenuItem[]): string[] =>
  list.flatMap(({ href, children }) => [href, ...addresses(children ?? [])]);

describe("each role's menu", () => {
  it("gives an LAO its plan, its projects and the five reports", () => {
    expect(new Set(addresses(items("lao", "/summary")))).toEqual(
      new Set([
        "/summary",
        "/projects/new",
        "/projects",
        "/reports/projects",
        "/reports/plan",
        "/reports/status",
        "/reports/dimension",
        "/reports/province",
      ]),
    );
  });

  it.each(["province", "nacc"] as const)(
    "gives %s officers LAOs and reports, and no plan to record",
    (role) => {
      const offered = addresses(items(role, "/laos"));
      expect(offered).toContain("/laos");
      expect(offered.filter((href) => href.startsWith("/reports/"))).toHaveLength(6);
      expect(offered).not.toContain("/projects/new");
      expect(offered).not.toContain("/people");
    },
  );

  it("gives an administrator accounts, and no plan and no report", () => {
    expect(addresses(items("admin", "/people"))).toEqual(["/people", "/people"]);
  });

  it.each(ROLES)("begins with หน้าแรก and marks it there: %s", (role) => {
    expect(items(role, HOME[role])[0]).toMatchObject({ label: "หน้าแรก", href: HOME[role] });
    expect(currentItem(menuOf(role, HOME[role]), null)?.href).toBe(HOME[role]);
  });

  it("marks an LAO's report, not the heading that leads to it", () => {
    expect(currentItem(menuOf("lao", "/reports/plan"), null)?.label).toBe("รายงานผลการดำเนินงานตามแผนฯ");
  });
});
