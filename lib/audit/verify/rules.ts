/** Position and hash of a link, written "12:ab34…": whoever keeps it elsewhere can tell later whether the chain still holds it. */
export type ChainAnchor = { readonly position: number; readonly hash: string };

/** The hash before the first link. */
export const NO_HASH = "0".repeat(64);

/** What stands before the first link. */
export const BEFORE_CHAIN: ChainAnchor = { position: 0, hash: NO_HASH };

/** A link as it stands, beside what its hash should be. */
export type ReadLink = {
  readonly position: number;
  readonly eventId: number;
  readonly previousHash: string;
  readonly hash: string;
  /** Of the link's own previous hash and the event as it is now; null where the event is gone. */
  readonly computed: string | null;
};

/** What is wrong with a row, by the row's number in audit_events or its place in audit_chain. */
export type Finding =
  | { readonly what: "changed"; readonly position: number; readonly eventId: number }
  | { readonly what: "event_removed"; readonly position: number; readonly eventId: number }
  | { readonly what: "links_removed"; readonly from: number; readonly to: number }
  | { readonly what: "removed_before"; readonly position: number; readonly eventId: number }
  | { readonly what: "event_inserted"; readonly eventId: number }
  | { readonly what: "link_inserted"; readonly position: number; readonly eventId: number }
  | { readonly what: "reordered"; readonly position: number; readonly eventId: number }
  | { readonly what: "tail_cut"; readonly from: number; readonly to: number }
  | { readonly what: "rewritten"; readonly position: number };

/** A link that is well in itself and does not go on from the one before it. */
export type Break = {
  readonly what: "break";
  readonly position: number;
  readonly eventId: number;
  readonly previousHash: string;
};

/** The link that the next one has to go on from; what its hash should be counts as well, so that one row is named. */
export type Carried = ChainAnchor & { readonly computed: string | null };

/** What one link shows, after the link before it. */
export function findingsAt(link: ReadLink, before: Carried): (Finding | Break)[] {
  const { position, eventId, previousHash } = link;
  const found: (Finding | Break)[] = [];
  const isAfterGap = position !== before.position + 1;
  if (isAfterGap) found.push({ what: "links_removed", from: before.position + 1, to: position - 1 });
  if (link.computed === null) found.push({ what: "event_removed", position, eventId });
  else if (link.computed !== link.hash) found.push({ what: "changed", position, eventId });
  else if (!isAfterGap && previousHash !== before.hash && previousHash !== before.computed)
    found.push({ what: "break", position, eventId, previousHash });
  return found;
}

/**
 * What a break is: the link that it goes on from stands somewhere else, or nowhere.
 *
 * @param stands where that link stands; null where it is nowhere
 * @param lastBreak position of the break before this one; 0 for none
 * @returns the positions between, when they were put in; otherwise what to call this link
 */
export function nameBreak(
  { position, eventId }: Break,
  stands: number | null,
  lastBreak: number,
): Finding | { readonly what: "links_inserted"; readonly from: number; readonly to: number } {
  if (stands === null) return { what: "removed_before", position, eventId };
  const isWholeBetween = stands < position && lastBreak <= stands;
  return isWholeBetween
    ? { what: "links_inserted", from: stands + 1, to: position - 1 }
    : { what: "reordered", position, eventId };
}

/** "12:ab34…", as the command prints it and the workbook's foot says it. */
export function anchorText({ position, hash }: ChainAnchor): string {
  return `${position}:${hash}`;
}

/** Reads what `anchorText` wrote; null for anything else. */
export function parseAnchor(text: string): ChainAnchor | null {
  const parts = /^([0-9]{1,15}):([0-9a-f]{64})$/.exec(text.trim());
  return parts ? { position: Number(parts[1]), hash: parts[2]! } : null;
}
