import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import { findReceiptInReach } from "@/lib/status-reports/submissions/data";
import { receiptNumberSchema } from "@/lib/status-reports/submissions/schema";

/** The receipt of an address, for whoever reaches its LAO; for everybody else it does not exist. */
export async function foundReceipt(number: string) {
  const actor = await requireActor();
  const known = receiptNumberSchema.safeParse(number);
  const found = known.success ? await findReceiptInReach(db, actor, known.data) : null;
  if (!found) notFound();
  return { actor, ...found };
}
