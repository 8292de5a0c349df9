import {
  type Code,
  type Condition,
  criteria,
  type Expression,
  groups,
  type ScoreReference,
} from "@tieuchi/engine";
import { isOnData, type LeafCondition, needsOthers } from "../scoring/leaf-conditions.ts";
import { Box } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import type { Span } from "../terms/units.ts";
import type { Tally } from "./aggregate.ts";
import { type FactTable, ROOT, truthValue } from "./facts.ts";
import { type Asked, askedOn } from "./score-interval.ts";
import type { State } from "./state.ts";

/** How the truth of a condition is found when all is put together. */
export type Plan = { readonly kind: "fact"; readonly position: number } | { readonly kind: "worked-out" };

export const pointsFact = (code: Code): string => `điểm ${code}`;
export const maximumFact = (code: Code): string => `tối đa ${code}`;
export const passedFact = (within: Code | null): string => `đạt ${within ?? ""}`;
export const appliedFact = (within: Code | null): string => `áp dụng ${within ?? ""}`;
/** Written as the points of an item that does not apply. */
export const ABSENT = Number.NEGATIVE_INFINITY;

/** Sets a fact from what an item came to; a stretch of points may fall into parts of different truth. */
type Observe = (item: Tally | null) => readonly (Span & { readonly value: number })[];
interface Observer {
  readonly position: number;
  readonly observe: Observe;
}

/** What has to be remembered of the items of a set, so that conditions on scores can be settled. */
export class ScoreFacts {
  readonly #space: Space;
  readonly #facts: FactTable;
  readonly #observers = new Map<Code, Observer[]>();
  readonly #plans = new Map<string, Plan>();
  /** Facts that criteria assume, to be held against what comes out; by the key of the condition. */
  readonly assumed = new Map<string, { readonly position: number; readonly condition: LeafCondition }>();
  /** Whether points are followed exactly; stretches of points cannot be remembered one by one. */
  readonly #exact: boolean;

  constructor(space: Space, facts: FactTable, exact: boolean) {
    this.#space = space;
    this.#facts = facts;
    this.#exact = exact;
  }

  /** The condition's truth will be asked for at the end. */
  ask(condition: LeafCondition): Plan {
    const plan = this.#planOf(condition);
    if (plan.kind === "fact") this.#facts.addUser(plan.position, ROOT);
    return plan;
  }

