import { crc32, inflateRawSync } from "node:zlib";
import { MOST_PARTS, MOST_RATIO, MOST_UNPACKED_BYTES } from "../limits";
import { UnreadableSheet } from "./sheet-problem";

const END_MARK = 0x06054b50;
const DIRECTORY_MARK = 0x02014b50;
const PART_MARK = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
const PART_HEADER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const RATIO_COUNTS_ABOVE = 1024 * 1024;

type Entry = {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly checksum: number;
  readonly method: number;
  readonly headerAt: number;
};

const broken = () => new UnreadableSheet("broken_workbook");

/**
 * A ZIP file whose promises are checked before anything is unpacked, and kept while it is: number of parts, their
 * sizes, how many times smaller they are packed, that no two share the same bytes.
 */
export class ZipFile {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws UnreadableSheet */
  constructor(bytes: Uint8Array, mostParts = MOST_PARTS) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readDirectory(this.#bytes, mostParts);
    checkSizes([...this.#entries.values()]);
  }

  /** Names of the parts, in small letters: a workbook's part names do not tell them apart. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** @throws UnreadableSheet when the part is not there, or not what the directory says */
  read(name: string): Buffer {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw broken();
    const { headerAt, packedBytes, unpackedBytes } = entry;
    if (headerAt + PART_HEADER_BYTES > this.#bytes.length) throw broken();
    if (this.#bytes.readUInt32LE(headerAt) !== PART_MARK) throw broken();
    const namesBytes = this.#bytes.readUInt16LE(headerAt + 26) + this.#bytes.readUInt16LE(headerAt + 28);
    const from = headerAt + PART_HEADER_BYTES + namesBytes;
    if (from + packedBytes > this.#bytes.length) throw broken();
    const packed = this.#bytes.subarray(from, from + packedBytes);
    const part = entry.method === STORED ? packed : inflate(packed, unpackedBytes);
    if (part.length !== unpackedBytes || crc32(part) !== entry.checksum) throw broken();
    return part;
  }
}

function inflate(packed: Buffer, unpackedBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(unpackedBytes, 1) });
  } catch (error) {
    const saysLess = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableSheet(saysLess ? "unpacks_too_big" : "broken_workbook");
  }
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1)
    if (bytes.readUInt32LE(at) === END_MARK && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  throw broken();
}

function readDirectory(bytes: Buffer, mostParts: number): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new UnreadableSheet("unpacks_too_big");
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let read = 0; read < count; read += 1) {
    if (at + DIRECTORY_ENTRY_BYTES > end || bytes.readUInt32LE(at) !== DIRECTORY_MARK) throw broken();
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const nameEnd = nameAt + bytes.readUInt16LE(at + 28);
    if (nameEnd > end) throw broken();
    const name = bytes.toString("utf8", nameAt, nameEnd).replaceAll("\\", "/").toLowerCase();
    if (entries.has(name)) throw broken();
    entries.set(name, readEntry(bytes, at));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number): Entry {
  const flags = bytes.readUInt16LE(at + 8);
  if ((flags & 1) === 1) throw new UnreadableSheet("encrypted");
  const method = bytes.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) throw broken();
  return {
    method,
    checksum: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    headerAt: bytes.readUInt32LE(at + 42),
  };
}

function checkSizes(entries: Entry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const isBomb = entries.some(
    ({ packedBytes, unpackedBytes }) =>
      unpackedBytes > RATIO_COUNTS_ABOVE && unpackedBytes > packedBytes * MOST_RATIO,
  );
  if (unpacked > MOST_UNPACKED_BYTES || isBomb) throw new UnreadableSheet("unpacks_too_big");
  let free = 0;
  for (const { headerAt, packedBytes } of entries.sort((a, b) => a.headerAt - b.headerAt)) {
    if (headerAt < free) throw new UnreadableSheet("unpacks_too_big");
    free = headerAt + PART_HEADER_BYTES + packedBytes;
  }
}
