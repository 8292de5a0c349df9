import type { Expression as Syntax } from "../../ast.ts";
import type { Scope } from "../scope.ts";
import { buildDifference, buildExtreme, buildProduct, buildSum } from "./arithmetic.ts";
import { buildDatum, buildNumber, buildTicked } from "./atoms.ts";
import { buildDays } from "./days.ts";
import { buildQuotient } from "./quotient.ts";
import { buildChildren, buildPassed, buildScore } from "./scores.ts";
import { buildTarget } from "./target.ts";
import type { Term } from "./term.ts";
import { buildYear } from "./year.ts";

/** Reads an expression; null after a diagnostic anywhere inside. Every part is looked at. */
export type Build = (syntax: Syntax, scope: Scope) => Term | null;

const chapters = {
  datum: buildDatum,
  number: buildNumber,
  quotient: buildQuotient,
  sum: buildSum,
  product: buildProduct,
  difference: buildDifference,
  lowest: buildExtreme,
  highest: buildExtreme,
  ticked: buildTicked,
  days: buildDays,
  year: buildYear,
  target: buildTarget,
  score: buildScore,
  passed: buildPassed,
  children: buildChildren,
} satisfies {
  [K in Syntax["kind"]]: (syntax: Extract<Syntax, { kind: K }>, scope: Scope, build: Build) => Term | null;
};

export const buildTerm: Build = (syntax, scope) => {
  const chapter = chapters[syntax.kind] as (syntax: Syntax, scope: Scope, build: Build) => Term | null;
  return chapter(syntax, scope, buildTerm);
};
