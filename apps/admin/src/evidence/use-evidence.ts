import { useMutation } from "@tanstack/react-query";
import { request } from "../api/client.ts";
import type { Dossier, Evidence } from "../api/types.ts";
import { usePatchDossier } from "../dossiers/dossier-query.ts";

/** Adding and removing files of a dossier; the cached dossier follows at once. */
export function useEvidence(dossier: Dossier) {
  const patch = usePatchDossier(dossier.id);
  const add = useMutation({
    mutationFn: (file: { requirement: string; file: File }) =>
      upload(dossier.id, file.requirement, file.file),
    onSuccess: (added) =>
      patch((current) => ({
        ...current,
        evidence: [...current.evidence.filter(({ id }) => id !== added.id), added],
      })),
  });
  const remove = useMutation({
    mutationFn: async (evidenceId: string) => {
      const { error } = await request.DELETE("/api/dossiers/{id}/evidence/{evidenceId}", {
        params: { path: { id: dossier.id, evidenceId } },
      });
      if (error) throw error;
    },
    onSuccess: (_, evidenceId) =>
      patch((current) => ({ ...current, evidence: current.evidence.filter(({ id }) => id !== evidenceId) })),
  });
  return { add, remove };
}

/** The body is the file itself, streamed as it is; so this one request is not made of JSON. */
async function upload(dossierId: string, requirement: string, file: File): Promise<Evidence> {
  const query = new URLSearchParams({ requirement, name: file.name.normalize("NFC") });
  const response = await fetch(`/api/dossiers/${dossierId}/evidence?${query}`, {
    method: "POST",
    body: file,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw answer;
  return answer as Evidence;
}
