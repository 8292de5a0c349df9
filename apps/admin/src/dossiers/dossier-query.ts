import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import type { Dossier } from "../api/types.ts";

/** Arguments of the query of one dossier; the same everywhere, so that all screens share its cache. */
export function dossierInit(id: string) {
  return { params: { path: { id } } };
}

/** The dossier of the current address. The frame has loaded it before any of its pages shows. */
export function useDossier(): Dossier {
  const { dossierId } = useParams({ from: "/signed-in/ho-so/$dossierId" });
  const { data } = api.useQuery("get", "/api/dossiers/{id}", dossierInit(dossierId));
  if (!data) throw new Error("useDossier() outside the dossier's frame");
  return data;
}

/** Refetches what shows this dossier: itself, its results and the list. */
export function useRefreshDossier(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [, path, init] }) =>
        path === "/api/dossiers" ||
        (typeof path === "string" &&
          path.startsWith("/api/dossiers/{id}") &&
          (init as { params?: { path?: { id?: string } } } | undefined)?.params?.path?.id === id),
    });
}

/** Reads the cached dossier at this very moment, in the middle of an action whose own dossier is older. */
export function useCachedDossier(id: string): () => Dossier | undefined {
  const queries = useQueryClient();
  const key = api.queryOptions("get", "/api/dossiers/{id}", dossierInit(id)).queryKey;
  return () => queries.getQueryData(key);
}

/** Puts into the cached dossier what a request has just told, without a second request. */
export function usePatchDossier(id: string): (change: (dossier: Dossier) => Dossier) => void {
  const queries = useQueryClient();
  const key = api.queryOptions("get", "/api/dossiers/{id}", dossierInit(id)).queryKey;
  return (change) => queries.setQueryData(key, (dossier: Dossier | undefined) => dossier && change(dossier));
}
