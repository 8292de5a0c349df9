import {
  type Criterion,
  type Expression,
  items,
  type Model,
  type ModelWords,
  modelWords,
  type Scoring,
} from "@tieuchi/engine";
import { coverageMessages as say } from "../messages/test-coverage.ts";
import type { Goal, Side } from "./goals.ts";
import type { Compared } from "./thresholds.ts";

/** Names the goals of a model in the words of its author. */
export class ClauseWords {
  readonly #model: Model;
  readonly #words: ModelWords;
  readonly #criteria: ReadonlyMap<string, Criterion>;

  constructor(model: Model) {
    this.#model = model;
    this.#words = modelWords(model);
    const all = [...items(model)].filter((item) => item.kind === "criterion");
    this.#criteria = new Map(all.map((criterion) => [criterion.code, criterion]));
  }

  /** `1.2` of a goal in a criterion; null beside levels. */
  ordinal(path: string): string | null {
    return this.#criteria.get(path.split("/")[0] ?? "")?.ordinal ?? null;
  }

  /** `bậc từ 96%`, `mức "Tốt"`, `ngay dưới 80%` */
  goal(goal: Goal): string {
    switch (goal.kind) {
      case "clause":
        return this.#clause(goal.path);
      case "level":
        return say.level(this.#model.classification?.levels[goal.place]?.title ?? "");
      case "gate": {
        const gate = this.#model.classification?.gates[goal.place];
        return gate === undefined ? "" : this.#words.gate(gate);
      }
      case "threshold":
        return this.side(goal.threshold.compared, goal.side);
    }
  }

  /** `[có thẻ] / [dân số]` */
  measure(compared: Compared): string {
    switch (compared.kind) {
      case "number":
        return this.#words.expression(compared.measure);
      case "date":
        return this.#words.datum(compared.datum);
      case "score":
        return this.#words.expression({ kind: "score", of: compared.of, unit: "điểm" });
    }
  }

  /** `ngay dưới 80%`, `đúng 80%`, `ngay trên 80%`; of days and scores with the name of what is compared. */
  side(compared: Compared, side: Side): string {
    const bound = (inclusive: boolean) => ({ at: compared.at as never, inclusive });
    const interval = {
      lower: side === "below" ? null : bound(side === "at"),
      upper: side === "above" ? null : bound(side === "at"),
    };
    if (compared.kind === "date") {
      return this.#words.condition({ kind: "date-in", datum: compared.datum, ...interval });
    }
    if (compared.kind === "score") {
      return this.#words.condition({ kind: "score", of: compared.of, unit: compared.unit, interval });
    }
    const text = this.#words.interval(interval, unitOf(compared.measure));
    return side === "at" ? text : say.just(text);
  }

  #clause(path: string): string {
    const [code = "", ...steps] = path.split("/");
    const scoring = this.#criteria.get(code)?.scoring;
    return scoring === undefined ? path : this.#inScoring(scoring, steps);
  }

  #inScoring(scoring: Scoring, [kind = "", at = "", ...rest]: readonly string[]): string {
    const index = Number(at);
    const line = scoring.lines[index];
    switch (kind) {
      case "not-applicable":
        return say.notApplicable;
      case "line":
        return line === undefined ? "" : say.line(this.#words.line(line), rest[0]);
      case "line-cap":
        return say.lineCap(index + 1);
      case "way": {
        const way = "ways" in scoring ? scoring.ways[index] : undefined;
        if (way === undefined) return "";
        return rest.length === 0
          ? say.way(way.title)
          : say.inWay(way.title, this.#inScoring(way.scoring, rest));
      }
      default:
        return this.#inWay(scoring, kind, at, rest);
    }
  }

  #inWay(scoring: Scoring, kind: string, at: string, rest: readonly string[]): string {
    const index = Number(at);
    switch (scoring.kind) {
      case "pass":
        return say.pass(at === "true");
      case "bands": {
        const band = scoring.bands[index];
        return band === undefined
          ? ""
          : say.band(this.#words.interval(band.interval, unitOf(scoring.measure)));
      }
      case "choices":
        return say.choice(scoring.choices[index]?.options ?? []);
      case "cases": {
        const condition = scoring.cases[index]?.condition ?? null;
        return say.case(condition === null ? null : this.#words.condition(condition));
      }
      case "table": {
        const [row, column] = [scoring.rows[index], scoring.columns[Number(rest[1])]];
        if (row === undefined || column === undefined) return "";
        const { interval } = this.#words;
        return say.cell(
          interval(row, unitOf(scoring.rowMeasure)),
          interval(column, unitOf(scoring.columnMeasure)),
        );
      }
      default:
        return kind;
    }
  }
}

const unitOf = ({ unit }: Expression): string => unit;
