"use client";

import { useEffect, useRef, useState } from "react";
import { useReadOnly } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type DraftAnswer, keepDraftAction } from "./keep-draft-action";

/** After the last key; long enough not to send every word. */
const PAUSE_MS = 1_200;
const FAILED = "เก็บร่างไม่สำเร็จ ข้อความยังอยู่ในหน้านี้ ตรวจการเชื่อมต่อ แล้วกดเก็บร่างไว้ก่อน หรือกดบันทึก";

type Props = {
  /** The form was filled from a draft: it can be thrown away. */
  shown: boolean;
};

/**
 * Keeps what is typed into the form around it on the server: by itself while somebody types, and by a button before
 * any script. Leaving the page is questioned only while something has not reached the server.
 */
export function DraftKeeper({ shown }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form || readOnly) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unkept = false;
    let round = 0;
    const keep = async () => {
      const mine = ++round;
      setSaid("กำลังเก็บร่าง…");
      const answer: DraftAnswer = await keepDraftAction(new FormData(form)).catch(() => ({
        kept: false,
        why: FAILED,
      }));
      if (mine !== round) return;
      unkept = !answer.kept;
      setSaid(answer.kept ? `เก็บร่างแล้ว ${answer.at}` : answer.why);
    };
    const typed = () => {
      unkept = true;
      round += 1;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    };
    const sent = () => {
      unkept = false;
      round += 1;
      clearTimeout(timer);
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (unkept) event.preventDefault();
    };
    form.addEventListener("input", typed);
    form.addEventListener("submit", sent);
    window.addEventListener("beforeunload", leaving);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", sent);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [readOnly]);
  return (
    <div ref={place} className="btn-row draft">
      <SubmitButton kind="quiet" name="then" value="keep-draft" pending="กำลังเก็บร่าง…">
        เก็บร่างไว้ก่อน
      </SubmitButton>
      {shown ? (
        <SubmitButton kind="quiet" name="then" value="drop-draft" pending="กำลังทิ้งร่าง…">
          ทิ้งร่าง
        </SubmitButton>
      ) : null}
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  );
}
