import {
  type Code,
  type Datum,
  type DecimalText,
  formatQuantityVi,
  type Item,
  type Model,
  type Target,
} from "@tieuchi/engine";

/**
 * How one version of a set names its parts. `precise` names add codes and units: for the rare change that reads
 * the same on both sides, such as another criterion under the ordinal of an old one.
 */
export class Names {
  readonly #data = new Map<Code, Datum>();
  readonly #items = new Map<Code, Item>();
  readonly #targets: ReadonlyMap<Code, Target>;
  readonly #pointsUnit: string;
  readonly isPrecise: boolean;
  readonly #model: Model;

  constructor(model: Model, isPrecise = false) {
    this.isPrecise = isPrecise;
    this.#model = model;
    this.#pointsUnit = model.scale === "points" ? "điểm" : "tiêu chí";
    this.#targets = new Map(model.targets.map((target) => [target.code, target]));
    for (const datum of model.data) this.#data.set(datum.code, datum);
    this.#collect(model.items);
  }

  get precise(): Names {
    return new Names(this.#model, true);
  }

  #collect(items: readonly Item[]): void {
    for (const item of items) {
      this.#items.set(item.code, item);
      if (item.kind === "group") this.#collect(item.items);
      else for (const datum of item.data) this.#data.set(datum.code, datum);
    }
  }

  /** `[dân số]` */
  datum(code: Code): string {
    return this.#withCode(`[${this.#data.get(code)?.name ?? code}]`, code);
  }

  /** `mốc [BHYT]` */
  target(code: Code): string {
    return this.#withCode(`mốc [${this.#targets.get(code)?.name ?? code}]`, code);
  }

  /** `nhóm 1`, `tiêu chí 1.2` */
  item(code: Code): string {
    const item = this.#items.get(code);
    const name = item === undefined ? code : `${item.kind === "group" ? "nhóm" : "tiêu chí"} ${item.ordinal}`;
    return this.#withCode(name, code);
  }

  isCount(code: Code): boolean {
    return this.#data.get(code)?.type.kind === "count";
  }

  hasItem(code: Code): boolean {
    return this.#items.has(code);
  }

  /** `1.2`; the code itself for what is no item. */
  ordinal(code: Code): string {
    return this.#items.get(code)?.ordinal ?? code;
  }

  points(value: DecimalText): string {
    return formatQuantityVi(value, this.#pointsUnit);
  }

  #withCode(name: string, code: Code): string {
    return this.isPrecise ? `${name} (mã ${code})` : name;
  }
}
