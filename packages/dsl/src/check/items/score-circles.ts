import type { Span } from "../../ast.ts";
import { itemWords, totalWords } from "../../messages/words.ts";
import type { DocumentTree, ItemNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import type { CheckedItems } from "./items.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** A score, or whether an item and all that it holds applies. */
interface Knot {
  /** null: the total. */
  readonly item: ItemNode | null;
  readonly rests: { readonly on: Knot /** Where the text says so. */; readonly span: Span | null }[];
}

/** Tells of scores that rest on themselves: each circle once, with all who make it. */
export function reportScoreCircles(document: DocumentTree, checked: CheckedItems, { findings }: Scope): void {
  for (const members of stronglyConnected(knots(document, checked), (knot) =>
    knot.rests.map(({ on }) => on),
  )) {
    const circle = circleAmong(new Set(members));
    const [first, ...others] = circle;
    if (first === undefined) continue;
    const span = first.span ?? others.find((step) => step.span !== null)?.span ?? null;
    if (span !== null) findings.add("score-circle", span, [namesOf(circle.map(({ from }) => from))]);
  }
}

function knots({ items, groups }: DocumentTree, checked: CheckedItems): readonly Knot[] {
  const total: Knot = { item: null, rests: [] };
  const scores = new Map<ItemNode, Knot>();
  const applying = new Map<ItemNode, Knot>();
  for (const item of items) {
    scores.set(item, { item, rests: [] });
    applying.set(item, { item, rests: [] });
  }
  const rest = (knot: Knot | undefined, on: Knot | undefined, span: Span | null) => {
    if (knot && on) knot.rests.push({ on, span });
  };
  for (const group of groups) rest(total, scores.get(group), null);
  for (const item of items) {
    const [score, applies] = [scores.get(item), applying.get(item)];
    rest(score, applies, null);
    const uses = checked.get(item)?.uses;
    for (const { of, span } of uses?.score ?? []) rest(score, of === "total" ? total : scores.get(of), span);
    for (const { of, span } of uses?.applies ?? [])
      rest(applies, of === "total" ? total : scores.get(of), span);
    for (const child of item.kind === "group" ? item.children : []) {
      rest(score, scores.get(child), null);
      rest(applying.get(child), applies, null);
    }
  }
  return [total, ...scores.values(), ...applying.values()];
}

interface Step {
  readonly from: Knot;
  readonly span: Span | null;
}

/** The shortest way from a knot back to itself that begins where the text says so. */
function circleAmong(members: ReadonlySet<Knot>): readonly Step[] {
  const written = [...members].flatMap((from) =>
    from.rests.flatMap(({ on, span }) => (span !== null && members.has(on) ? [{ from, on, span }] : [])),
  );
  const [first] = written.toSorted((a, b) => a.span.start - b.span.start);
  if (first === undefined) return [];
  const cameFrom = new Map<Knot, Step>([[first.on, first]]);
  const queue = [first.on];
  for (const at of queue) {
    if (at === first.from) break;
    for (const { on, span } of at.rests) {
      if (!members.has(on) || cameFrom.has(on)) continue;
      cameFrom.set(on, { from: at, span });
      queue.push(on);
    }
  }
  return wayTo(first.from, first.on, cameFrom);
}

/** The steps from `start` through `second` back to `start`. */
function wayTo(start: Knot, second: Knot, cameFrom: ReadonlyMap<Knot, Step>): readonly Step[] {
  const steps: Step[] = [];
  for (let step = cameFrom.get(start); step !== undefined; step = cameFrom.get(step.from)) {
    steps.unshift(step);
    // The step that leads to `second` is the first one: it begins at `start`.
    if (step === cameFrom.get(second)) break;
  }
  return steps;
}

/** Each member in the order in which it rests on the next, the first again at the end. */
function namesOf(circle: readonly Knot[]): readonly string[] {
  const names = circle.map(({ item }) =>
    item === null ? totalWords : itemWords(item.kind, item.clause.ordinal?.value ?? ""),
  );
  const each = names.filter((name, index) => index === 0 || name !== names[index - 1]);
  const [first] = each;
  return first === undefined ? [] : each.length > 1 && each.at(-1) === first ? each : [...each, first];
}
