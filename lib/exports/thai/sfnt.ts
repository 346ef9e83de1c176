/** Reads tables and glyph outlines of a TrueType file. */
export class SfntReader {
  readonly #file: Buffer;
  readonly #tables = new Map<string, Buffer>();
  readonly #longOffsets: boolean;

  constructor(file: Uint8Array) {
    this.#file = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const count = this.#file.readUInt16BE(4);
    for (let index = 0; index < count; index += 1) {
      const entry = 12 + index * 16;
      const start = this.#file.readUInt32BE(entry + 8);
      const length = this.#file.readUInt32BE(entry + 12);
      this.#tables.set(
        this.#file.toString("latin1", entry, entry + 4),
        this.#file.subarray(start, start + length),
      );
    }
    this.#longOffsets = this.required("head").readUInt16BE(50) === 1;
  }

  table(tag: string): Buffer | undefined {
    return this.#tables.get(tag);
  }

  required(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font file has no ${tag} table`);
    return table;
  }

  /** Outline data of a glyph; empty for one without a picture, such as the space. */
  glyph(id: number): Buffer {
    const offsets = this.required("loca");
    const offset = (index: number) =>
      this.#longOffsets ? offsets.readUInt32BE(index * 4) : offsets.readUInt16BE(index * 2) * 2;
    return this.required("glyf").subarray(offset(id), offset(id + 1));
  }
}

const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
export const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_2X2 = 0x0080;

/** Where a composite glyph's data names its components. */
export function componentOffsets(outline: Buffer): number[] {
  const offsets: number[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = outline.readUInt16BE(at);
    offsets.push(at + 2);
    const scale = flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_2X2 ? 8 : 0;
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2) + scale;
  }
  return offsets;
}

/** A TrueType file of the given tables, with its directory and check sums. */
export function buildSfnt(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const entries = Array.from(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + entries.length * 16);
  const power = Math.floor(Math.log2(entries.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(entries.length * 16 - 16 * 2 ** power, 10);
  const chunks: Buffer[] = [directory];
  let offset = directory.length;
  let headOffset = 0;
  entries.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    const padding = paddingAfter(table.length);
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checkSum(table), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    if (tag === "head") headOffset = offset;
    chunks.push(table, Buffer.alloc(padding));
    offset += table.length + padding;
  });
  const file = Buffer.concat(chunks);
  file.writeUInt32BE((0xb1b0afba - checkSum(file)) >>> 0, headOffset + 8);
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

/** Bytes that bring a length to a multiple of four. */
export function paddingAfter(length: number): number {
  return (4 - (length % 4)) % 4;
}

function checkSum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      (bytes[at]! << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}
