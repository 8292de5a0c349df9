import type { Condition, Spanned } from "../../ast.ts";
import type { Place } from "../../place.ts";
import type { Scope } from "../scope.ts";
import type { DocumentTree, ScoringNode } from "./tree.ts";

/**
 * Where the clauses of a model stand in its text, by the path of each in the model: `bhyt` for an item,
 * `bao-phu/band/2`, `bao-phu/line/0`, `bao-phu/way/1/case/0`, `bao-phu/pass`, `level/0`, `gate/1`, and
 * `level/0/part/1` for the second condition that `và` and `hoặc` join in it. The empty path is the set itself.
 */
export type ClausePlaces = ReadonlyMap<string, Place>;

export function clausePlaces(document: DocumentTree, placeOf: Scope["placeOf"]): ClausePlaces {
  const places = new Map<string, Place>();
  const add: Add = (path, clause) => {
    if (clause !== null) places.set(path, placeOf(clause.span));
  };
  add("", document.set?.clause ?? null);
  for (const item of document.items) {
    const code = item.clause.code?.value ?? "";
    add(code, item.clause);
    add(`${code}/applies`, item.applies);
    if (item.kind === "group") continue;
    add(`${code}/not-applicable`, item.notApplicable);
    if (item.scoring !== null) addScoring(`${code}/`, item.scoring, add);
  }
  const { levels = [], gates = [] } = document.classification ?? {};
  for (const [name, clauses] of [["level", levels] as const, ["gate", gates] as const]) {
    for (const [index, clause] of clauses.entries()) {
      add(`${name}/${index}`, clause);
      const { condition } = clause;
      const parts = condition === null || condition === "otherwise" ? [] : partsOf(condition);
      for (const [part, leaf] of parts.entries()) add(`${name}/${index}/part/${part}`, leaf);
    }
  }
  return places;
}

type Add = (path: string, clause: Spanned | null) => void;

function addScoring(prefix: string, node: ScoringNode, add: Add): void {
  const addAll = (name: string, clauses: readonly Spanned[]) => {
    for (const [index, clause] of clauses.entries()) add(`${prefix}${name}/${index}`, clause);
  };
  add(`${prefix}scoring`, node.clause);
  switch (node.kind) {
    case "pass":
      add(`${prefix}pass`, node.clause);
      break;
    case "bands":
      // Over a choice datum the lines are choices of the model.
      addAll("band", node.bands);
      addAll("choice", node.bands);
      break;
    case "cases":
      addAll("case", node.cases);
      break;
    case "table":
      addAll("row", node.rows);
      break;
    case "alternatives":
      for (const [index, { clause, scoring }] of node.ways.entries()) {
        add(`${prefix}way/${index}`, clause);
        if (scoring !== null) addScoring(`${prefix}way/${index}/`, scoring, add);
      }
      break;
  }
  addAll("line", node.lines);
  addAll("line-cap", node.caps);
}

/** The conditions that `và` and `hoặc` join, in the order of the text. */
function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === "all" || condition.kind === "any" ? condition.of.flatMap(partsOf) : [condition];
}

/** The place of a clause, or of the clause around it where the path goes further into it. */
export function placeIn(places: ClausePlaces, path: string): Place | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const place = places.get(at);
    if (place !== undefined || at === "") return place ?? null;
  }
}
