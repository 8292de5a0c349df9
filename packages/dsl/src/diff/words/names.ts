import {
  type Award,
  type Code,
  type Condition,
  type Expression,
  type Interval,
  type Item,
  type Model,
  type ModelWords,
  modelWords,
} from "@tieuchi/engine";

/** How one version of a set names its parts. */
export class Names {
  readonly words: ModelWords;
  readonly #items = new Map<Code, Item>();

  constructor(model: Model) {
    this.words = modelWords(model);
    this.#collect(model.items);
  }

  #collect(items: readonly Item[]): void {
    for (const item of items) {
      this.#items.set(item.code, item);
      if (item.kind === "group") this.#collect(item.items);
    }
  }

  hasItem(code: Code): boolean {
    return this.#items.has(code);
  }

  /** `1.2`; the code itself for what is no item. */
  ordinal(code: Code): string {
    return this.#items.get(code)?.ordinal ?? code;
  }
}

export const conditionText = (condition: Condition, { words }: Names): string => words.condition(condition);

export const expressionText = (expression: Expression, { words }: Names): string =>
  words.expression(expression);

/** In the unit of its bounds. */
export const intervalText = (interval: Interval, { words }: Names): string =>
  words.interval(interval, unitOf(interval));

export const unitOf = ({ lower, upper }: Interval): string => (lower ?? upper)?.at.unit ?? "";

/** `unit` is that of what is measured; an award without a measure needs none. */
export function awardText(award: Award, { words }: Names, unit = ""): string {
  const text = words.award(award, unit);
  return award.kind === "part" ? `${text} (${words.points(award.points)})` : text;
}
