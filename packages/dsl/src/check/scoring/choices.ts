import type { ChoiceScoring } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { ChoiceLine, Expression, Text } from "../../ast.ts";
import { insertLine } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { checkOption } from "../data/options.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import type { Extent } from "../items/extents.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";
import { outcomesOf } from "./award-points.ts";
import { checkPlainAward } from "./awards.ts";
import type { CheckedHead } from "./chapter.ts";
import { UNKNOWN } from "./outcomes.ts";

type Choice = ChoiceScoring["choices"][number];

/** The choice datum that is scored by its options; null where numbers are measured. */
export function choiceDatum(measure: Expression, scope: Scope): DatumSymbol | null {
  if (measure.kind !== "datum") return null;
  const datum = scope.data.get(foldName(measure.name.value));
  return datum?.kind === "choice" ? useDatum(measure.name, scope) : null;
}

/** `chấm theo [mức]` with lines `- "tốt" hoặc "khá": 5 điểm`: each option in exactly one. */
export function checkChoices(
  { clause, bands: lines }: ScoringNodeOf<"bands">,
  datum: DatumSymbol,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  const claimed = new Map<string, ChoiceLine>();
  const checked = lines.map((line) => {
    if (line.kind === "band") {
      scope.findings.add("band-on-choice", line.span, [datum.name]);
      return { model: null, outcomes: UNKNOWN };
    }
    const { award, outcomes } = checkPlainAward(line.award, extent, scope);
    const options = allKnown(line.options.map((written) => claim(written, line, datum, claimed, scope)));
    return { model: award && options && ({ options, award } satisfies Choice), outcomes };
  });
  const unread = lines.some((line) => line.kind === "band" || scope.broken(line.span));
  if (lines.length > 0 && !unread && !scope.doubtful) reportMissing();

  const outcomes = outcomesOf(checked);
  const choices = allKnown(checked.map(({ model }) => model));
  return { model: choices && { kind: "choices", datum: datum.code, choices }, outcomes };

  function reportMissing(): void {
    const missing = datum.options
      .map(({ value }) => value)
      .filter((option) => !claimed.has(foldName(option)));
    if (missing.length === 0) return;
    const names = missing.map((option) => `"${option}"`);
    const fix = insertLine(lines.at(-1)?.span.end ?? clause.span.end, `- ${names.join(" hoặc ")}: 0 điểm`);
    scope.findings.add("option-unclaimed", clause.span, [datum.name, missing], fix);
  }
}

/** The option as the datum spells it; null after a diagnostic. */
function claim(
  written: Text,
  line: ChoiceLine,
  datum: DatumSymbol,
  claimed: Map<string, ChoiceLine>,
  scope: Scope,
): string | null {
  const option = checkOption(written, datum, scope);
  if (option === null) return null;
  const earlier = claimed.get(foldName(option));
  if (earlier !== undefined) {
    scope.findings.add("option-claimed-twice", written.span, [option, scope.lineOf(earlier.span.start)]);
    return null;
  }
  claimed.set(foldName(option), line);
  return option;
}
