/** Versions as the API shows them. */
import type { Db } from "../audit/write.ts";
import { peopleNames } from "../people/find.ts";
import type { CheckedFile } from "./check.ts";
import type { CriteriaLibrary } from "./library.ts";
import { shownPath, type VersionName } from "./paths.ts";
import type { CriteriaSet, VersionDetail, VersionSummary } from "./schema.ts";
import { allVersions, readHistory, type VersionRow } from "./store.ts";

interface Place {
  readonly db: Db;
  readonly communeId: string;
  readonly criteria: CriteriaLibrary;
}

const byVersion = new Intl.Collator("vi", { numeric: true });
const count = (file: CheckedFile | null, wanted: "error" | "warning") =>
  file?.diagnostics.filter(({ severity }) => severity === wanted).length ?? 0;

export async function listSets(place: Place): Promise<CriteriaSet[]> {
  const { db, communeId, criteria } = place;
  const rows = await allVersions(db, communeId);
  const names = new Map<string, VersionName>();
  for (const { set, version } of [...rows, ...criteria.files().map(({ name }) => name)]) {
    names.set(shownPath({ set, version }), { set, version });
  }
  const sets = new Map<string, VersionSummary[]>();
  for (const name of names.values()) {
    const summary = await summarise(place, name, rows.find(isNamed(name)) ?? null);
    if (summary) sets.set(name.set, [...(sets.get(name.set) ?? []), summary]);
  }
  return [...sets].sort(([a], [b]) => byVersion.compare(a, b)).map(([set, versions]) => setOf(set, versions));
}

function setOf(set: string, summaries: readonly VersionSummary[]): CriteriaSet {
  const versions = summaries.toSorted((a, b) => byVersion.compare(b.version, a.version));
  return { set, title: versions.find(({ hash }) => hash !== null)?.title ?? set, versions };
}

/** null: nothing in the database and no file either. */
export async function describe(place: Place, name: VersionName): Promise<VersionDetail | null> {
  const { db, communeId, criteria } = place;
  const row = (await allVersions(db, communeId)).find(isNamed(name)) ?? null;
  const summary = await summarise(place, name, row);
  if (!summary) return null;
  const serving = await criteria.serving(name);
  const file = criteria.fileOf(name);
  const history = await readHistory(db, communeId, name);
  return {
    ...summary,
    text: serving?.text ?? null,
    fileText: file?.text ?? null,
    diagnostics: [...(file?.diagnostics ?? [])],
    model: serving?.model ?? null,
    history: history.map(({ hash, textHash, loadedAt }) => ({
      hash: hash ?? "",
      textHash,
      loadedAt: loadedAt.toISOString(),
      current: textHash === serving?.textHash,
    })),
  };
}

async function summarise(
  { db, communeId, criteria }: Place,
  name: VersionName,
  row: VersionRow | null,
): Promise<VersionSummary | null> {
  const file = criteria.fileOf(name);
  const serving = row && (await criteria.serving(name));
  if (!serving && !file?.present) return null;
  const named = await peopleNames(db, communeId);
  const errors = count(file, "error");
  return {
    version: name.version,
    title: serving?.model.title ?? file?.title ?? name.set,
    effectiveFrom: serving?.model.effectiveFrom ?? null,
    file: shownPath(name),
    status: row?.status ?? "draft",
    hash: serving?.hash ?? null,
    broken: errors > 0,
    editedAfterApproval: serving?.editedAfterApproval ?? false,
    errors,
    warnings: count(file, "warning"),
    approvedBy: row?.approvedBy ? named(row.approvedBy) : null,
    approvedAt: row?.approvedAt?.toISOString() ?? null,
  };
}

const isNamed = (name: VersionName) => (row: VersionName) =>
  row.set === name.set && row.version === name.version;
