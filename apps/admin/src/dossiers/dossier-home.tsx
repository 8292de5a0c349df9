import { Navigate } from "@tanstack/react-router";
import { useDossier } from "./dossier-query.ts";

/** A plain link to a dossier opens the page where this person has something to do. */
export function DossierHome() {
  const dossier = useDossier();
  const params = { dossierId: dossier.id };
  if (dossier.may.edit) return <Navigate to="/ho-so/$dossierId/nhap-lieu" params={params} replace />;
  if (dossier.may.appraise) return <Navigate to="/ho-so/$dossierId/tham-dinh" params={params} replace />;
  return <Navigate to="/ho-so/$dossierId/ket-qua" params={params} replace />;
}
