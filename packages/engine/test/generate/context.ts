import type { Code, Datum, DatumType, Group, Item, Target } from "../../src/index.ts";
import { datum } from "../build.ts";
import { chance, type Draw, OPTIONS, pick } from "./draw.ts";

/** What a clause may look at while a model grows. */
export class Context {
  readonly draw: Draw;
  readonly hasYears: boolean;
  readonly targets: Target[] = [];
  /** Declared so far; clauses may read data of earlier criteria and of the set. */
  readonly known: Datum[] = [];
  /** Finished before the clause: their scores may be looked at. */
  readonly scored: Item[] = [];
  readonly groups: Group[] = [];
  /** Top groups that no clause here may look at: its own, and those that come after. */
  later: readonly Code[] = [];
  /** New data are declared in the criterion that is being made. */
  own: Datum[] = [];
  #serial = 0;

  constructor(draw: Draw, hasYears: boolean) {
    this.draw = draw;
    this.hasYears = hasYears;
  }

  code(prefix: string): Code {
    this.#serial++;
    return `${prefix}${this.#serial}`;
  }

  declare(type: DatumType): Datum {
    const code = this.code("d");
    const made = datum(code, type, { name: `số ${code}`, mayNotApply: chance(this.draw, 20) });
    this.own.push(made);
    return made;
  }

  /** A datum of this kind, declared before or new. */
  some(kind: DatumType["kind"], type: () => DatumType): Datum {
    const known = [...this.own, ...this.known].filter((one) => one.type.kind === kind);
    return known.length > 0 && chance(this.draw, 40) ? pick(this.draw, known) : this.declare(type());
  }

  count(least: "0" | "1" = "0"): Datum {
    return this.declare({ kind: "count", unit: "vụ", from: { kind: "value", value: least }, to: null });
  }

  numeric(): Datum {
    const { draw } = this;
    const limits = { from: { kind: "value", value: pick(draw, ["0", "1"]) } as const, to: null };
    const types: readonly DatumType[] = [
      { kind: "count", unit: "vụ", ...limits },
      { kind: "decimal", unit: "km", digits: 2, ...limits },
      { kind: "percent", digits: 1, ...limits },
    ];
    const type = pick(draw, types);
    return this.some(type.kind, () => type);
  }

  boolean(): Datum {
    return this.some("boolean", () => ({ kind: "boolean" }));
  }
  choice(): Datum {
    return this.some("choice", () => ({ kind: "choice", options: [...OPTIONS] }));
  }
  checklist(): Datum {
    return this.some("checklist", () => ({ kind: "checklist", options: [...OPTIONS] }));
  }
  date(): Datum {
    return this.some("date", () => ({ kind: "date", from: null, to: null }));
  }
}

export function unitOf({ type }: Datum): string {
  return type.kind === "percent" ? "%" : "unit" in type ? type.unit : "";
}
