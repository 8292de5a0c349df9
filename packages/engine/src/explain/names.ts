/** Names and units of a model, for sentences. */
import { formatQuantityVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import {
  COHORT_CODE,
  type Code,
  type Datum,
  type DecimalText,
  type Item,
  type Model,
  type Target,
  YEAR_CODE,
} from "../model.ts";
import { data, items } from "../walk.ts";

export class Names {
  readonly #data: ReadonlyMap<Code, Datum>;
  readonly #items: ReadonlyMap<Code, Item>;
  readonly #targets: ReadonlyMap<Code, Target>;
  /** `điểm`, or `tiêu chí` in a set without points. */
  readonly unit: string;
  readonly pointless: boolean;

  constructor(model: Model) {
    this.#data = new Map([...data(model)].map(({ datum }) => [datum.code, datum]));
    this.#items = new Map([...items(model)].map((item) => [item.code, item]));
    this.#targets = new Map(model.targets.map((target) => [target.code, target]));
    this.pointless = model.scale === "criteria";
    this.unit = this.pointless ? say.criteriaUnit : say.pointUnit;
  }

  /** `[dân số]`, the year, other subjects, or the judgement a code stands for. */
  answer(code: Code): string {
    const datum = this.#data.get(code);
    if (datum) return say.datum(datum.name);
    if (code === YEAR_CODE) return say.year;
    if (code === COHORT_CODE) return say.cohort;
    return say.judgement(this.#items.get(code)?.ordinal ?? code);
  }

  answers(codes: readonly Code[]): readonly string[] {
    return codes.map((code) => this.answer(code));
  }

  isCounted(code: Code): boolean {
    return this.#data.get(code)?.type.kind === "count";
  }

  target(code: Code): Target | undefined {
    return this.#targets.get(code);
  }

  /** `nhóm 1`, `tiêu chí 1.2`. */
  item(code: Code): string {
    const item = this.#items.get(code);
    if (!item) return code;
    return item.kind === "group" ? say.group(item.ordinal) : say.criterion(item.ordinal);
  }

  /** `4,25 điểm`, in a set without points `3 tiêu chí`. */
  points(value: number | DecimalText): string {
    return formatQuantityVi(value, this.unit);
  }

  outOf(value: number, maximum: number): string {
    return say.outOf(value, maximum, this.unit);
  }
}
