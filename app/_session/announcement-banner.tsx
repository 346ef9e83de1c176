import { cache } from "react";
import { Notice } from "@/app/_ui/notice";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listShowingAnnouncements } from "@/lib/content/announcements/data";

/** One query a page, by index. */
const showingNow = cache(() => listShowingAnnouncements(db, new Date()));

/** ประกาศ: what administrators tell everybody now, above every page; nothing while there is none. */
export async function AnnouncementBanner() {
  const showing = await showingNow();
  if (showing.length === 0) return null;
  return (
    <section className="announcements" aria-label="ประกาศ">
      {showing.map(({ id, kind, title, body }) => (
        <Notice key={id} kind={kind} title={title}>
          {body === "" ? null : (
            <p className="lines">
              <ThaiText>{body}</ThaiText>
            </p>
          )}
        </Notice>
      ))}
    </section>
  );
}
