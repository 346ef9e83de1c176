import { lineHeight } from "./marks";
import type { Block } from "./page-flow";
import { COLOR } from "./paper-style";
import { lineBlocks, type ProseFlow, type ProsePlace } from "./prose-flow";
import { lineMarks, wrapProse } from "./prose-lines";
import { type ProseMark, type Tag, tagged } from "./prose-marks";
import { bodyStyle, HEADING_SIZE } from "./prose-style";

export type Entry = {
  readonly name: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly page: number;
};

const FIGURE_WIDTH = 30;

/** A list of headings with their pages, each leading there. */
export function contentsBlocks(title: string, entries: readonly Entry[], place: ProsePlace): ProseFlow {
  const { extent, fonts } = place;
  const heading = { size: HEADING_SIZE[1], weight: "semiBold", color: COLOR.indigo } as const;
  const list: Tag = { role: "TOC" };
  return [
    ...lineBlocks(
      wrapProse(title, extent.width, heading, fonts),
      extent,
      heading,
      "left",
      { role: "H1" },
      fonts,
    ).map((block) => ({ ...block, keepWithNext: true })),
    { height: 8, keepWithNext: true, marks: () => [] },
    ...entries.map((entry, index) => entryBlock(entry, index > 0, list, place)),
  ];
}

/** Entries of the first level are bold with air above; a dotted line leads to the page's figure. */
function entryBlock(
  { name, level, text, page }: Entry,
  airAbove: boolean,
  list: Tag,
  { extent, style, fonts }: ProsePlace,
): Block<ProseMark> {
  const isChapter = level === 1;
  const body = { ...bodyStyle(style.size), weight: isChapter ? ("semiBold" as const) : ("regular" as const) };
  const above = isChapter && airAbove ? 7 : 0;
  const left = extent.left + (isChapter ? 0 : 16);
  const inside = { left, width: extent.left + extent.width - FIGURE_WIDTH - left };
  const lines = wrapProse(text, inside.width, body, fonts);
  const height = above + lines.length * lineHeight(body.size);
  const item: Tag = { role: "TOCI", parent: list };
  return {
    height,
    keepWithNext: isChapter,
    marks: (top) => {
      const lastTop = top + height - lineHeight(body.size);
      const last = lines.at(-1) ?? [];
      const lastWidth = last.reduce((sum, run) => sum + fonts[run.weight].widthOf(run.text, body.size), 0);
      const figures = { left: extent.left + extent.width - FIGURE_WIDTH, width: FIGURE_WIDTH };
      const from = left + lastWidth + 5;
      const label = `${text} หน้า ${page}`;
      const tag: Tag = { role: "Link", parent: item };
      return [
        { kind: "dotted", x: from, y: lastTop + body.size * 1.12, width: figures.left + 8 - from },
        tagged(tag, [
          ...[
            ...lines.flatMap((line, index) =>
              lineMarks(line, inside, top + above + index * lineHeight(body.size), body, "left", tag, fonts),
            ),
            ...lineMarks(
              [{ text: String(page), weight: body.weight }],
              figures,
              lastTop,
              body,
              "right",
              tag,
              fonts,
            ),
          ].flatMap((mark) => (mark.kind === "tagged" ? mark.marks : [mark])),
          {
            kind: "link",
            x: extent.left,
            y: top + above,
            width: extent.width,
            height: height - above,
            href: `#${name}`,
            label,
          },
        ]),
      ];
    },
  };
}
