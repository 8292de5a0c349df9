import type { Expression } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import type { Expression as Syntax } from "../../ast.ts";
import { insertAt } from "../../fixes.ts";
import { type Decimals, moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import { decimalsOf, over, times } from "../../numbers/exact.ts";
import {
  addRanges,
  extremeRange,
  inexact,
  multiplyRanges,
  negateRange,
  type Range,
  scaleRange,
} from "../../numbers/range.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "../situations/situation.ts";
import type { Build } from "./build.ts";
import { addLinear, type Linear, scaleLinear, subtractLinear } from "./linear.ts";
import { areIndependent, joinReads, rangeOf, type Term, wordsWithin } from "./term.ts";
import { productUnit, sameUnit, worthOf } from "./units.ts";

type SyntaxOf<K extends Syntax["kind"]> = Extract<Syntax, { kind: K }>;

/** `[a] + [b] + 5 người` */
export function buildSum({ of }: SyntaxOf<"sum">, scope: Scope, build: Build): Term | null {
  const terms = buildAlike(of, scope, build);
  const [first] = terms ?? [];
  if (terms === null || first === undefined) return null;
  const linearIn = (situation: Situation) => foldLinear(terms, situation, addLinear);
  return {
    expression: { kind: "sum", of: expressionsOf(terms), unit: first.unit },
    unit: first.unit,
    words: terms.map(({ words }) => words).join(" + "),
    binding: "sum",
    decimals: mostDecimals(...decimalsIn(terms)),
    reads: joinReads(terms.map(({ reads }) => reads)),
    linearIn,
    rangeIn: (situation) =>
      rangeOf(linearIn(situation), situation, () =>
        combine(terms, situation, (all) => all.reduce(addRanges)),
      ),
  };
}

/** `[a] - [b]` */
export function buildDifference(syntax: SyntaxOf<"difference">, scope: Scope, build: Build): Term | null {
  const terms = buildAlike([syntax.from, syntax.subtract], scope, build);
  const [from, subtract] = terms ?? [];
  if (terms === null || from === undefined || subtract === undefined) return null;
  const linearIn = (situation: Situation) => foldLinear(terms, situation, subtractLinear);
  return {
    expression: {
      kind: "difference",
      from: from.expression,
      subtract: subtract.expression,
      unit: from.unit,
    },
    unit: from.unit,
    words: `${from.words} - ${wordsWithin(subtract, "product")}`,
    binding: "sum",
    decimals: mostDecimals(...decimalsIn(terms)),
    reads: joinReads(terms.map(({ reads }) => reads)),
    linearIn,
    rangeIn: (situation) =>
      rangeOf(linearIn(situation), situation, () =>
        combine(terms, situation, ([a, ...b]) =>
          [a, ...b.map(negateRange)].filter(isRange).reduce(addRanges),
        ),
      ),
  };
}

/** `90% × 10 điểm`: a percentage counts a hundredth of its number. */
export function buildProduct({ of }: SyntaxOf<"product">, scope: Scope, build: Build): Term | null {
  const terms = buildAll(of, scope, build);
  if (terms === null || terms.length === 0) return null;
  const unit = productUnit(terms.map((term) => term.unit));
  const worth = terms.map((term) => worthOf(term.unit)).reduce(times);
  const factor = over(worth, worthOf(unit));
  const linearIn = (situation: Situation) => {
    const product = foldLinear(terms, situation, multiplyLinear);
    return product && scaleLinear(product, factor);
  };
  return {
    expression: { kind: "product", of: expressionsOf(terms), unit },
    unit,
    words: terms.map((term) => wordsWithin(term, "product")).join(" × "),
    binding: "product",
    // A hundredth more for each percentage that goes into the product.
    decimals: moreDecimals(decimalsOf(factor), ...decimalsIn(terms)),
    reads: joinReads(terms.map(({ reads }) => reads)),
    linearIn,
    rangeIn: (situation) =>
      rangeOf(linearIn(situation), situation, () =>
        combine(terms, situation, (all) => scaleRange(all.reduce(multiplyRanges), factor)),
      ),
  };
}

/** A sum of data times a number is one again, two of them are none. */
function multiplyLinear(a: Linear, b: Linear): Linear | null {
  if (b.factors.size === 0) return scaleLinear(a, b.constant);
  return a.factors.size === 0 ? scaleLinear(b, a.constant) : null;
}

const LEAST = "số nhỏ nhất của";
const MOST = "số lớn nhất của";

/** `số nhỏ nhất của ([a] / [b]; 100%)` */
export function buildExtreme(
  { kind, of }: SyntaxOf<"lowest"> | SyntaxOf<"highest">,
  scope: Scope,
  build: Build,
): Term | null {
  const terms = buildAlike(of, scope, build);
  const [first] = terms ?? [];
  if (terms === null || first === undefined) return null;
  const side = kind === "lowest" ? -1 : 1;
  return {
    expression: { kind, of: expressionsOf(terms), unit: first.unit },
    unit: first.unit,
    words: `${kind === "lowest" ? LEAST : MOST} (${terms.map(({ words }) => words).join("; ")})`,
    binding: "atom",
    decimals: mostDecimals(...decimalsIn(terms)),
    reads: joinReads(terms.map(({ reads }) => reads)),
    linearIn: () => null,
    rangeIn: (situation) => combine(terms, situation, (all) => extremeRange(all, side)),
  };
}

/** Every part, each built even where another is broken; null when one is. */
function buildAll(of: readonly Syntax[], scope: Scope, build: Build): readonly Term[] | null {
  return allKnown(of.map((part) => build(part, scope)));
}

/** Parts that must have one unit; null after a diagnostic. */
function buildAlike(of: readonly Syntax[], scope: Scope, build: Build): readonly Term[] | null {
  const terms = buildAll(of, scope, build);
  const unit = terms?.find((term) => term.unit !== "")?.unit ?? "";
  let alike = true;
  for (const [index, term] of (terms ?? []).entries()) {
    const syntax = of[index];
    if (syntax === undefined || sameUnit(term.unit, unit)) continue;
    const bare = syntax.kind === "number" && term.unit === "" && unit !== "%";
    const fix = bare ? insertAt(syntax.span.end, ` ${unit}`) : null;
    scope.findings.add("units-differ", syntax.span, [term.words, term.unit, unit], fix);
    alike = false;
  }
  return alike ? terms : null;
}

const expressionsOf = (terms: readonly Term[]): readonly Expression[] =>
  terms.map(({ expression }) => expression);

const decimalsIn = (terms: readonly Term[]): readonly Decimals[] => terms.map(({ decimals }) => decimals);

function foldLinear(
  terms: readonly Term[],
  situation: Situation,
  join: (a: Linear, b: Linear) => Linear | null,
): Linear | null {
  const [first, ...rest] = terms;
  return rest.reduce<Linear | null>((sum, term) => {
    const linear = sum && term.linearIn(situation);
    return linear && join(sum, linear);
  }, first?.linearIn(situation) ?? null);
}

/** The ranges of all parts put together; not exact where one part bears on another. */
function combine(
  terms: readonly Term[],
  situation: Situation,
  join: (ranges: readonly Range[]) => Range,
): Range | null {
  const ranges = allKnown(terms.map((term) => term.rangeIn(situation)));
  if (ranges === null) return null;
  const joined = join(ranges);
  return areIndependent(
    terms.map(({ reads }) => reads),
    situation,
  )
    ? joined
    : inexact(joined);
}

const isRange = (range: Range | null | undefined): range is Range => range !== null && range !== undefined;
