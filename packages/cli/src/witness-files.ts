import { join } from "node:path";
import type { LevelProof } from "@tieuchi/dsl/prove";
import type { Model } from "@tieuchi/engine";
import { createFolder, createText } from "./files.ts";

interface ProvenSet {
  readonly model: Model | null;
  readonly levels: readonly LevelProof[] | null;
}

/**
 * Writes one file of data for each level that can be reached, such as `suc-khoe-2026.1-2-kha.json`: the second level
 * of the set. Gives how many.
 */
export function writeWitnesses(folder: string, sets: readonly ProvenSet[]): number {
  const files = sets.flatMap(({ model, levels }) =>
    (levels ?? []).flatMap(({ title, witness }, index) =>
      witness === null
        ? []
        : [{ name: `${model?.code}-${model?.version}-${index + 1}-${ascii(title)}`, witness }],
    ),
  );
  createFolder(folder);
  for (const { name, witness } of files) {
    createText(join(folder, `${name}.json`), `${JSON.stringify(witness, null, 2)}\n`);
  }
  return files.length;
}

/** `Mức độ 4 (mức độ cao nhất)`: `muc-do-4-muc-do-cao-nhat`. */
function ascii(title: string): string {
  const letters = title.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
