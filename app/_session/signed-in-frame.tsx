import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/app/_ui/breadcrumb";
import { TextButton } from "@/app/_ui/button";
import { PageFrame } from "@/app/_ui/page-frame";
import { ReadOnly } from "@/app/_ui/read-only";
import type { Actor } from "@/lib/accounts/actor";
import { AnnouncementBanner } from "./announcement-banner";
import { FOOTER_LINKS } from "./footer-links";
import { HOME, menuOf } from "./menus";
import { PRODUCT_NAMES } from "./product-names";
import { findSession } from "./require-actor";
import { SessionEnd } from "./session-end";
import { signOutAction } from "./sign-out-action";
import { ViewBanner } from "./view-banner";

type Props = {
  actor: Actor;
  /** The menu's address of the page; of the page it belongs to, where it has no line of its own. */
  current: string;
  /** From below หน้าแรก down to this page. */
  crumbs: readonly Crumb[];
  children: ReactNode;
};

const FIRST = "หน้าแรก";

/** The frame of every page of somebody signed in: their menu, their name, the way out, and a word before the end. */
export async function SignedInFrame({ actor, current, crumbs, children }: Props) {
  const home = { label: FIRST, href: HOME[actor.role] };
  const session = await findSession();
  const viewer = actor.role === "lao" ? actor.viewedBy : undefined;
  const page = (
    <>
      <Breadcrumb trail={crumbs[0]?.label === FIRST ? crumbs : [home, ...crumbs]} />
      {children}
    </>
  );
  return (
    <PageFrame
      names={PRODUCT_NAMES}
      homeHref={HOME[actor.role]}
      menu={menuOf(actor, current)}
      userName={actor.displayName}
      profile={{ label: "Profile", href: "/profile" }}
      signOut={
        <form action={signOutAction}>
          <TextButton>Logout</TextButton>
        </form>
      }
      banner={<AnnouncementBanner />}
      footer={FOOTER_LINKS}
    >
      {actor.role === "lao" && viewer ? (
        <>
          <ViewBanner lao={actor} viewer={viewer} />
          <ReadOnly>{page}</ReadOnly>
        </>
      ) : (
        page
      )}
      {session?.runsOutAt !== undefined && session.warnedBefore !== undefined ? (
        <SessionEnd endsAt={session.runsOutAt} drawnAt={Date.now()} warnedBefore={session.warnedBefore} />
      ) : null}
    </PageFrame>
  );
}
