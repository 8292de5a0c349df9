import { formatNumberVi } from "@tieuchi/engine";
import type { Evidence } from "../api/types.ts";

export const largestFile = 20 * 1024 * 1024;
export const acceptedFiles = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx";

export function contentUrl(dossierId: string, evidenceId: string): string {
  return `/api/dossiers/${dossierId}/evidence/${evidenceId}/content`;
}

/** 1536 → `1,5 kB`; one decimal is enough to recognise a file. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${formatNumberVi(Number(size.toFixed(1)))} ${unit}`;
}

export function previewKind(evidence: Evidence): "image" | "pdf" | null {
  if (evidence.type.startsWith("image/")) return "image";
  return evidence.type === "application/pdf" ? "pdf" : null;
}
