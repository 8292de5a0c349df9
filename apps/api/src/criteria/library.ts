/**
 * The criteria that serve. The database is the truth for texts that were loaded; the folder is their readable face:
 * drafts follow their files, approved texts only report that a file differs.
 */
import { type Evaluator, load, type Model } from "@tieuchi/engine";
import { type Db, type Tx, type Writer, write } from "../audit/write.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import { type CheckedFile, checkFile } from "./check.ts";
import { createFile, type FileText, listCriteriaFiles, readCriteriaFile, replaceFile } from "./files.ts";
import { sha256 } from "./hash.ts";
import { withStatus, withVersion } from "./header.ts";
import { nextVersion, parsePath, pathOf, shownPath, type VersionName } from "./paths.ts";
import { createQueue } from "./queue.ts";
import * as store from "./store.ts";

/** A text that scores, ready to evaluate. */
export interface Serving {
  readonly name: VersionName;
  readonly status: "draft" | "approved";
  readonly text: string;
  readonly textHash: string;
  readonly model: Model;
  readonly hash: string;
  readonly evaluator: Evaluator;
  /** When it took over from the one before. */
  readonly since: Date;
  readonly editedAfterApproval: boolean;
}

export interface LibraryOptions {
  readonly db: Db;
  readonly communeId: string;
  readonly folder: string;
  readonly now: () => Date;
  readonly log: (message: string) => void;
}

export type CriteriaLibrary = Awaited<ReturnType<typeof openLibrary>>;

