import type { Expression as ExpressionSyntax } from "../../ast.ts";
import { excerpt } from "../../excerpt.ts";
import type { Domain } from "../../numbers/cut.ts";
import { domainOfRange, hull, type Range } from "../../numbers/range.ts";
import type { Scope } from "../scope.ts";
import { situationsOf } from "../situations/situations.ts";
import { buildTerm } from "./build.ts";
import type { Term } from "./term.ts";

export { useNumber } from "./atoms.ts";

/** An expression to be compared or to count with. */
export interface Measure extends Term {
  /** The values it can take in any year and with any options; null when unknown. */
  readonly domain: Domain | null;
  /**
   * Values of the domain may never occur. What rests on one of them is a doubt, not an error; what rests on a value
   * outside the domain is sure.
   */
  readonly approximate: boolean;
}

/** Reads an expression; null after a diagnostic anywhere inside. */
export function checkMeasure(expression: ExpressionSyntax, scope: Scope): Measure | null {
  const term = buildTerm(expression, scope);
  return term && measured(term, scope);
}

/** A formula may fill a line; every message about one of its bands says it again. */
const LONGEST_WORDS = 120;

export function measured(term: Term, scope: Scope): Measure {
  const ranges = situationsOf([term.reads], scope).map((situation) => term.rangeIn(situation));
  const known = ranges.filter((range) => range !== null);
  const whole = known.length < ranges.length ? null : known.reduce<Range | null>(joined, null);
  return {
    ...term,
    words: excerpt(term.words, LONGEST_WORDS),
    domain: whole && domainOfRange(whole),
    approximate: known.some(({ exact }) => !exact),
  };
}

const joined = (all: Range | null, range: Range): Range => (all === null ? range : hull(all, range));
