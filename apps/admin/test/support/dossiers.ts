import type { Datum, Model } from "@tieuchi/engine";
import { data } from "@tieuchi/engine";
import type { Client } from "./client.ts";

interface Stored {
  readonly model: Model;
  readonly values: { readonly self: Record<string, { revision: number; answer: unknown }> };
}

/** Answers every question of a dossier that has none yet. */
export async function fillDossier(unit: Client, id: string): Promise<void> {
  const { model, values } = await unit.ask<Stored>("GET", `/dossiers/${id}`);
  const answers: Record<string, unknown> = {};
  for (const { datum } of data(model)) {
    const given = values.self[datum.code]?.answer ?? null;
    if (given === null) answers[datum.code] = plainAnswer(datum);
  }
  const revisions = Object.fromEntries(
    Object.keys(answers).map((code) => [code, values.self[code]?.revision ?? 0]),
  );
  await unit.ask("PATCH", `/dossiers/${id}/self-assessment`, { answers, revisions });
}

/** Nothing where another datum is the limit, else many: so no limit between data is ever broken. */
function plainAnswer({ type }: Datum): unknown {
  switch (type.kind) {
    case "boolean":
      return true;
    case "choice":
      return type.options[0];
    case "date":
      return type.to ?? type.from ?? "2026-01-31";
    default:
      if (type.to?.kind === "datum") return 0;
      return type.to?.kind === "value" ? Number(type.to.value) : 100;
  }
}

/** A one-page pdf that says something. */
export function pdf(text: string): Buffer {
  const stream = `BT /F1 28 Tf 60 720 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    "latin1",
  );
}

/** The smallest picture there is. */
export function png(): Buffer {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
}
