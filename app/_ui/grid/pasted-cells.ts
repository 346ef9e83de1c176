/**
 * The cells of a block copied from a spreadsheet: rows by line, columns by tab; a cell in quotes holds its own tabs,
 * line breaks and doubled quotes. One cell alone is no block: the browser pastes it.
 */
export function pastedCells(text: string): string[][] | null {
  const rows: string[][] = [[]];
  let at = 0;
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (at <= whole.length) {
    const quoted = whole[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(whole.slice(at)) : null;
    const plain = quoted ? null : /^[^\t\n]*/.exec(whole.slice(at));
    rows.at(-1)!.push(quoted ? quoted[1]!.replaceAll('""', '"') : plain![0]);
    at += (quoted ?? plain)![0].length;
    if (whole[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows.length === 1 && rows[0]!.length === 1 ? null : rows;
}
