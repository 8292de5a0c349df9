import { useState } from "react";
import type { AnswerSheet } from "../answers/answer-sheet.ts";
import { request } from "../api/client.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import type { Dossier } from "../api/types.ts";
import { useCachedDossier, usePatchDossier } from "../dossiers/dossier-query.ts";

export interface Decision {
  /** True when the API took it. What was typed is saved first, so that the decision is about what is on the screen. */
  readonly decide: (criterion: string, decision: "accepted" | null, note?: string | null) => Promise<boolean>;
  readonly pending: boolean;
  readonly fault: { readonly criterion: string; readonly fault: Fault } | null;
}

/** Accepting a criterion, reopening it, and its note. */
export function useDecision(dossier: Dossier, control: AnswerSheet): Decision {
  const patch = usePatchDossier(dossier.id);
  const cached = useCachedDossier(dossier.id);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<Decision["fault"]>(null);

  async function decide(
    criterion: string,
    decision: "accepted" | null,
    note?: string | null,
  ): Promise<boolean> {
    setPending(true);
    setFault(null);
    try {
      await control.flush();
      // What was just saved may have opened the criterion again.
      const before = (cached() ?? dossier).appraisals[criterion];
      const { data, error } = await request.PUT("/api/dossiers/{id}/appraisal/{criterion}", {
        params: { path: { id: dossier.id, criterion } },
        body: {
          decision,
          note: note === undefined ? (before?.note ?? null) : note,
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
      setFault({ criterion, fault: faultOf(thrown) });
      return false;
    } finally {
      setPending(false);
    }
  }
  return { decide, pending, fault };
}