/** Loads every file of the folder. `reload` picks up one that changed; who watches calls it. */
export async function openLibrary({ db, communeId, folder, now, log }: LibraryOptions) {
  const files = new Map<string, { readonly name: VersionName; readonly checked: CheckedFile }>();
  const ready = new Map<string, Promise<Omit<Serving, "status" | "since" | "editedAfterApproval">>>();
  const queue = createQueue();
  const program: Writer = { communeId, actorId: null };

  const fileOf = (name: VersionName): CheckedFile | null => files.get(shownPath(name))?.checked ?? null;

  const editedAfterApproval = (row: store.VersionRow): boolean => {
    const onDisk = fileOf(row)?.textHash ?? null;
    return (
      row.status === "approved" &&
      onDisk !== null &&
      onDisk !== row.servingTextHash &&
      onDisk !== row.approvedFromTextHash
    );
  };

  /** Texts never change, so each is read and made ready once. */
  const prepare = (name: VersionName, textHash: string) => {
    const key = `${shownPath(name)}#${textHash}`;
    const known = ready.get(key);
    if (known) return known;
    const made = store.readText(db, communeId, name, textHash).then((stored) => {
      if (!stored) throw new Error(`criteria text ${key} is not in the database`);
      return { name, textHash, ...stored, evaluator: load(stored.model) };
    });
    ready.set(key, made);
    made.catch(() => ready.delete(key));
    return made;
  };

  const serve = async (row: store.VersionRow, textHash: string): Promise<Serving> => ({
    ...(await prepare({ set: row.set, version: row.version }, textHash)),
    status: row.status,
    since: row.servingSince,
    editedAfterApproval: editedAfterApproval(row),
  });

  /** A sound text of a draft serves from now on. */
  const adopt = async (name: VersionName, { good }: CheckedFile): Promise<void> => {
    if (!good) return;
    await write(db, program, async (tx, record) => {
      const field = shownPath(name);
      const row = await store.lockVersion(tx, communeId, name);
      if (row?.status === "approved") return;
      if (row?.servingTextHash === good.textHash) {
        const stored = await store.readText(tx, communeId, name, good.textHash);
        if (stored?.hash === good.hash) return;
      }
      await store.keepText(tx, communeId, name, good);
      if (!row) {
        if (await store.insertVersion(tx, communeId, name, good.textHash)) {
          record({ action: "criteria.added", field, after: good.textHash });
        }
        return;
      }
      await store.updateVersion(tx, communeId, name, {
        servingTextHash: good.textHash,
        servingSince: now(),
        revision: row.revision + 1,
      });
      record({ action: "criteria.changed", field, before: row.servingTextHash, after: good.textHash });
    });
  };

  const take = async (path: string, name: VersionName, found: FileText): Promise<void> => {
    const before = fileOf(name);
    if (found.kind === "text" && before?.textHash === sha256(found.text)) return;
    const checked = checkFile(found, name);
    // Adopted first: whoever sees the file's new state finds it serving.
    await adopt(name, checked);
    files.set(shownPath(name), { name, checked });
    if (checked.good || found.kind === "missing") return;
    const errors = checked.diagnostics.filter(({ severity }) => severity === "error").length;
    log(messages.log.brokenCriteria(path, errors));
    await write(db, program, async (_, record) =>
      record({ action: "refused.criteria-broken", field: shownPath(name), after: checked.textHash }),
    );
  };

  const read = async (path: string): Promise<void> => {
    const name = parsePath(folder, path);
    if (name) await take(path, name, await readCriteriaFile(folder, path));
    else log(messages.log.strayCriteria(path));
  };
  const reload = (path: string): Promise<void> => queue(() => read(path));

  const demandVersion = (row: store.VersionRow | null): store.VersionRow => {
    if (row) return row;
    throw new ProblemError(404, "not-found", messages.versionNotFound);
  };

  const approve = (name: VersionName, hash: string, actorId: string): Promise<void> =>
    queue(async () => {
      const row = demandVersion(await store.findVersion(db, communeId, name));
      const seen = await prepare(name, row.servingTextHash);
      if (row.status === "approved")
        throw new ProblemError(409, "already-approved", messages.alreadyApproved);
      if (seen.hash !== hash) throw new ProblemError(409, "changed", messages.changedSinceSeen);
      const text = withStatus(seen.text, "issued");
      const { good } = text === null ? { good: null } : checkFile({ kind: "text", text }, name);
      if (good?.model.status !== "issued") {
        throw new ProblemError(409, "no-status-line", messages.noStatusLine);
      }
      // A draft whose file went away before the program was updated may mean something else to the new program.
      if (good.hash !== hash) throw new ProblemError(409, "changed", messages.changedSinceSeen);
      await write(db, { communeId, actorId }, async (tx: Tx, record) => {
        const locked = await store.lockVersion(tx, communeId, name);
        if (locked?.servingTextHash !== row.servingTextHash || locked.status !== "draft") {
          throw new ProblemError(409, "changed", messages.changedSinceSeen);
        }
        await store.keepText(tx, communeId, name, good);
        await store.updateVersion(tx, communeId, name, {
          servingTextHash: good.textHash,
          servingSince: now(),
          status: "approved",
          approvedFromTextHash: row.servingTextHash,
          approvedBy: actorId,
          approvedAt: now(),
          revision: row.revision + 1,
        });
        record({ action: "criteria.approved", field: shownPath(name), after: hash });
      });
      await putBack(name, row.servingTextHash, good.text).catch((error: unknown) =>
        log(messages.log.approvedNotWritten(shownPath(name), reasonOf(error))),
      );
    });

  /** Writes the serving text to its file, unless the file holds something other than `expected`. */
  const putBack = async (name: VersionName, expected: string, text: string): Promise<void> => {
    const path = pathOf(folder, name);
    const found = await readCriteriaFile(folder, path);
    if (found.kind !== "text" || sha256(found.text) !== expected) return;
    await replaceFile(path, text);
    await read(path);
  };

  const draft = (name: VersionName, actorId: string): Promise<string> =>
    queue(async () => {
      await read(pathOf(folder, name));
      const row = demandVersion(await store.findVersion(db, communeId, name));
      const { text, textHash } = fileOf(name) ?? { text: null, textHash: null };
      if (!editedAfterApproval(row) || text === null || textHash === null) {
        throw new ProblemError(409, "not-edited", messages.notEdited);
      }
      const approved = await prepare(name, row.servingTextHash);
      const rows = await store.allVersions(db, communeId);
      const known = [...rows, ...[...files.values()].map((file) => file.name)];
      const version = nextVersion(name.version, (candidate) =>
        known.some((one) => one.set === name.set && one.version === candidate),
      );
      const next = { set: name.set, version };
      const renamed = withVersion(text, version) ?? text;
      const writer = { communeId, actorId };
      // The edit is safe in the database and in its new file before the old file is touched; a draft counts as made,
      // in the log too, once its file is there.
      await write(db, writer, (tx) => store.keepAside(tx, communeId, name, text, textHash));
      await writable(createFile(pathOf(folder, next), withStatus(renamed, "draft") ?? renamed));
      await write(db, writer, async (_, record) =>
        record({ action: "criteria.draft-made", field: shownPath(next), before: textHash }),
      );
      await writable(putBack(name, textHash, approved.text));
      await read(pathOf(folder, next));
      return version;
    });

  for (const path of await listCriteriaFiles(folder)) if (parsePath(folder, path)) await reload(path);

  return {
    folder,
    reload,
    approve,
    draft,
    fileOf,
    editedAfterApproval,
    /** Files seen, also those that never were sound. */
    files: () => [...files.values()],
    /** The text of a version that scores now; null: there is no such version, or it was never sound. */
    async serving(name: VersionName): Promise<Serving | null> {
      const row = await store.findVersion(db, communeId, name);
      return row && serve(row, row.servingTextHash);
    },
    /** A text that was pinned. */
    async pinned(name: VersionName, textHash: string): Promise<Serving> {
      return serve(demandVersion(await store.findVersion(db, communeId, name)), textHash);
    },
    /** Waits for changes under way. */
    settled: (): Promise<void> => queue(async () => undefined),
  };
}

/** A write to the folder, whose failure is the operator's to mend. */
async function writable(writing: Promise<void>): Promise<void> {
  await writing.catch((error: unknown) => {
    throw new ProblemError(409, "folder-not-writable", messages.criteriaNotWritable(reasonOf(error)));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
