"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/app/_ui/button";
import { thaiWords } from "@/app/_ui/thai-phrases";

type Props = {
  /** When the session runs out and when the page was drawn, both by the server's clock. */
  endsAt: number;
  drawnAt: number;
  /** How long before the end the page warns. All in milliseconds. */
  warnedBefore: number;
};

/** A page that is shown longer after it was drawn than this was kept by the browser: what it knows may be old. */
const FRESH_MS = 60_000;
const ASKED_AGAIN_MS = 20_000;

/** What is left by the server's own answer; its clock, not the browser's, says what is left. */
async function askServer(method: "GET" | "POST"): Promise<number> {
  const answer = await fetch("/api/session", { method, cache: "no-store" });
  if (!answer.ok) throw new Error(`/api/session answers ${answer.status}`);
  const { endsAt } = (await answer.json()) as { endsAt: string | null };
  if (endsAt === null) return 0;
  const serverNow = Date.parse(answer.headers.get("date") ?? "") || Date.now();
  return Math.max(0, Date.parse(endsAt) - serverNow);
}

type Shown =
  | { readonly at: "ease" }
  | { readonly at: "warning"; readonly left: number; readonly note: string | null }
  | { readonly at: "end" };

const AT_EASE: Shown = { at: "ease" };
const LONGEST_TH = "การเข้าสู่ระบบครั้งนี้ใช้งานครบเวลาสูงสุดแล้ว จึงใช้งานต่อไม่ได้ บันทึกงานที่ทำอยู่ แล้วเข้าสู่ระบบใหม่";
const NO_CONNECTION_TH = "ติดต่อระบบไม่ได้ ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วกดอีกครั้ง";

/**
 * Says some minutes before the session ends that it will, with a way to go on; and after it what to do so that
 * nothing typed is lost. Before it says anything it asks the server, since another tab may have gone on meanwhile.
 */
export function SessionEnd({ endsAt, drawnAt, warnedBefore }: Props) {
  const [shown, setShown] = useState<Shown>(AT_EASE);
  const goOn = useRef<() => Promise<void>>(async () => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const isFresh = Math.abs(Date.now() - drawnAt) < FRESH_MS;
    // By the browser's clock; null while the server has still to be asked.
    let end: number | null = isFresh ? Date.now() + endsAt - drawnAt : null;

    function show(left: number, note: string | null) {
      if (isGone) return;
      clearTimeout(timer);
      end = Date.now() + left;
      const isQuiet = left > warnedBefore;
      setShown(isQuiet ? AT_EASE : left > 0 ? { at: "warning", left, note } : { at: "end" });
      if (left > 0) timer = setTimeout(look, isQuiet ? left - warnedBefore : Math.min(left, ASKED_AGAIN_MS));
    }
    async function look() {
      const known = end === null ? null : end - Date.now();
      if (known !== null && known > warnedBefore) return show(known, null);
      // Without a connection the page goes by what it knew.
      const left = await askServer("GET").catch(() => known);
      if (left !== null) show(Math.max(0, left), null);
    }
    goOn.current = async () => {
      try {
        const left = await askServer("POST");
        show(left, left > warnedBefore ? null : LONGEST_TH);
      } catch {
        setShown((now) => (now.at === "warning" ? { ...now, note: NO_CONNECTION_TH } : now));
      }
    };
    const lookWhenSeen = () => {
      if (document.visibilityState === "visible") void look();
    };

    void look();
    document.addEventListener("visibilitychange", lookWhenSeen);
    window.addEventListener("pageshow", lookWhenSeen);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", lookWhenSeen);
      window.removeEventListener("pageshow", lookWhenSeen);
    };
  }, [endsAt, drawnAt, warnedBefore]);

  return (
    <aside className={shown.at === "ease" ? "vh" : "session-end no-print"} aria-label="เวลาใช้งาน">
      <div>
        <p role="status">{thaiWords(sentenceOf(shown))}</p>
        {shown.at === "warning" ? <p className="soft">{thaiWords(leftTh(shown.left))}</p> : null}
      </div>
      {shown.at === "warning" && shown.note !== LONGEST_TH ? (
        <button type="button" className={buttonClass("second")} onClick={() => void goOn.current()}>
          ใช้งานต่อ
        </button>
      ) : null}
      {shown.at === "end" ? (
        <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass("second")}>
          เข้าสู่ระบบในแท็บใหม่
        </a>
      ) : null}
    </aside>
  );
}

function sentenceOf(shown: Shown): string {
  switch (shown.at) {
    case "ease":
      return "";
    case "warning":
      return shown.note ?? "ใกล้หมดเวลาใช้งาน กดใช้งานต่อหากยังทำงานอยู่";
    case "end":
      return "หมดเวลาใช้งานแล้ว สิ่งที่กรอกในหน้านี้ยังอยู่ เข้าสู่ระบบในแท็บใหม่แล้วกลับมาบันทึกที่หน้านี้ หรือกดบันทึกได้เลย ระบบจะเก็บไว้ให้ระหว่างที่เข้าสู่ระบบ";
  }
}

function leftTh(left: number): string {
  const minutes = Math.ceil(left / 60_000);
  return minutes <= 1 ? "เหลือเวลาไม่ถึง 1 นาที" : `เหลือเวลาประมาณ ${minutes} นาที`;
}
