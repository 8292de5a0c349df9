/** Names and units of a model's data, for sentences. */
import { formatQuantityVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Code, Datum, DecimalText, Item, Model } from "../model.ts";
import { data, items } from "../walk.ts";

export class Names {
  readonly #data: ReadonlyMap<Code, Datum>;
  readonly #items: ReadonlyMap<Code, Item>;

  constructor(model: Model) {
    this.#data = new Map([...data(model)].map(({ datum }) => [datum.code, datum]));
    this.#items = new Map([...items(model)].map((item) => [item.code, item]));
  }

  /** `[dân số]`, or the judgement a code stands for. */
  answer(code: Code): string {
    const datum = this.#data.get(code);
    if (datum) return say.datum(datum.name);
    return say.judgement(this.#items.get(code)?.ordinal ?? code);
  }

  answers(codes: readonly Code[]): readonly string[] {
    return codes.map((code) => this.answer(code));
  }

  /** `nhóm 1`, `tiêu chí 1.2`. */
  item(code: Code): string {
    const item = this.#items.get(code);
    if (!item) return code;
    return item.kind === "group" ? say.group(item.ordinal) : say.criterion(item.ordinal);
  }

  unit(code: Code): string {
    const type = this.#data.get(code)?.type;
    if (type?.kind === "percent") return "%";
    return type && "unit" in type ? type.unit : "";
  }

  quantity(code: Code, value: DecimalText | number): string {
    return formatQuantityVi(value, this.unit(code));
  }
}
