import type { ProseSpan, ProseText } from "./prose-document";

/** **bold words**, [words of a link](address). */
const MARKED = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/**
 * Text that we write ourselves, with **bold words** and [links](/address) in it. Never for what people typed:
 * a name that begins with ** must stay one.
 */
export function prose(marked: string): ProseText {
  const spans: ProseSpan[] = [];
  let end = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, strong, label, href] = match;
    if (match.index > end) spans.push({ text: marked.slice(end, match.index) });
    if (strong !== undefined) spans.push({ text: strong, strong: true });
    else if (label !== undefined && href !== undefined) spans.push({ text: label, href });
    end = match.index + whole.length;
  }
  if (spans.length === 0) return marked;
  if (end < marked.length) spans.push({ text: marked.slice(end) });
  return spans;
}
