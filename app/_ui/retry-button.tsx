"use client";

import { buttonClass } from "./button";

export function RetryButton({ retry }: { retry: () => void }) {
  return (
    <button type="button" className={buttonClass()} onClick={retry}>
      ลองอีกครั้ง
    </button>
  );
}
