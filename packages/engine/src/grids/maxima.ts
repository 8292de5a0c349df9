/** Which items may turn out not to apply, and which maxima may then be left. */
import { add, compare, type Decimal, formatDecimal, parseDecimal, ZERO } from "../decimal.ts";
import type { Code, Criterion, Group, Item, Model } from "../model.ts";
import { scoringReads } from "../reads.ts";
import { answersRead, data, items, referredItems } from "../walk.ts";

/** null: too many to tell. */
export type Possible = readonly Decimal[] | null;

export class Maxima {
  readonly #model: Model;
  readonly #mayNotApply = new Set<Code>();
  readonly #maxima = new Map<Code, Possible>();

  /** `order`: items after those whose scores they look at. */
  constructor(model: Model, order: readonly Item[]) {
    this.#model = model;
    const open = new Set([...data(model)].flatMap(({ datum }) => (datum.mayNotApply ? [datum.code] : [])));
    const conditional = conditionalItems(model);
    for (const item of order) {
      const may = item.kind === "group" ? this.#all(item) : this.#mayBeOutside(item, open, conditional);
      if (may || item.appliesWhen) this.#mayNotApply.add(item.code);
      this.#maxima.set(item.code, this.#possible(item));
    }
  }

  /** Whether an item may be left out while the group above it applies. */
  mayNotApply(code: Code): boolean {
    return this.#mayNotApply.has(code);
  }

  /** What may apply of an item's maximum, where it applies. */
  of(code: Code): Possible {
    return this.#maxima.get(code) ?? null;
  }

  /** What may apply of several items together, before one of them is left. */
  together(parts: readonly Item[]): Possible {
    return sums(parts.map(({ code }) => ({ values: this.of(code), mayBeLeftOut: this.mayNotApply(code) })));
  }

  /** How many items, or how much weight, may apply. */
  weights(parts: readonly Item[], weightOf: (item: Item) => Decimal): Possible {
    return sums(
      parts.map((item) => ({ values: [weightOf(item)], mayBeLeftOut: this.mayNotApply(item.code) })),
    );
  }

  #all(group: Group): boolean {
    return group.items.every(({ code }) => this.mayNotApply(code));
  }

  /** Without a rule that gives points, a criterion goes where the answers go that it reads. */
  #mayBeOutside(
    { scoring, notApplicable: rule }: Criterion,
    open: ReadonlySet<Code>,
    conditional: ReadonlySet<Code>,
  ): boolean {
    if (rule?.kind === "points") return false;
    if (scoring.kind === "judgement" && rule) return true;
    const reads = [...scoringReads(scoring)];
    if (reads.some(({ kind }) => kind === "vanishing")) return true;
    const scores = reads.flatMap((read) =>
      read.kind === "score" ? referredItems(read.of, this.#model) : [],
    );
    return (
      answersRead(reads, this.#model).some((code) => open.has(code)) ||
      scores.some((code) => this.mayNotApply(code) || conditional.has(code))
    );
  }

  #possible(item: Item): Possible {
    const full = parseDecimal(item.maximum) ?? ZERO;
    if (item.kind === "criterion" || item.rescaled || item.aggregate !== "sum") return [full];
    const possible = this.together(item.items);
    return possible && distinct(possible.map((one) => (compare(one, full) > 0 ? full : one)));
  }
}

/** Items below a condition `chỉ áp dụng khi`. */
function conditionalItems(model: Model): ReadonlySet<Code> {
  const codes = new Set<Code>();
  for (const item of items(model)) {
    if (!item.appliesWhen) continue;
    codes.add(item.code);
    if (item.kind === "group") for (const { code } of items(item)) codes.add(code);
  }
  return codes;
}

const MOST_POSSIBLE = 200;

/** Every sum above 0 that the parts may come to. */
function sums(parts: readonly { readonly values: Possible; readonly mayBeLeftOut: boolean }[]): Possible {
  let all: readonly Decimal[] = [ZERO];
  for (const { values, mayBeLeftOut } of parts) {
    if (!values) return null;
    const ways = mayBeLeftOut ? [...values, ZERO] : values;
    all = distinct(all.flatMap((sum) => ways.map((value) => add(sum, value))));
    if (all.length > MOST_POSSIBLE) return null;
  }
  return all.filter(({ coefficient }) => coefficient > 0n);
}

function distinct(values: readonly Decimal[]): readonly Decimal[] {
  return [...new Map(values.map((value) => [formatDecimal(value), value])).values()];
}
