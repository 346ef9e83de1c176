import { UnreadableSheet } from "./sheet-problem";
import { hasDoctype, readXml } from "./xml";
import { ZipFile } from "./zip";

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/** The parts of a workbook that hold one sheet's cells. */
export type WorkbookParts = {
  readonly sheet: Buffer;
  readonly sharedStrings: Buffer | null;
  readonly styles: Buffer | null;
  readonly from1904: boolean;
};

const MACRO_PARTS = /vbaproject|^xl\/(?:macrosheets|activex|dialogsheets)\//;
const OUTSIDE_PARTS = /^xl\/(?:externallinks\/|querytables\/|connections\.xml$)/;
const WORD_PARTS = /^(?:word|ppt)\//;

/**
 * Opens a workbook without trusting it: nothing in it may run, nothing may lead outside, and no part may declare
 * entities.
 *
 * @throws UnreadableSheet
 */
export function openWorkbookParts(bytes: Uint8Array, sheetName: string | undefined): WorkbookParts {
  const zip = new ZipFile(bytes);
  const { names } = zip;
  if (names.some((name) => MACRO_PARTS.test(name))) throw new UnreadableSheet("has_macros");
  if (names.some((name) => OUTSIDE_PARTS.test(name))) throw new UnreadableSheet("has_external_links");
  if (names.includes("mimetype")) throw new UnreadableSheet(documentKind(zip));
  if (names.some((name) => WORD_PARTS.test(name))) throw new UnreadableSheet("not_a_table");
  if (names.includes("xl/workbook.bin")) throw new UnreadableSheet("old_excel");
  if (!names.includes("[content_types].xml")) throw new UnreadableSheet("not_a_table");
  checkParts(zip);
  const workbookName = targetsOf(zip, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (!workbookName) throw new UnreadableSheet("broken_workbook");
  const { sheets, from1904 } = readWorkbook(zip.read(workbookName));
  const parts = targetsOf(zip, workbookName);
  const worksheets = sheets.flatMap(({ relation, ...sheet }) => {
    const part = parts.find(({ id, kind }) => id === relation && kind === "worksheet");
    return part ? [{ ...sheet, part: part.target }] : [];
  });
  const sheet =
    worksheets.find(({ name }) => name === sheetName) ??
    worksheets.find(({ visible }) => visible) ??
    worksheets[0];
  if (!sheet) throw new UnreadableSheet("no_sheet");
  const partOf = (wanted: string) => {
    const target = parts.find(({ kind }) => kind === wanted)?.target;
    return target ? zip.read(target) : null;
  };
  return {
    sheet: zip.read(sheet.part),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    from1904,
  };
}

function documentKind(zip: ZipFile): "open_document" | "not_a_table" {
  return zip.read("mimetype").toString("utf8").includes("opendocument.spreadsheet")
    ? "open_document"
    : "not_a_table";
}

/** Every part of text is unpacked once, whether it is needed or not, and every relation is looked at. */
function checkParts(zip: ZipFile): void {
  for (const name of zip.names.filter((part) => /\.(?:xml|rels|vml)$/.test(part))) {
    const part = zip.read(name);
    if (hasDoctype(part)) throw new UnreadableSheet("has_doctype");
    if (name === "[content_types].xml" && part.includes("macroEnabled"))
      throw new UnreadableSheet("has_macros");
    if (name.endsWith(".rels")) checkRelations(part);
  }
}

function checkRelations(part: Buffer): void {
  readXml(part, {
    open: (name, { TargetMode, Type }) => {
      if (name === "Relationship" && TargetMode === "External" && !Type?.endsWith("/hyperlink"))
        throw new UnreadableSheet("has_external_links");
    },
  });
}

/** "xl/workbook.xml" and "worksheets/sheet1.xml" make "xl/worksheets/sheet1.xml". */
function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function targetsOf(zip: ZipFile, owner: string): Relation[] {
  const slash = owner.lastIndexOf("/") + 1;
  const relations: Relation[] = [];
  readXml(zip.read(`${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`), {
    open: (name, { Id, Type, Target }) => {
      if (name === "Relationship" && Id && Type && Target)
        relations.push({ id: Id, kind: Type.split("/").at(-1)!, target: resolvePart(owner, Target) });
    },
  });
  return relations;
}

function readWorkbook(part: Buffer) {
  const sheets: { name: string; visible: boolean; relation: string }[] = [];
  let from1904 = false;
  readXml(part, {
    open: (element, { name, id, state, date1904 }) => {
      if (element === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
      if (element === "sheet" && name !== undefined && id !== undefined)
        sheets.push({ name, relation: id, visible: state === undefined || state === "visible" });
    },
  });
  return { sheets, from1904 };
}
