import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@tieuchi/dsl";
import { type Answer, criteria, YEAR_CODE } from "@tieuchi/engine";
import type { Client } from "./client.ts";
import type { Service } from "./service.ts";

export const set = "chinh-quyen-than-thien";
export const version = "2026.1";

export function criteriaFile(service: Service, name = version): string {
  return join(service.criteriaFolder, set, `${name}.tieuchi`);
}

/** Rewrites the criteria file as its author would in an editor; fails when nothing changed. */
export async function editCriteria(service: Service, from: string, to: string): Promise<void> {
  const file = criteriaFile(service);
  const before = await readFile(file, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`the criteria file does not hold: ${from}`);
  await writeFile(file, after);
}

interface FullMarks {
  readonly data: Readonly<Record<string, Answer>>;
  readonly judgements: Readonly<Record<string, Answer>>;
}

/** What the criteria's own first test submits: a dossier with full marks. The year is the cycle's, not an answer. */
export async function fullMarks(service: Service): Promise<FullMarks> {
  const { model, tests } = compile(await readFile(criteriaFile(service), "utf8"));
  const submission = tests[0]?.submission;
  if (!model || !submission) throw new Error("the criteria file has no test to take answers from");
  const judged = new Set(
    [...criteria(model)].filter(({ scoring }) => scoring.kind === "judgement").map(({ code }) => code),
  );
  const pick = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(submission).filter(([code]) => code !== YEAR_CODE && judged.has(code) === wanted),
    );
  return { data: pick(false), judgements: pick(true) };
}

/** Stores these answers as the unit's, over whatever is there. */
export async function answer(
  unit: Client,
  dossierId: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  const { values } = await unit.ask<{ values: { self: Record<string, { revision: number }> } }>(
    "GET",
    `/dossiers/${dossierId}`,
  );
  const revisions = Object.fromEntries(
    Object.keys(answers).map((code) => [code, values.self[code]?.revision ?? 0]),
  );
  await unit.ask("PATCH", `/dossiers/${dossierId}/self-assessment`, { answers, revisions });
}
