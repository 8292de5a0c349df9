/** Grids of criteria, groups and totals: which scores may have no decimal that ends. */
import { formatDecimal, ONE, parseDecimal, ZERO } from "../decimal.ts";
import type { Aggregate, Code, Criterion, Group, Item, Model, Rounding, ScoreReference } from "../model.ts";
import { data } from "../walk.ts";
import type { GridScope } from "./expression.ts";
import { divided, ends, type Grid, gridOf, meet, multiplied, UNITS } from "./grid.ts";
import { Maxima, type Possible } from "./maxima.ts";
import { scoringGrid } from "./scoring.ts";

/** Settles items one after the other, and gathers those whose score may not end. */
export class Scores {
  readonly endless: (Code | null)[] = [];
  readonly #model: Model;
  readonly #grids = new Map<Code, Grid>();
  readonly #maxima: Maxima;
  readonly #scope: GridScope;

  /** `order`: items after those whose scores they look at; the same in which they are settled. */
  constructor(model: Model, order: readonly Item[]) {
    this.#model = model;
    this.#maxima = new Maxima(model, order);
    const all = new Map([...data(model)].map(({ datum }) => [datum.code, datum]));
    const targets = new Map(model.targets.map((target) => [target.code, target]));
    this.#scope = {
      datum: (code) => all.get(code),
      target: (code) => targets.get(code),
      score: (of) => this.#reference(of),
    };
  }

  settle(item: Item): void {
    const { roundings } = this.#model;
    const exact = item.kind === "criterion" ? this.#criterion(item) : this.#group(item);
    const rounding = item.kind === "criterion" ? roundings.criterion : roundings.group;
    this.#grids.set(item.code, this.#settled(exact, rounding, item.code));
  }

  /** The total, and each total without some groups that a clause looks at. */
  settleTotal(without: readonly (readonly Code[])[]): void {
    const { items, roundings } = this.#model;
    const totals = without.map((left) => this.#total(items.filter(({ code }) => !left.includes(code))));
    if (!roundings.total && !totals.every(ends)) this.endless.push(null);
  }

  /** What looks at an endless score is told of it once, not again for each clause that rests on it. */
  #settled(exact: Grid, rounding: Rounding | null, code: Code): Grid {
    if (rounding) return gridOf(rounding.step);
    if (ends(exact)) return exact;
    this.endless.push(code);
    return UNITS;
  }

  #reference(of: ScoreReference): Grid {
    const { items, roundings } = this.#model;
    if (of.kind === "item") return this.#grids.get(of.code) ?? null;
    if (roundings.total) return gridOf(roundings.total.step);
    if (of.kind === "total") return this.#total(items);
    return of.kind === "total-without"
      ? this.#total(items.filter(({ code }) => !of.groups.includes(code)))
      : null;
  }

  #criterion({ scoring, range, notApplicable }: Criterion): Grid {
    const limits = [range.from, ...(range.to === null ? [] : [range.to])];
    const instead = notApplicable?.kind === "points" ? [notApplicable.points] : [];
    return meet([scoringGrid(scoring, this.#scope), ...[...limits, ...instead].map(gridOf)]);
  }

  #group(group: Group): Grid {
    const full = gridOf(group.maximum);
    const reached = aggregates[group.aggregate](this.#parts(group), group, this.#maxima);
    if (group.aggregate !== "sum") return meet([multiplied(reached, full), full]);
    const possible = this.#maxima.together(group.items);
    const points = meet([reached, full, ...gridsOf(possible)]);
    return group.rescaled
      ? meet([points, divided(multiplied(points, full), gridsOf(possible)), full])
      : points;
  }

  #parts(group: Group): readonly Part[] {
    return group.items.map((item) => {
      const score = this.#grids.get(item.code) ?? null;
      return { item, score, reached: divided(score, gridsOf(this.#maxima.of(item.code))) };
    });
  }

  #total(groups: readonly Group[]): Grid {
    const possible = gridsOf(this.#maxima.together(groups.filter(({ role }) => role === "base")));
    const sum = meet([...groups.map(({ code }) => this.#grids.get(code) ?? null), ...possible]);
    const { totalScale } = this.#model;
    if (totalScale === null) return sum;
    return meet([sum, divided(multiplied(sum, gridOf(totalScale)), possible)]);
  }
}

interface Part {
  readonly item: Item;
  readonly score: Grid;
  /** Of the part of its maximum that it reached. */
  readonly reached: Grid;
}

const aggregates = {
  sum: (parts) => meet(parts.map(({ score }) => score)),
  mean: (parts, group, maxima) => meanOf(parts, gridsOf(maxima.weights(group.items, () => ONE))),
  "weighted-mean"(parts, group, maxima) {
    const weights = maxima.weights(group.items, ({ weight }) => parseDecimal(weight ?? "") ?? ZERO);
    const weighed = parts.map((part) => ({
      ...part,
      reached: multiplied(part.reached, gridOf(part.item.weight ?? "")),
    }));
    return meanOf(weighed, gridsOf(weights));
  },
  product: (parts) => parts.map(({ reached }) => meet([reached, UNITS])).reduce(multiplied, UNITS),
  lowest: (parts) => meet(parts.map(({ reached }) => reached)),
  highest: (parts) => meet(parts.map(({ reached }) => reached)),
} satisfies Record<Aggregate, (parts: readonly Part[], group: Group, maxima: Maxima) => Grid>;

function meanOf(parts: readonly Part[], weights: readonly Grid[]): Grid {
  return divided(meet(parts.map(({ reached }) => reached)), weights);
}

function gridsOf(possible: Possible): readonly Grid[] {
  return possible ? possible.map((value) => gridOf(formatDecimal(value))) : [null];
}
