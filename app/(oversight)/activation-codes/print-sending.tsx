"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { Notice } from "@/app/_ui/notice";

const ADDRESS = "/activation-codes/pdf";

/** Hands a file to the browser's own downloads, under the name that the answer gives it. */
async function download(answer: Response): Promise<void> {
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name ?? "activation-codes.pdf";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

type State = "idle" | "printing" | "printed" | "failed";

/**
 * The form that prints. Without script the file simply comes down; with it a second press is ignored, for it would
 * make the first file worthless, and the list then shows the new state.
 */
export function PrintSending({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>("idle");
  const router = useRouter();

  async function send(event: FormEvent<HTMLFormElement>) {
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (pressed instanceof HTMLButtonElement && pressed.formMethod === "get") return;
    event.preventDefault();
    if (state === "printing") return;
    setState("printing");
    try {
      const answer = await fetch(ADDRESS, {
        method: "POST",
        body: new FormData(event.currentTarget, pressed),
      });
      if (answer.redirected) {
        window.location.assign(answer.url);
        return;
      }
      if (answer.ok) await download(answer);
      setState(answer.ok ? "printed" : "failed");
      router.refresh();
    } catch {
      setState("failed");
    }
  }

  return (
    <form action={ADDRESS} method="post" onSubmit={send} className="stack">
      {children}
      <div role="status">
        {state === "printing" ? <p>กำลังออกรหัสและจัดทำไฟล์ PDF…</p> : null}
        {state === "printed" ? (
          <Notice kind="good" title="ออกรหัสและได้รับไฟล์แล้ว">
            เปิดไฟล์ที่ดาวน์โหลดเพื่อพิมพ์ ระบบแสดงรหัสชุดนี้อีกไม่ได้
          </Notice>
        ) : null}
        {state === "failed" ? (
          <Notice kind="bad" title="ไม่ได้รับไฟล์">
            รอสักครู่ เปิดหน้านี้ใหม่ แล้วพิมพ์อีกครั้ง รหัสที่อาจออกไปแล้วจะใช้ไม่ได้
          </Notice>
        ) : null}
      </div>
    </form>
  );
}
