import "server-only";
import { createHash } from "node:crypto";
import { readPastedBlock, readSheetFile } from "@/lib/imports/reading/sheet";

const PASTED_NAME = "ตารางที่วาง";
const digestOf = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

/** What was sent: a file, or a block that was pasted; the file where both are there, null where neither is. */
export async function readSentTable(form: FormData, options: { sheetName: string; mostRows: number }) {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readSheetFile(bytes, file.name, options);
    return { field: "file", read, fileName: file.name, sha256: digestOf(bytes) };
  }
  const pasted = form.get("pasted");
  if (typeof pasted !== "string" || pasted.trim() === "") return null;
  const read = readPastedBlock(pasted, options);
  return { field: "pasted", read, fileName: PASTED_NAME, sha256: digestOf(pasted) };
}
