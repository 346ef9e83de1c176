import { randomUUID } from "node:crypto";
import { HiddenField } from "@/app/_ui/hidden-field";

/** What every form about an edition carries: its own key, and which text it was filled from. */
export function FrameworkFields({ edition }: { edition: { id: number; rowVersion: number } }) {
  return (
    <>
      <HiddenField name="key" value={randomUUID()} />
      <input type="hidden" name="editionId" value={edition.id} />
      <HiddenField name="rowVersion" value={edition.rowVersion} />
    </>
  );
}
