import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const APP = path.join(import.meta.dirname, "../../app");
const ORIGIN_CHECKS = ["requireSameOrigin", "requireSameOriginOfAnybody"];

type Action = { name: string; first: string };

function actionsIn(file: string): Action[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(APP, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  if (!/^["']use server["']/.test(source.text.trimStart())) return [];
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declared) => {
    const isExported = declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    return [
      { name: `${file}#${declared.name?.text}`, first: declared.body?.statements[0]?.getText(source) ?? "" },
    ];
  });
}

const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const actions = files.flatMap(actionsIn);

describe("server actions", () => {
  it("are found in the sources", () => {
    expect(actions.length).toBeGreaterThan(20);
  });

  it.each(actions)("$name asks for this site's origin before anything else", ({ first }) => {
    expect(ORIGIN_CHECKS.map((check) => `await ${check}();`)).toContain(first);
  });

  it("stand in files of their own: none is written inside a page", () => {
    const inside = files.filter((file) =>
      /^\s+["']use server["']/m.test(readFileSync(path.join(APP, file), "utf8")),
    );
    expect(inside).toEqual([]);
  });
});
