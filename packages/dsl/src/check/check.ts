import { type Group, MODEL_FORMAT, type Model } from "@tieuchi/engine";
import type { Clause, Span } from "../ast.ts";
import { exactText } from "../numbers/exact.ts";
import { checkClassification } from "./classification/classification.ts";
import { checkRanking } from "./classification/ranking.ts";
import { collectCodes, type OutlineEntry } from "./codes.ts";
import { checkOwnData } from "./data/datum.ts";
import { declareData } from "./data/declare.ts";
import { findCircles } from "./data/limits.ts";
import { resolveDatum, resolveUnit } from "./data/resolve.ts";
import { reportUnusedData } from "./data/unused.ts";
import { buildDocument } from "./document/document.ts";
import { type ClausePlaces, clausePlaces } from "./document/places.ts";
import type { DocumentTree } from "./document/tree.ts";
import { Findings } from "./findings.ts";
import { checkHeader, readScale } from "./header/header.ts";
import { readPeriod } from "./header/period.ts";
import { readRoundings } from "./header/roundings.ts";
import { readExtents } from "./items/extents.ts";
import { type CheckedItems, checkItems } from "./items/items.ts";
import { reportScoreCircles } from "./items/score-circles.ts";
import { checkTotal } from "./items/total.ts";
import type { Scope } from "./scope.ts";
import { Suggestions } from "./suggestions.ts";
import { checkTargets, declareTargets } from "./targets/targets.ts";
import { checkTests, type TestCase } from "./tests/tests.ts";
import { unreadLines } from "./unread-lines.ts";

/** What the checker needs to know of the text besides its clauses. */
export interface CheckInput {
  readonly clauses: readonly Clause[];
  /** Where syntax errors lie. */
  readonly syntaxErrors: readonly Span[];
  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
}
export interface Checked {
  /** null when a part is missing or unsound; then there is a diagnostic that says why. */
  readonly model: Model | null;
  readonly findings: Findings;
  readonly outline: readonly OutlineEntry[];
  readonly tests: readonly TestCase[];
  readonly places: ClausePlaces;
}

/** From clauses to a model: every part is checked, whatever the state of the others. */
export function check({ clauses, syntaxErrors, position }: CheckInput): Checked {
  const lineOf = (offset: number) => position(offset).line;
  const findings = new Findings();
  const { lost, broken } = unreadLines(clauses, syntaxErrors, lineOf);
  const document = buildDocument(clauses, lost, broken, findings);
  const { set, ranking } = document;
  const declaring = { findings, broken, lineOf };
  const outline = collectCodes(document, declaring);
  const scope = scopeFor(document, declaring, (span) => ({ span, ...position(span.start) }));
  for (const datum of scope.data.values()) resolveDatum(datum, scope);
  for (const datum of scope.data.values()) resolveUnit(datum);
  findCircles([...scope.data.values()]);

  const items = checkItems(document.items, scope);
  checkTotal(document, items, scope);
  reportScoreCircles(document, items, scope);
  const classification = document.classification && checkClassification(document.classification, scope);
  const ranks = ranking && checkRanking(ranking, set, scope);
  const targets = checkTargets(document, scope);
  reportUnusedData(document, scope);
  const header = set && checkHeader(set, scope);
  const data = checkOwnData(set?.data ?? [], scope);
  const tests = checkTests(document, scope);
  if (set !== null && document.items.length === 0 && !document.doubtful) {
    findings.add("items-missing", set.clause.span, []);
  }

  const groups = soundGroups(document, items);
  const maximum = scope.extents.declared;
  const ranked = ranks !== null || ranking === null;
  const classified = classification !== null || document.classification === null;
  const whole = groups !== null && maximum !== null && classified && ranked;
  const model: Model | null =
    header !== null && data !== null && targets !== null && whole
      ? {
          format: MODEL_FORMAT,
          ...header,
          data,
          targets,
          maximum: exactText(maximum),
          items: groups,
          classification,
          ranking: ranks,
        }
      : null;
  return { model, findings, outline, tests, places: clausePlaces(document, scope.placeOf) };
}

/** What is declared, before anything is looked into. */
function scopeFor(
  document: DocumentTree,
  declaring: Pick<Scope, "findings" | "broken" | "lineOf">,
  placeOf: Scope["placeOf"],
): Scope {
  const { set } = document;
  const data = declareData(document, declaring);
  const targets = declareTargets(document, data, declaring);
  const [roundings, scale] = [readRoundings(set), readScale(set)];
  return {
    ...declaring,
    placeOf,
    data,
    names: new Suggestions([...data.values()].map(({ name }) => name)),
    targets,
    targetNames: new Suggestions([...targets.values()].map(({ name }) => name)),
    items: document.byOrdinal,
    used: new Set(),
    usedTargets: new Set(),
    scoreUses: [],
    vanishing: [],
    limited: new Map(),
    extents: readExtents(document, { ...declaring, roundings, scale }),
    setCode: set?.clause.code?.value ?? null,
    scale,
    period: readPeriod(set),
    effectiveYear: Number(set?.effective?.date?.value.slice(0, 4)) || null,
    roundings,
    headerEnd: set?.end ?? null,
    doubtful: document.doubtful || hasNameless(document),
  };
}

function hasNameless({ set, items, targets }: DocumentTree): boolean {
  const clauses = [...(set?.data ?? []), ...targets.map(({ clause }) => clause)];
  return (
    clauses.some(({ name }) => name === null) ||
    items.some(
      ({ clause, ...item }) =>
        clause.ordinal === null || ("data" in item && item.data.some(({ name }) => name === null)),
    )
  );
}

/** The models of the top groups; null when one is missing. */
function soundGroups({ groups }: DocumentTree, items: CheckedItems): readonly Group[] | null {
  const models = groups.map((group) => items.get(group)?.model).filter((model) => model?.kind === "group");
  return models.length < groups.length || groups.length === 0 ? null : models;
}
