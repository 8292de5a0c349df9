import {
  Alternation,
  Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { TOLERATED } from "./tolerated.ts";

/** A token that the grammar accepts next, and the rules that it would stand in, the outermost first. */
export interface Expected {
  readonly type: TokenType;
  readonly rules: readonly string[];
}

/** A place in the grammar: what is still to come of a production, and below it of those around it. */
interface Place {
  readonly parts: readonly IProduction[];
  readonly at: number;
  /** The part at `at` is a repetition that was gone through before. */
  readonly again: boolean;
  readonly rule: string;
  readonly below: Place | null;
}
interface Step {
  readonly type: TokenType;
  readonly from: Place;
  readonly to: Place;
}

/** More places at once than the grammar of a clause ever has. */
const MOST_PLACES = 100;

/**
 * Everything that `rule` accepts after `tokens`, in the order of the grammar, but for what is tolerated only; nothing
 * where it does not accept the tokens themselves. Follows all ways at once, in time linear to the tokens.
 */
export function expectedAfter(rule: Rule | undefined, tokens: readonly IToken[]): readonly Expected[] {
  if (rule === undefined) return [];
  let places: Place[] = [{ parts: rule.definition, at: 0, again: false, rule: rule.name, below: null }];
  for (const token of tokens) {
    places = places
      .flatMap((place) => stepsFrom(place))
      .filter(({ type }) => tokenMatcher(token, type))
      .slice(0, MOST_PLACES)
      .map(({ to }) => to);
  }
  return places
    .flatMap((place) => stepsFrom(place))
    .filter(({ from }) => !isTolerated(from))
    .map(({ type, from }) => ({ type, rules: rulesOf(from) }));
}

function stepsFrom(place: Place | null): Step[] {
  if (place === null) return [];
  const part = place.parts[place.at];
  if (part === undefined) return stepsFrom(place.below);
  const after: Place = { ...place, at: place.at + 1, again: false };
  const into = (parts: readonly IProduction[], below: Place, rule = place.rule): Place => ({
    parts,
    at: 0,
    again: false,
    rule,
    below,
  });
  if (part instanceof Terminal) return [{ type: part.terminalType, from: place, to: after }];
  if (part instanceof NonTerminal) return stepsFrom(into(part.definition, after, part.nonTerminalName));
  if (part instanceof Option) return [...stepsFrom(into(part.definition, after)), ...stepsFrom(after)];
  if (part instanceof Alternation) {
    return part.definition.flatMap((way) => stepsFrom(into([way], after)));
  }
  if (part instanceof Alternative) return stepsFrom(into(part.definition, after));

  const round = into(repeatedBy(part), { ...place, again: true });
  const mayEnd = place.again || part instanceof Repetition || part instanceof RepetitionWithSeparator;
  const separator = place.again && "separator" in part ? (part.separator as TokenType) : null;
  const next = separator === null ? stepsFrom(round) : [{ type: separator, from: place, to: round }];
  return mayEnd ? [...next, ...stepsFrom(after)] : next;
}

function repeatedBy(part: IProduction): readonly IProduction[] {
  const repeats =
    part instanceof Repetition ||
    part instanceof RepetitionMandatory ||
    part instanceof RepetitionWithSeparator ||
    part instanceof RepetitionMandatoryWithSeparator;
  return repeats ? part.definition : [];
}

/** The part at a place, or one around it, is there for the sake of a message. */
function isTolerated(place: Place): boolean {
  for (let at: Place | null = place; at !== null; at = at.below) {
    // The places below stand behind the part that holds this one; before it where it comes round again.
    const part = at.parts[at === place || at.again ? at.at : at.at - 1];
    if (part !== undefined && "label" in part && part.label === TOLERATED) return true;
  }
  return false;
}

function rulesOf(place: Place): readonly string[] {
  const rules: string[] = [];
  for (let at: Place | null = place; at !== null; at = at.below) {
    if (rules.at(-1) !== at.rule) rules.push(at.rule);
  }
  return rules.reverse();
}
