import "server-only";
import type { Db, Tx } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { keepImport, lockImport, markImportWritten } from "@/lib/imports/mutations";
import { importState } from "@/lib/imports/rules";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayKeepRegistry } from "../access";
import { readRegistry } from "../data";
import { plannedChanges } from "../planning/rules";
import { readHeadings } from "../reading/rules";
import type { ChangeKind, PlannedChanges } from "../rules";
import { lockRegistry, type RegistryWriter, writePlannedChanges } from "../writing/mutations";
import { changesAnything, fingerprintOf } from "./rules";

export type RegistryImportRefusal =
  | "import_not_found"
  | "import_expired"
  | "already_written"
  | "rows_refused"
  | "nothing_to_change"
  | "registry_changed";

/** A file as it was read, with what it is known by on the receipt. */
export type RegistryFile = {
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly (readonly string[])[];
};

/** Keeps a file that an officer sent in, to look at what it would do and then write it. */
export async function keepRegistryFile(
  db: Db,
  actor: Actor,
  file: RegistryFile & { formKey: string },
  now: Date,
): Promise<Outcome<{ id: string }, "import_not_found">> {
  const { formKey, ...kept } = file;
  if (!mayKeepRegistry(actor)) return refused("import_not_found");
  return db.transaction((tx) =>
    onceOnly<{ id: string }, "import_not_found">(
      tx,
      actor,
      { key: keyOfContent(formKey, [file.sha256]), action: "registry.import" },
      now,
      async () => {
        const about = { purpose: "registry" as const, laoId: null, editionId: null };
        const { id } = await keepImport(tx, { ...about, ...kept, startedById: actor.personId, now });
        return done({ id });
      },
    ),
  );
}

type Written = { readonly number: number; readonly counts: Readonly<Record<ChangeKind, number>> };

/** Writes a kept import whose plan was looked at, all of it, with its receipt and its event. */
async function writeImport(
  tx: Tx,
  kept: { id: string; number: number; fileName: string },
  planned: PlannedChanges,
  by: RegistryWriter,
  now: Date,
): Promise<Written> {
  await writePlannedChanges(tx, planned, by, now);
  const { counts, newDistricts } = planned;
  await markImportWritten(tx, kept.id, { counts, undo: null, now });
  await recordAuditEvent(tx, {
    at: now,
    actorId: by.personId,
    action: "registry.import",
    entity: "import",
    entityId: kept.id,
    address: by.address,
    after: {
      number: kept.number,
      fileName: kept.fileName,
      ...counts,
      newDistricts: newDistricts.map(({ code, nameTh }) => `${code} ${nameTh}`),
    },
  });
  return { number: kept.number, counts };
}

function whyNot(planned: PlannedChanges): RegistryImportRefusal | null {
  if (planned.counts.refused > 0) return "rows_refused";
  return changesAnything(planned) ? null : "nothing_to_change";
}

/**
 * Writes an import that an officer has looked at: all its rows or none. Where the registry has changed meanwhile, so
 * that a row would do something else than was seen, nothing is written.
 *
 * @param input.fingerprint of what was seen (`fingerprintOf`)
 */
export async function writeRegistryImport(
  db: Db,
  actor: Actor,
  input: { importId: string; fingerprint: string; formKey: string },
  now: Date,
): Promise<Outcome<Written, RegistryImportRefusal>> {
  if (!mayKeepRegistry(actor)) return refused("import_not_found");
  return db.transaction((tx) =>
    onceOnly<Written, RegistryImportRefusal>(
      tx,
      actor,
      { key: input.formKey, action: "registry.import" },
      now,
      async () => {
        await lockRegistry(tx);
        const kept = await lockImport(tx, input.importId);
        if (kept?.purpose !== "registry") return refused("import_not_found");
        if (kept.committedAt !== null) return refused("already_written");
        if (importState(kept, now) === "expired") return refused("import_expired");
        const headings = readHeadings(kept.rows);
        if (!headings.ok) return refused("import_not_found");
        const planned = plannedChanges(kept.rows, headings.value, await readRegistry(tx), civilDateOf(now));
        if (fingerprintOf(planned) !== input.fingerprint) return refused("registry_changed");
        const reason = whyNot(planned);
        return reason ? refused(reason) : done(await writeImport(tx, kept, planned, actor, now));
      },
    ),
  );
}

export type CommandImport = { readonly planned: PlannedChanges; readonly number: number | null };

/**
 * The same for whoever runs the server, from a file whose headings are known: looked at and written in one go.
 *
 * @returns what was planned, and the receipt's number; null where nothing was written
 */
export async function importRegistryFile(
  db: Db,
  file: RegistryFile,
  now: Date,
): Promise<Outcome<CommandImport, "headings">> {
  const headings = readHeadings(file.rows);
  if (!headings.ok) return refused("headings");
  return db.transaction(async (tx) => {
    await lockRegistry(tx);
    const planned = plannedChanges(file.rows, headings.value, await readRegistry(tx), civilDateOf(now));
    if (whyNot(planned)) return done({ planned, number: null });
    const about = { purpose: "registry" as const, laoId: null, editionId: null, startedById: null };
    const { id, number } = await keepImport(tx, { ...about, ...file, now });
    await writeImport(
      tx,
      { id, number, fileName: file.fileName },
      planned,
      { personId: null, address: null },
      now,
    );
    return done({ planned, number });
  });
}
