import type { IToken } from "chevrotain";
import type { ClauseKind, Span } from "../ast.ts";
import { foldName } from "../fold.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { lastFrom, type PlacedClause, spanOfToken } from "./placed-clause.ts";
import { roleOf, type SymbolKind, writtenAs } from "./roles.ts";

/** A place where something is named. */
export interface Mention {
  readonly kind: SymbolKind;
  /** Equal for all mentions of one thing, among those of its kind. */
  readonly key: string;
  /** NFC, without marks, with single blanks. */
  readonly name: string;
  /** Marks included: `[dân số]`. */
  readonly span: Span;
  /** What stands between the marks. */
  readonly inner: Span;
  readonly declares: boolean;
  readonly clause: PlacedClause;
}

/** Every mention of a text, in its order. */
export class Mentions {
  readonly all: readonly Mention[];
  readonly #byThing = new Map<string, Mention[]>();

  constructor(clauses: readonly PlacedClause[], source: Source) {
    let chosen: IToken | null = null;
    this.all = clauses.flatMap((clause) => {
      const mentions = mentionsIn(clause, chosen, source);
      chosen = chosenBelow(clause, chosen);
      return mentions;
    });
    for (const mention of this.all) {
      const thing = thingOf(mention);
      const known = this.#byThing.get(thing);
      if (known === undefined) this.#byThing.set(thing, [mention]);
      else known.push(mention);
    }
  }

  /** The mention that holds `offset`, or ends there. */
  at(offset: number): Mention | null {
    const mention = this.all[lastFrom(this.all, offset, ({ span }) => span.start)];
    return mention !== undefined && offset <= mention.span.end ? mention : null;
  }

  /** Every mention of the same thing, itself included, in the order of the text. */
  same(mention: Pick<Mention, "kind" | "key">): readonly Mention[] {
    return this.#byThing.get(thingOf(mention)) ?? [];
  }

  /** Where things of a kind are made known, each once, in the order of the text. */
  declared(kind: SymbolKind): readonly Mention[] {
    return this.all.filter((mention) => mention.kind === kind && this.declaration(mention) === mention);
  }

  /** Where a thing is made known first; undefined where nothing does. */
  declaration(mention: Pick<Mention, "kind" | "key">): Mention | undefined {
    return this.same(mention).find(({ declares }) => declares);
  }
}

/** A longer clause has an error of its own. */
const MOST_TOKENS = 1000;

const thingOf = ({ kind, key }: Pick<Mention, "kind" | "key">): string => `${kind} ${key}`;

/** Clauses between which a `chấm theo [x]` goes on. */
const LINES: ReadonlySet<ClauseKind> = new Set(["choice-line", "count-line", "line-cap"]);

/** The datum that choices below a clause choose from, given that of the clause above; null: none. */
export function chosenBelow({ clause, tokens }: PlacedClause, above: IToken | null): IToken | null {
  if (clause === null || LINES.has(clause.kind)) return above;
  return clause.kind === "bands" ? (tokens.find((token) => writtenAs(token) === "name") ?? null) : null;
}

function mentionsIn(clause: PlacedClause, chosen: IToken | null, source: Source): Mention[] {
  const tokens = clause.tokens.slice(0, MOST_TOKENS);
  const kind = clause.clause?.kind ?? null;
  return tokens.flatMap((token, index): Mention[] => {
    if (tokens[index - 1]?.tokenType === t.keywords.Code) return [codeAt(clause, index, source)];
    const written = writtenAs(token);
    const role = written && roleOf(written, { before: tokens.slice(0, index), clause: kind, chosen });
    if (role === null) return [];
    const name = nameIn(token);
    const { kind: of, declares } = role;
    const key = keyOf(of, name, role.of);
    const [inner, span] = [innerOf(token, source), spanOfToken(token, source)];
    return [{ kind: of, key, name, inner, span, declares, clause }];
  });
}

/** Equal for two names that mean one thing; an option is one of its datum. */
export function keyOf(kind: SymbolKind, name: string, datum: IToken | null): string {
  const own = kind === "item" ? name : foldName(name);
  return datum === null ? own : `${foldName(nameIn(datum))}]${own}`;
}

function codeAt(clause: PlacedClause, index: number, source: Source): Mention {
  const token = clause.tokens[index] as IToken;
  const span = spanOfToken(token, source);
  const name = token.image;
  return { kind: "code", key: name, name, span, inner: span, declares: true, clause };
}

/** What is written between the marks of a name or text, with single blanks; all of an ordinal. */
export const nameIn = (token: IToken): string =>
  insideOf(token)
    .replace(/[\s\u00A0]+/g, " ")
    .trim();

function innerOf(token: IToken, source: Source): Span {
  const inside = insideOf(token);
  const blanks = inside.length - inside.trimStart().length;
  const start = token.startOffset + (token.tokenType === t.Numeral ? 0 : 1) + blanks;
  return source.spanOf(start, start + inside.trim().length);
}

function insideOf({ image, tokenType }: IToken): string {
  const close = tokenType === t.Name || tokenType === t.Text ? 1 : 0;
  return tokenType === t.Numeral ? image : image.slice(1, image.length - close);
}
