import { type Criterion, items, type Model, type Scoring } from "@tieuchi/engine";
import { placeIn } from "../check/document/places.ts";
import type { Compilation } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { DiagnosticCode } from "../messages/index.ts";
import { type Branch, type ProofCode, proofMessages, proofWarnings } from "../messages/proofs.ts";
import { itemWords, totalWords } from "../messages/words.ts";
import type { ProofFinding } from "./finding.ts";

/**
 * Findings of `prove` as diagnostics of the text that the model was compiled from, in the order of the text. What is
 * proven is an error; what was only not found, and what does no harm, a warning.
 *
 * @example
 * const compilation = compile(text);
 * if (compilation.model) proofDiagnostics(compilation, prove(compilation.model).findings);
 */
export function proofDiagnostics(
  { model, places, diagnostics: told }: Pick<Compilation, "model" | "places" | "diagnostics">,
  findings: readonly ProofFinding[],
): readonly Diagnostic[] {
  if (model === null) return [];
  return findings
    .flatMap((finding): readonly Diagnostic[] => {
      const { code, place, proof } = finding;
      const at = placeIn(places, place) ?? { span: { start: 0, end: 0 }, line: 1, column: 1 };
      const { span } = at;
      const within = told.filter((other) => span.start <= other.span.start && other.span.end <= span.end);
      if (within.some((other) => TOLD_BY_THE_CHECK[code]?.includes(other.code))) return [];
      // A group of which not all can be full in the same year or for the same kind of subject may be meant so.
      const harmless =
        proofWarnings.has(code) || (code === "maximum-not-attained" && !criterionOf(place, model));
      const severity = proof === "exact" && !harmless ? "error" : "warning";
      return [{ code, severity, ...at, message: sentenceOf(finding, model), fix: null }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** What the check of the clause by itself has found needs no second word. */
const TOLD_BY_THE_CHECK: { readonly [C in ProofCode]?: readonly DiagnosticCode[] } = {
  "cap-dead": ["cap-never-reached"],
  "line-dead": ["line-never-counts"],
};

function sentenceOf({ code, place, proof, because }: ProofFinding, model: Model): string {
  const say = <C extends ProofCode>(name: C, ...args: Parameters<(typeof proofMessages)[C]>) =>
    (proofMessages[name] as (...args: readonly unknown[]) => string)(...args);
  switch (code) {
    case "level-unreachable": {
      const title = model.classification?.levels[Number(place.split("/")[1])]?.title ?? "";
      return say(code, proof, title, because ?? "others");
    }
    case "branch-dead":
      return say(code, proof, branchOf(place));
    case "line-dead":
      return say(code, proof, lineAt(place, model)?.kind ?? "deduct");
    case "maximum-not-attained":
      return say(code, proof, subjectOf(place, model));
    default:
      return say(code, proof);
  }
}

const BRANCHES: readonly (readonly [RegExp, Branch])[] = [
  [/\/pass\/true$/, "pass"],
  [/\/pass\/false$/, "otherwise"],
  [/\/case\/\d+$/, "case"],
  [/\/choice\/\d+$/, "choice"],
  [/\/cell\/\d+$/, "cell"],
  [/\/way\/\d+$/, "way"],
];
const branchOf = (place: string): Branch => BRANCHES.find(([pattern]) => pattern.test(place))?.[1] ?? "rule";

/** The line that a path such as `bao-phu/way/1/line/0` leads to. */
function lineAt(place: string, model: Model): Scoring["lines"][number] | undefined {
  const [code = "", ...steps] = place.split("/");
  let scoring = criterionOf(code, model)?.scoring;
  while (scoring !== undefined && steps[0] === "way") {
    const [, index] = steps.splice(0, 2);
    scoring = "ways" in scoring ? scoring.ways[Number(index)]?.scoring : undefined;
  }
  return scoring?.lines[Number(steps[1])];
}

function criterionOf(code: string, model: Model): Criterion | undefined {
  for (const item of items(model)) if (item.code === code && item.kind === "criterion") return item;
  return undefined;
}

function subjectOf(place: string, model: Model): string {
  for (const item of items(model)) if (item.code === place) return itemWords(item.kind, item.ordinal);
  return totalWords;
}
