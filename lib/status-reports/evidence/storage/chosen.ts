import "server-only";
import path from "node:path";
import { diskStorage } from "./disk";
import { s3Storage } from "./s3";
import type { EvidenceStorage } from "./storage";

let chosen: EvidenceStorage | undefined;

/** Demo and real evidence lie apart, as their databases do: each is swept of what its own database does not know. */
function folderName(): string {
  return process.env.DEMO_MODE === "1" ? "evidence-demo" : "evidence";
}

/** Where this installation keeps evidence: the bucket that is set, otherwise a folder of DATA_DIR. */
export function evidenceStorage(): EvidenceStorage {
  chosen ??= choose();
  return chosen;
}

function choose(): EvidenceStorage {
  const { EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_ENDPOINT, EVIDENCE_S3_REGION, DATA_DIR } = process.env;
  if (!bucket) return diskStorage(path.resolve(DATA_DIR || ".data", folderName()));
  return s3Storage({
    bucket,
    prefix: `${folderName()}/`,
    region: EVIDENCE_S3_REGION || process.env.AWS_REGION || "us-east-1",
    endpoint: EVIDENCE_S3_ENDPOINT || null,
  });
}
