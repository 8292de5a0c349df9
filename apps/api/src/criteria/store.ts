/** Texts and versions in the database, which is the truth about what serves. */
import type { Model } from "@tieuchi/engine";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "../audit/write.ts";
import { criteriaText, criteriaVersion } from "../database/schema.ts";
import type { GoodText } from "./check.ts";
import type { VersionName } from "./paths.ts";

export type VersionRow = typeof criteriaVersion.$inferSelect;

const versionIs = (communeId: string, { set, version }: VersionName) =>
  and(
    eq(criteriaVersion.communeId, communeId),
    eq(criteriaVersion.set, set),
    eq(criteriaVersion.version, version),
  );
const textOf = (communeId: string, { set, version }: VersionName) =>
  and(eq(criteriaText.communeId, communeId), eq(criteriaText.set, set), eq(criteriaText.version, version));

export async function allVersions(db: Db, communeId: string): Promise<VersionRow[]> {
  return db.select().from(criteriaVersion).where(eq(criteriaVersion.communeId, communeId));
}

export async function findVersion(db: Db, communeId: string, name: VersionName): Promise<VersionRow | null> {
  const [row] = await db.select().from(criteriaVersion).where(versionIs(communeId, name));
  return row ?? null;
}

export async function lockVersion(tx: Tx, communeId: string, name: VersionName): Promise<VersionRow | null> {
  const [row] = await tx.select().from(criteriaVersion).where(versionIs(communeId, name)).for("update");
  return row ?? null;
}

/** Keeps a text with its model. Not for a text that is approved: that keeps the model it was approved with. */
export async function keepText(tx: Tx, communeId: string, name: VersionName, good: GoodText): Promise<void> {
  const { text, textHash, modelText: model, hash: modelHash } = good;
  await tx
    .insert(criteriaText)
    .values({ communeId, set: name.set, version: name.version, text, textHash, model, modelHash })
    .onConflictDoUpdate({
      target: [criteriaText.communeId, criteriaText.set, criteriaText.version, criteriaText.textHash],
      // A text that was put aside gets its model; a later program may make another one of a draft.
      set: { model, modelHash },
    });
}

/** Keeps a text that has no model, so that no edit is ever lost. */
export async function keepAside(
  tx: Tx,
  communeId: string,
  name: VersionName,
  text: string,
  textHash: string,
): Promise<void> {
  await tx
    .insert(criteriaText)
    .values({ communeId, set: name.set, version: name.version, text, textHash })
    .onConflictDoNothing();
}

export async function insertVersion(
  tx: Tx,
  communeId: string,
  name: VersionName,
  textHash: string,
): Promise<boolean> {
  const { rowCount } = await tx
    .insert(criteriaVersion)
    .values({ communeId, set: name.set, version: name.version, servingTextHash: textHash })
    .onConflictDoNothing();
  return rowCount === 1;
}

export async function updateVersion(
  tx: Tx,
  communeId: string,
  name: VersionName,
  change: Partial<typeof criteriaVersion.$inferInsert>,
): Promise<void> {
  await tx.update(criteriaVersion).set(change).where(versionIs(communeId, name));
}

export interface StoredText {
  readonly text: string;
  readonly model: Model;
  readonly hash: string;
}

export async function readText(
  db: Db | Tx,
  communeId: string,
  name: VersionName,
  textHash: string,
): Promise<StoredText | null> {
  const [row] = await db
    .select()
    .from(criteriaText)
    .where(and(textOf(communeId, name), eq(criteriaText.textHash, textHash)));
  if (!row?.model || !row.modelHash) return null;
  const model: Model = JSON.parse(row.model);
  return { text: row.text, model, hash: row.modelHash };
}

/** Texts that served this version, latest first. */
export async function readHistory(db: Db, communeId: string, name: VersionName) {
  return db
    .select({
      textHash: criteriaText.textHash,
      hash: criteriaText.modelHash,
      loadedAt: criteriaText.loadedAt,
    })
    .from(criteriaText)
    .where(and(textOf(communeId, name), isNotNull(criteriaText.modelHash)))
    .orderBy(desc(criteriaText.loadedAt));
}
