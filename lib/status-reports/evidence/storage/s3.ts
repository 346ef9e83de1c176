import "server-only";
import type { S3Client } from "@aws-sdk/client-s3";
import { type EvidenceStorage, ownKey, type StoredFile } from "./storage";

export type S3Settings = {
  readonly bucket: string;
  /** Before every key, with its slash. */
  readonly prefix: string;
  readonly region: string;
  /** Another maker's address; null for Amazon's own. */
  readonly endpoint: string | null;
};

type Sdk = typeof import("@aws-sdk/client-s3");
type Connected = { readonly sdk: Sdk; readonly client: S3Client };

/** A bucket that does not answer is a fault that somebody is told of, not a page that never comes. */
const WAITS = { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true };

/** Other makers' servers know neither buckets as host names nor the newer checksums. */
async function connect({ region, endpoint }: S3Settings): Promise<Connected> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region,
    requestHandler: WAITS,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  });
  return { sdk, client };
}

/**
 * Evidence in a bucket that speaks S3. The SDK is loaded with the first file: whoever keeps evidence on disk never
 * loads it. It finds its credentials where it always does.
 */
export function s3Storage(settings: S3Settings): EvidenceStorage {
  const { bucket: Bucket, prefix } = settings;
  let connected: Promise<Connected> | undefined;
  const use = () => {
    connected ??= connect(settings);
    return connected;
  };
  const place = (key: string) => ({ Bucket, Key: prefix + key });

  async function* list(): AsyncGenerator<StoredFile> {
    const { sdk, client } = await use();
    const pages = sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key, LastModified } of Contents)
        if (Key && LastModified) yield { key: Key.slice(prefix.length), storedAt: LastModified };
    }
  }

  return {
    put: async (key, bytes) => {
      const { sdk, client } = await use();
      const ContentType = "application/octet-stream";
      await client.send(new sdk.PutObjectCommand({ ...place(ownKey(key)), Body: bytes, ContentType }));
    },
    open: async (key) => {
      const { sdk, client } = await use();
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(place(ownKey(key))));
        return (Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined) ?? null;
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
    remove: async (key) => {
      const { sdk, client } = await use();
      await client.send(new sdk.DeleteObjectCommand(place(key)));
    },
    list,
  };
}
