"use client";

import { type FormEvent, useState } from "react";
import { isTypedInThai } from "@/app/_ui/keyboard-warning";
import { TextField } from "@/app/_ui/text-field";

/** The username, with a live word when the keyboard is on Thai: no username has Thai letters. */
export function UsernameField({ defaultValue }: { defaultValue?: string | undefined }) {
  const [isThai, setIsThai] = useState(false);
  const look = (event: FormEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement) setIsThai(isTypedInThai(event.target.value));
  };
  return (
    <div onInput={look}>
      <TextField
        name="username"
        label="Username"
        hint="อปท. ใช้รหัส info 7 หลัก เช่น 2900101 เจ้าหน้าที่ ป.ป.ช. ใช้อีเมล"
        autoComplete="username"
        defaultValue={defaultValue}
      />
      <p role="status" className="soft">
        {isThai ? "แป้นพิมพ์เป็นภาษาไทยอยู่ Username มีแต่ตัวเลขหรืออีเมล เปลี่ยนเป็นภาษาอังกฤษก่อนพิมพ์" : null}
      </p>
    </div>
  );
}
