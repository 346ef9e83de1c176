"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { TextLink } from "./text-link";
import { ThaiText } from "./thai-phrases";

export type MenuItem = {
  readonly href: string;
  readonly label: string;
  /** Says that one is here; without it, the address decides (the longest item that begins it). */
  readonly current?: boolean | undefined;
  /** Listed only while inside one of them. */
  readonly children?: readonly MenuItem[] | undefined;
};

export type MenuGroup = { readonly label?: string | undefined; readonly items: readonly MenuItem[] };
export type Menu = { readonly groups: readonly MenuGroup[] };

const flat = (item: MenuItem): readonly MenuItem[] => [item, ...(item.children ?? []).flatMap(flat)];

/** The item one is in: the one marked, else the longest whose address begins the present one. */
export function currentItem(menu: Menu, pathname: string | null): MenuItem | undefined {
  const items = menu.groups.flatMap((group) => group.items).flatMap(flat);
  const marked = items.find((item) => item.current === true);
  if (marked || pathname === null) return marked;
  return items
    .filter((item) => item.current === undefined)
    .filter(({ href }) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

function Line({ item, current }: { item: MenuItem; current: MenuItem | undefined }) {
  return (
    <TextLink href={item.href} current={item === current}>
      <span>
        <ThaiText>{item.label}</ThaiText>
      </span>
    </TextLink>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <span className="group">{label}</span>
      <ul className="sub">{children}</ul>
    </li>
  );
}

function MenuList({ menu, current }: { menu: Menu; current: MenuItem | undefined }) {
  const lines = (items: readonly MenuItem[]) =>
    items.map((item) => (
      <li key={item.href}>
        <Line item={item} current={current} />
      </li>
    ));
  return (
    <ul className="menu">
      {menu.groups.map((group) => {
        if (group.label !== undefined) {
          return (
            <Labelled key={group.label} label={group.label}>
              {lines(group.items)}
            </Labelled>
          );
        }
        return group.items.map((item) =>
          item.children && flat(item).some((one) => one === current) ? (
            <Labelled key={item.href} label={item.label}>
              {lines(item.children)}
            </Labelled>
          ) : (
            <li key={item.href} className={item.children ? "apart" : undefined}>
              <Line item={item} current={current} />
            </li>
          ),
        );
      })}
    </ul>
  );
}

/** The menu at the left, always open. */
export function SideMenu({ menu }: { menu: Menu }) {
  const current = currentItem(menu, usePathname());
  return (
    <nav className="side" aria-label="เมนูหลัก">
      <MenuList menu={menu} current={current} />
    </nav>
  );
}

/** The menu of a narrow screen; it closes when one has gone to another page. */
export function PhoneMenu({ menu, children }: { menu: Menu; children?: ReactNode }) {
  const pathname = usePathname();
  const current = currentItem(menu, pathname);
  return (
    <details className="menu-phone" key={pathname}>
      <summary>
        <Icon name="menu" />
        เมนู
      </summary>
      <nav className="sheet" aria-label="เมนูหลัก">
        <MenuList menu={menu} current={current} />
        {children ? <div className="me">{children}</div> : null}
      </nav>
    </details>
  );
}
