import { useRef, useState } from "react";
import type { AnswerSheet } from "../answers/answer-sheet.ts";
import { indexModel } from "../answers/model-index.ts";
import { request } from "../api/client.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import type { Dossier } from "../api/types.ts";
import { useCachedDossier, usePatchDossier, useRefreshDossier } from "../dossiers/dossier-query.ts";
import { messages } from "./messages.ts";

/** What is left out stays as it is stored. */
interface Change {
  readonly decision?: "accepted" | null;
  readonly note?: string | null;
}

export interface Decision {
  /** True when the API took it. What was typed is saved first, so that the decision is about what is on the screen. */
  readonly decide: (criterion: string, change: Change) => Promise<boolean>;
  /** A decision (not merely a note) is on its way. */
  readonly pending: boolean;
  readonly fault: { readonly criterion: string; readonly fault: Fault } | null;
}

/** Accepting a criterion, reopening it, and its note. */
export function useDecision(dossier: Dossier, control: AnswerSheet): Decision {
  const patch = usePatchDossier(dossier.id);
  const refresh = useRefreshDossier(dossier.id);
  const cached = useCachedDossier(dossier.id);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<Decision["fault"]>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  function unsaved(criterion: string): boolean {
    const index = indexModel(dossier.model);
    const asked = index.byCode.get(criterion);
    const { unsaved } = control.snapshot();
    return asked !== undefined && index.questionsOf(asked).some(({ code }) => unsaved.has(code));
  }

  async function send(criterion: string, change: Change): Promise<boolean> {
    setFault(null);
    try {
      await control.flush();
      if (change.decision === "accepted" && unsaved(criterion)) {
        const fault: Fault = { code: "unsaved", message: messages.notSavedYet, fields: [], conflicts: [] };
        setFault({ criterion, fault });
        return false;
      }
      // What was just saved may have opened the criterion again.
      const before = (cached() ?? dossier).appraisals[criterion];
      const { data, error } = await request.PUT("/api/dossiers/{id}/appraisal/{criterion}", {
        params: { path: { id: dossier.id, criterion } },
        body: {
          decision: before?.decision ?? null,
          note: before?.note ?? null,
          ...change,
          revision: before?.revision ?? 0,
        },
      });
      if (!data) throw error;
      patch((current) => ({
        ...current,
        // The first act of the appraisal begins it; the API has moved the dossier on.
        state: current.state === "submitted" ? "appraising" : current.state,
        appraisals: { ...current.appraisals, [criterion]: data },
      }));
      return true;
    } catch (thrown) {
      const fault = faultOf(thrown);
      setFault({ criterion, fault });
      // Another evaluator was faster: show what they decided, so that the next try is about that.
      if (fault.code === "conflict") await refresh();
      return false;
    }
  }

  async function decide(criterion: string, change: Change): Promise<boolean> {
    const decides = change.decision !== undefined;
    if (decides) setPending(true);
    // One after the other: a note is kept on leaving its field, which is often by pressing "accept".
    const sent = last.current.then(() => send(criterion, change));
    last.current = sent;
    const taken = await sent;
    if (decides) setPending(false);
    return taken;
  }
  return { decide, pending, fault };
}
