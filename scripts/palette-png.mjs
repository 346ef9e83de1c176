/**
 * Screenshots as PNG files of at most 256 colours: a fifth of the bytes, and letters as sharp as before. What a screen
 * shows has few colours; those that differ in the last three bits count as one.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Bytes a pixel by the PNG's colour type: RGB and RGB with opacity. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
]);

/** @typedef {{ width: number, height: number, pixels: Buffer }} Picture pixels in RGB, three bytes each */

/**
 * @param {Buffer} png 8 bits a channel, not interlaced, as browsers write it
 * @returns {Picture}
 */
function decode(png) {
  const parts = [];
  /** @type {Buffer} */
  let header = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") header = data;
    if (kind === "IDAT") parts.push(data);
    at += 12 + length;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = CHANNELS.get(header.readUInt8(9));
  if (!channels || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0)
    throw new Error("not a PNG of the kind that a browser writes");
  return { width, height, pixels: unfiltered(inflateSync(Buffer.concat(parts)), width, height, channels) };
}

/**
 * @param {Buffer} raw
 * @param {number} width
 * @param {number} height
 * @param {number} channels
 */
function unfiltered(raw, width, height, channels) {
  const stride = width * channels;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw.readUInt8(y * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const up = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0);
      rows[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  if (channels === 3) return rows;
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows.copy(pixels, pixel * 3, pixel * 4, pixel * 4 + 3);
  return pixels;
}

/**
 * @param {number} filter
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * Colours by how often they occur, and for each pixel which of them it is.
 *
 * @param {Picture} picture
 */
function withPalette({ pixels, width, height }) {
  /** @type {Map<number, { count: number, red: number, green: number, blue: number }>} */
  const bins = new Map();
  const binOf = new Uint16Array(width * height);
  for (let pixel = 0; pixel < binOf.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 3, pixel * 3 + 3);
    const bin = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    binOf[pixel] = bin;
    const sum = bins.get(bin) ?? { count: 0, red: 0, green: 0, blue: 0 };
    bins.set(bin, {
      count: sum.count + 1,
      red: sum.red + red,
      green: sum.green + green,
      blue: sum.blue + blue,
    });
  }
  const colours = [...bins]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([bin, { count, ...sums }]) => ({
      bin,
      rgb: [sums.red, sums.green, sums.blue].map((sum) => Math.round(sum / count)),
    }));
  const palette = colours.slice(0, MOST_COLOURS).map(({ rgb }) => rgb);
  const places = new Map(
    colours.map(({ bin, rgb }, index) => [bin, index < palette.length ? index : nearest(palette, rgb)]),
  );
  return { palette, indexes: Uint8Array.from(binOf, (bin) => places.get(bin) ?? 0) };
}

/**
 * @param {number[][]} palette
 * @param {number[]} rgb
 */
function nearest(palette, rgb) {
  const distances = palette.map((colour) =>
    colour.reduce((sum, value, channel) => sum + (value - (rgb[channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {Buffer} png
 * @returns {{ file: Buffer, width: number, height: number }}
 */
export function palettePng(png) {
  const picture = decode(png);
  const { width, height } = picture;
  const { palette, indexes } = withPalette(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const file = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { file, width, height };
}

/**
 * @param {string} kind
 * @param {Buffer} data
 */
function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
