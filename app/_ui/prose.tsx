import { Fragment, type ReactNode } from "react";
import {
  type ProseBlock,
  type ProsePicture,
  type ProseTable,
  type ProseText,
  spansOf,
  wordsOf,
} from "@/lib/platform/prose-document";
import { FactList } from "./fact-list";
import { Notice } from "./notice";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "./table";
import { TextLink } from "./text-link";
import { ThaiText } from "./thai-phrases";

/** Words of a document with their bold words and links. */
export function ProseWords({ text }: { text: ProseText }): ReactNode {
  return spansOf(text).map(({ text: words, strong, href }, index) => {
    const key = `${index} ${words}`;
    if (href !== undefined)
      return (
        <TextLink key={key} href={href}>
          <ThaiText>{words}</ThaiText>
        </TextLink>
      );
    if (!strong)
      return (
        <Fragment key={key}>
          <ThaiText>{words}</ThaiText>
        </Fragment>
      );
    return (
      <b key={key}>
        <ThaiText>{words}</ThaiText>
      </b>
    );
  });
}

/** The blocks of a document on a page. What only paper has (page breaks, signatures) has no picture here. */
export function Prose({ blocks }: { blocks: readonly ProseBlock[] }) {
  return (
    <div className="prose">
      {blocks.map((block, index) => {
        const key = `${index} ${block.kind}`;
        return <Block key={key} block={block} />;
      })}
    </div>
  );
}

function Block({ block }: { block: ProseBlock }): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        <h3 id={block.anchor}>
          <ThaiText>{block.text}</ThaiText>
        </h3>
      );
    case "paragraph":
      return (
        <p className={block.soft ? "soft" : undefined}>
          <ProseWords text={block.text} />
        </p>
      );
    case "list":
      return <List numbered={block.numbered} items={block.items} />;
    case "table":
      return <ProseTableShown table={block} />;
    case "facts":
      return (
        <FactList
          facts={block.facts.map(({ term, value }) => ({ term, value: <ProseWords text={value} /> }))}
        />
      );
    case "picture":
      return <Picture picture={block} />;
    case "notice":
      return (
        <Notice kind={block.tone} title={block.title}>
          <p>
            <ProseWords text={block.text} />
          </p>
        </Notice>
      );
    case "together":
      return <Prose blocks={block.blocks} />;
    default:
      return null;
  }
}

function List({ numbered, items }: { numbered: boolean; items: readonly ProseText[] }) {
  const entries = items.map((item) => (
    <li key={wordsOf(item)}>
      <ProseWords text={item} />
    </li>
  ));
  return numbered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

/** The first column names its row; on a phone each row is a card, which says the heads where there are several. */
function ProseTableShown({ table: { caption, columns, groups } }: { table: ProseTable }) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        <Row>
          {columns.map(({ header, align }) => (
            <ColumnHead key={header} align={align}>
              {header}
            </ColumnHead>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {groups.map(({ heading, rows }) => (
          <Fragment key={heading ?? ""}>
            {heading === undefined ? null : <GroupRow colSpan={columns.length}>{heading}</GroupRow>}
            {rows.map((row) => (
              <Row key={row.map(wordsOf).join("\t")}>
                {columns.map(({ header, align }, index) =>
                  index === 0 ? (
                    <RowHead key={header}>
                      <ProseWords text={row[index] ?? ""} />
                    </RowHead>
                  ) : (
                    <Cell key={header} label={columns.length > 2 ? header : undefined} align={align}>
                      <ProseWords text={row[index] ?? ""} />
                    </Cell>
                  ),
                )}
              </Row>
            ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

/** Pressed, a picture opens by itself: on a phone its words are too small to read. */
function Picture({ picture: { file, alt, caption, width, height } }: { picture: ProsePicture }) {
  return (
    <figure className="prose-picture">
      <a href={file} aria-label={`เปิดภาพขนาดเต็ม ${alt}`}>
        <picture>
          <img src={file} alt="" width={width} height={height} loading="lazy" decoding="async" />
        </picture>
      </a>
      {caption === undefined ? null : (
        <figcaption className="soft">
          <ThaiText>{caption}</ThaiText>
        </figcaption>
      )}
    </figure>
  );
}