  #planOf(condition: LeafCondition): Plan {
    const key = this.#space.openKey(condition);
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const plan = this.#plan(condition, key);
    this.#plans.set(key, plan);
    return plan;
  }

  /** The fact by which a criterion says that it assumes the condition to be true or false. */
  assume(condition: LeafCondition, by: Code): number {
    const key = this.#space.openKey(condition);
    const plan = this.#planOf(condition);
    if (plan.kind === "fact" && isOfOneItem(condition)) return this.#facts.position(key, "same", by);
    this.ask(condition);
    const name = `? ${key}`;
    this.#facts.position(name, "same", ROOT);
    const position = this.#facts.position(name, "same", by);
    this.assumed.set(key, { position, condition });
    return position;
  }

  /** The state with all that is to be remembered of the item; several where its points fall apart. */
  observed(code: Code, state: State): readonly State[] {
    let states: readonly State[] = [state];
    for (const { position, observe } of this.#observers.get(code) ?? []) {
      states = states.flatMap((one) =>
        observe(one.maximum === null ? null : { ...one, maximum: one.maximum }).map(({ lo, hi, value }) => ({
          ...one,
          lo,
          hi,
          facts: this.#facts.with(one.facts, [[position, value]]),
        })),
      );
    }
    return states;
  }

  #plan(condition: LeafCondition, key: string): Plan {
    if (isOnData(condition)) return { kind: "fact", position: this.#facts.position(key, "same", ROOT) };
    if (needsOthers(condition)) return { kind: "worked-out" };
    if (condition.kind === "applies") {
      return this.#fact(key, "same", [condition.of], (item) => [
        { ...spanOf(item), value: truthValue((item !== null) === condition.value) },
      ]);
    }
    if (condition.kind === "score" || condition.kind === "passes") {
      const asked = askedOn(condition, new Box(this.#space));
      const codes = codesOf(condition.of, this.#space);
      const one = condition.of.kind === "item";
      if (asked !== null && codes !== null) {
        return this.#fact(key, one ? "same" : "and", codes, truthsOf(asked, !one));
      }
    }
    this.#remember(condition);
    return { kind: "worked-out" };
  }

  #fact(name: string, combine: "same" | "and", codes: readonly Code[], observe: Observe): Plan {
    for (const code of codes) this.#observe(name, combine, code, observe);
    return { kind: "fact", position: this.#facts.position(name, combine, codes[0] ?? ROOT) };
  }

  #observe(name: string, combine: "same" | "and" | "add", code: Code, observe: Observe): void {
    if (combine === "add") this.#facts.position(name, combine, ROOT);
    const position = this.#facts.position(name, combine, code);
    const observers = this.#observers.get(code) ?? [];
    if (observers.some((known) => known.position === position)) return;
    this.#observers.set(code, [...observers, { position, observe }]);
  }

  /** Scores that the condition looks at as numbers. */
  #remember(condition: LeafCondition): void {
    for (const of of scoresIn(condition)) this.#rememberScore(of);
    for (const { within } of passedIn(condition)) this.#count(within);
  }

  #rememberScore(of: ScoreReference): void {
    if (!this.#exact) return;
    for (const code of codesOf(of, this.#space) ?? []) {
      this.#observe(pointsFact(code), "same", code, (item) => kept(item, item?.lo ?? ABSENT));
      this.#observe(maximumFact(code), "same", code, (item) => kept(item, item?.maximum ?? 0));
      for (const name of [pointsFact(code), maximumFact(code)]) this.#facts.position(name, "same", ROOT);
    }
    if (of.kind !== "total-without") return;
    const name = JSON.stringify(of);
    for (const { code, role } of this.#space.model.items) {
      if (of.groups.includes(code)) continue;
      const sign = role === "penalty" ? -1 : 1;
      this.#observe(pointsFact(name), "add", code, (item) => kept(item, item === null ? 0 : sign * item.lo));
      if (role === "base")
        this.#observe(maximumFact(name), "add", code, (item) => kept(item, item?.maximum ?? 0));
    }
  }

  #count(within: Code | null): void {
    const passes = askedOn({ kind: "passes", of: { kind: "total" }, value: true }, new Box(this.#space));
    if (passes === null) return;
    for (const { code } of criteriaIn(within, this.#space)) {
      this.#observe(passedFact(within), "add", code, (item) =>
        item === null ? kept(item, 0) : truthsOf(passes, false)(item),
      );
      this.#observe(appliedFact(within), "add", code, (item) => kept(item, item === null ? 0 : 1));
    }
  }
}

const spanOf = (item: Tally | null): Span => ({ lo: item?.lo ?? 0, hi: item?.hi ?? 0 });
const kept = (item: Tally | null, value: number) => [{ ...spanOf(item), value }];

/** `passedOver`: the truth of an item that does not apply. */
function truthsOf(asked: Asked | "never", passedOver: boolean): Observe {
  return (item) => {
    if (item === null) return kept(item, truthValue(passedOver));
    if (asked === "never") return kept(item, truthValue(false));
    const { lo, hi } = item;
    const { from, to } = asked(item.maximum);
    const parts = [
      { lo, hi: Math.min(hi, from - 1), value: truthValue(false) },
      { lo: Math.max(lo, from), hi: Math.min(hi, to), value: truthValue(true) },
      { lo: Math.max(lo, to + 1), hi, value: truthValue(false) },
    ];
    return parts.filter((part) => part.lo <= part.hi);
  };
}

const isOfOneItem = (condition: LeafCondition): boolean =>
  condition.kind === "applies" ||
  ("of" in condition && typeof condition.of === "object" && condition.of.kind === "item");

/** The items whose scores a reference looks at one by one; null for totals. */
export function codesOf(of: ScoreReference, space: Space): readonly Code[] | null {
  switch (of.kind) {
    case "item":
      return [of.code];
    case "every-group":
      return space.model.items.filter(({ role }) => role === "base").map(({ code }) => code);
    case "every-criterion":
      return criteriaIn(of.within, space).map(({ code }) => code);
    default:
      return null;
  }
}

function criteriaIn(within: Code | null, { model }: Space) {
  const group = within === null ? model : [...groups(model)].find(({ code }) => code === within);
  return group === undefined ? [] : [...criteria(group)];
}

export function scoresIn(condition: Condition): readonly ScoreReference[] {
  if (condition.kind === "score" || condition.kind === "passes") return [condition.of];
  return condition.kind === "in-interval"
    ? expressionsIn(condition).flatMap((part) => (part.kind === "score" ? [part.of] : []))
    : [];
}
export function passedIn(condition: Condition): readonly Extract<Expression, { kind: "passed" }>[] {
  return condition.kind === "in-interval"
    ? expressionsIn(condition).filter((part) => part.kind === "passed")
    : [];
}

function expressionsIn({
  measure,
  interval,
}: Extract<Condition, { kind: "in-interval" }>): readonly Expression[] {
  const bounds = [interval.lower, interval.upper].flatMap((bound) => (bound === null ? [] : [bound.at]));
  return [measure, ...bounds].flatMap(withParts);
}
function withParts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "sum":
    case "product":
    case "lowest":
    case "highest":
      return [expression, ...expression.of.flatMap(withParts)];
    case "quotient":
      return [expression, ...withParts(expression.numerator), ...withParts(expression.denominator)];
    case "difference":
      return [expression, ...withParts(expression.from), ...withParts(expression.subtract)];
    default:
      return [expression];
  }
}
