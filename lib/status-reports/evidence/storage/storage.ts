import { randomUUID } from "node:crypto";

export type StoredFile = { readonly key: string; readonly storedAt: Date };

/** Where the bytes of evidence lie: a folder, or a bucket. What a file is called and whose it is, only the database knows. */
export type EvidenceStorage = {
  /** Keeps the bytes for good: once this has answered they outlast a loss of power. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes as they come; null where there are none. */
  readonly open: (key: string) => Promise<ReadableStream<Uint8Array> | null>;
  /** What is not there is removed already. */
  readonly remove: (key: string) => Promise<void>;
  /** Everything that lies there, also what came half and what somebody else laid there. */
  readonly list: () => AsyncIterable<StoredFile>;
};

const KEY = /^\d{4}-\d{2}-\d{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.thumbnail)?$/;

/** A name that nobody chose: the day, and a number by chance. */
export function newStorageKey(now: Date): string {
  return `${now.toISOString().slice(0, 10)}/${randomUUID()}`;
}

/** Where the small picture of a file lies. */
export function thumbnailKey(storageKey: string): string {
  return `${storageKey}.thumbnail`;
}

/** Whether a name is one that we made. */
export function isStorageKey(name: string): boolean {
  return KEY.test(name);
}

/** @throws for a name that we did not make: it could lead anywhere */
export function ownKey(name: string): string {
  if (!isStorageKey(name)) throw new Error("a stored file has a name that was not made here");
  return name;
}
