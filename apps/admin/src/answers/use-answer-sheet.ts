import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Dossier, FieldValues, Layer } from "../api/types.ts";
import { useMe } from "../session/session.ts";
import { AnswerSheet, type Changes, type Edit, type Sheet } from "./answer-sheet.ts";
import { indexModel } from "./model-index.ts";

/** The answer sheet of one layer of a dossier, kept in step with what the API tells. */
export function useAnswerSheet(
  dossier: Dossier,
  layer: Layer,
  editable: boolean,
  save: (changes: Changes) => Promise<FieldValues>,
  ready: (code: string, edit: Edit) => boolean,
): { sheet: Sheet; control: AnswerSheet } {
  const me = useMe();
  const storageKey = `tieuchi:chua-luu:${me.id}:${dossier.id}:${layer}`;
  // One sheet for a dossier and person, though the dossier object is replaced: newer values come by adopt().
  const control = useMemo(
    () =>
      new AnswerSheet({
        storageKey,
        stored: dossier.values[layer],
        editable,
        asked: indexModel(dossier.model).questions,
        save,
        ready,
      }),
    [storageKey],
  );
  const stored = dossier.values[layer];
  useEffect(() => control.start(), [control]);
  useEffect(() => control.adopt(stored), [control, stored]);
  return { sheet: useSyncExternalStore(control.subscribe, control.snapshot), control };
}
