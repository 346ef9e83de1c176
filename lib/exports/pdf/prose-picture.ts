import type { ProsePicture } from "@/lib/platform/prose-document";
import { lineHeight } from "./marks";
import type { Block } from "./page-flow";
import { COLOR } from "./paper-style";
import { air, keptTogether, lineBlocks, type ProseFlow, type ProsePlace } from "./prose-flow";
import { wrapProse } from "./prose-lines";
import { type ProseMark, type Tag, tagged } from "./prose-marks";
import { bodyStyle } from "./prose-style";

/** Points for a pixel of a picture at its largest: its letters are a little smaller than the text's. */
const POINTS_PER_PIXEL = 0.41;
const HIGHEST_SHARE_OF_PAGE = 0.5;

/** A picture as wide as it may be, framed, its caption below; never parted. */
export function pictureBlocks(picture: ProsePicture, { extent, style, fonts }: ProsePlace): ProseFlow {
  const highest = (style.bottom - style.top) * HIGHEST_SHARE_OF_PAGE;
  const scale = Math.min(POINTS_PER_PIXEL, extent.width / picture.width, highest / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = extent.left;
  const figure: Block<ProseMark> = {
    height: height + 5,
    marks: (top) => [
      tagged({ role: "Figure", alt: picture.alt }, [
        { kind: "picture", file: picture.file, x, y: top, width, height },
      ]),
      { kind: "box", x, y: top, width, height, radius: 0, stroke: COLOR.line },
    ],
  };
  const small = bodyStyle(style.size - 1, true);
  const caption: Tag = { role: "Caption" };
  const words =
    picture.caption === undefined
      ? []
      : lineBlocks(
          wrapProse(picture.caption, extent.width, small, fonts),
          extent,
          small,
          "left",
          caption,
          fonts,
        );
  return [...keptTogether([air(3), figure, ...words]), air(lineHeight(style.size) * 0.7)];
}
