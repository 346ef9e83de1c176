"use client";

import { useEffect, useRef, useState } from "react";
import { TextLink } from "@/app/_ui/text-link";

type Kept = { readonly text: Map<Element, string>; readonly ticked: Map<Element, boolean> };

function typedInto(form: HTMLFormElement): Kept {
  const kept: Kept = { text: new Map(), ticked: new Map() };
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "hidden") continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
      kept.ticked.set(field, field.checked);
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      kept.text.set(field, field.value);
  }
  return kept;
}

function fill({ text, ticked }: Kept, emptied: boolean): void {
  for (const [field, value] of text) (field as HTMLInputElement).value = emptied ? "" : value;
  for (const [field, value] of ticked) (field as HTMLInputElement).checked = emptied ? false : value;
}

/**
 * ล้างข้อมูล: empties the form, and can be undone. Before any script it is a link to the empty form, from which
 * the browser's own way back leads to what was typed.
 */
export function ClearForm({ emptyForm }: { emptyForm: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [ready, setReady] = useState(false);
  const [cleared, setCleared] = useState<Kept | null>(null);
  useEffect(() => setReady(true), []);
  const clear = () => {
    const form = place.current?.closest("form");
    if (!form) return;
    const kept = typedInto(form);
    fill(kept, true);
    setCleared(kept);
  };
  const undo = () => {
    if (cleared) fill(cleared, false);
    setCleared(null);
  };
  return (
    <span ref={place} className="btn-row">
      {ready ? (
        <button type="button" className="btn quiet" onClick={cleared ? undo : clear}>
          {cleared ? "เลิกทำ นำข้อมูลที่ล้างกลับมา" : "ล้างข้อมูล"}
        </button>
      ) : (
        <TextLink href={emptyForm} className="btn quiet">
          ล้างข้อมูล
        </TextLink>
      )}
      <span role="status">{cleared ? "ล้างข้อมูลแล้ว" : null}</span>
    </span>
  );
}
