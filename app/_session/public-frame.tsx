import type { ReactNode } from "react";
import { EntryFrame } from "@/app/_ui/page-frame";
import { AnnouncementBanner } from "./announcement-banner";
import { FOOTER_LINKS } from "./footer-links";
import { PRODUCT_NAMES } from "./product-names";

/** The frame of every page for people who are not signed in. `wide` is the entry page and the one for signing in. */
export function PublicFrame({ wide, children }: { wide?: boolean | undefined; children: ReactNode }) {
  return (
    <EntryFrame
      names={PRODUCT_NAMES}
      homeHref="/"
      banner={<AnnouncementBanner />}
      footer={FOOTER_LINKS}
      wide={wide}
    >
      {children}
    </EntryFrame>
  );
}
