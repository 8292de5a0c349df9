import type { ISerializedGast } from "chevrotain";
import railroad, { type Shape } from "railroad-diagrams";
import { ClauseParser } from "../src/grammar/parser.ts";
import { TOLERATED } from "../src/grammar/tolerated.ts";
import { KEYWORDS, type Keyword, STATUSES, SUBJECTS, spelling } from "../src/lexer/vocabulary.ts";
import { chapters, leaves, tokenLeaves } from "./diagram-chapters.ts";

/** What Chevrotain tells of a part of the grammar; which fields there are depends on `type`. */
interface Part {
  readonly type: string;
  readonly name?: string;
  /** Of a rule. */
  readonly label?: string;
  /** Of a token. */
  readonly terminalLabel?: string;
  readonly pattern?: string;
  readonly separator?: Part;
  readonly definition?: readonly Part[];
}

const { Choice, Diagram, NonTerminal, OneOrMore, Optional, Sequence, Skip, Terminal, ZeroOrMore } = railroad;

/** Words from a list that the grammar knows only as words. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  subject: SUBJECTS,
  status: Object.keys(STATUSES),
};
/** The grammar lets their first part go, because the lexer's side says what is missing. */
const NEVER_WITHOUT: ReadonlySet<string> = new Set(["decimalType"]);

/** One drawing of the whole grammar. */
class Drawing {
  readonly #rules: ReadonlyMap<string, readonly Part[]>;
  readonly #drawn: ReadonlyMap<string, string>;

  constructor(grammar: readonly Part[]) {
    this.#rules = new Map(grammar.map(({ name = "", definition = [] }) => [name, definition]));
    this.#drawn = new Map(chapters.flatMap(({ entries }) => entries));
    const unplaced = ["clause", "dashClause"]
      .flatMap((rule) => this.#usedBy(rule))
      .filter((name) => !this.#drawn.has(name));
    const missing = unplaced.filter((name) => name !== "dashClause");
    if (missing.length > 0) throw new Error(`no chapter of the diagrams holds ${missing.join(", ")}`);
  }

  /** The diagram of a rule, as SVG. */
  svg(rule: string): string {
    const dash = this.#usedBy("dashClause").includes(rule) ? [Terminal("-")] : [];
    return Diagram(...dash, this.#sequence(this.#rules.get(rule) ?? [], rule)).toString();
  }

  #usedBy(rule: string): string[] {
    const names = ({ type, name = "", definition = [] }: Part): string[] =>
      type === "NonTerminal" ? [name] : definition.flatMap(names);
    return (this.#rules.get(rule) ?? []).flatMap(names);
  }

  #sequence(parts: readonly Part[], rule: string): Shape {
    const shapes = parts.filter(isOfLanguage).map((part, index) => {
      const list = LISTS[rule];
      if (index === 1 && list !== undefined) return Choice(0, ...list.map((word) => Terminal(word)));
      if (index === 1 && NEVER_WITHOUT.has(rule)) return this.#sequence(part.definition ?? [], rule);
      return this.#shape(part, rule);
    });
    const [only] = shapes;
    return only === undefined ? Skip() : shapes.length === 1 ? only : Sequence(...shapes);
  }

  #shape(part: Part, rule: string): Shape {
    const { type, name = "", definition = [] } = part;
    const inner = () => this.#sequence(definition, rule);
    switch (type) {
      case "Terminal":
        return drawToken(part);
      case "NonTerminal":
        return this.#ruleShape(name);
      case "Alternation":
        return this.#choice(definition.filter(isOfLanguage), rule);
      case "Option":
        return Optional(inner());
      case "Repetition":
        return ZeroOrMore(inner());
      case "RepetitionMandatory":
        return OneOrMore(inner());
      case "RepetitionWithSeparator":
        return ZeroOrMore(inner(), drawToken(part.separator ?? part));
      case "RepetitionMandatoryWithSeparator":
        return OneOrMore(inner(), drawToken(part.separator ?? part));
      default:
        return inner();
    }
  }

  #choice(alternatives: readonly Part[], rule: string): Shape {
    const shapes = alternatives.map(({ definition = [] }) => this.#sequence(definition, rule));
    const [only] = shapes;
    return only !== undefined && shapes.length === 1 ? only : Choice(0, ...shapes);
  }

  /** A link to the rule's own diagram, or what it consists of where it has none. */
  #ruleShape(name: string): Shape {
    const leaf = leaves[name];
    if (leaf !== undefined) return drawLeaf(leaf);
    const title = this.#drawn.get(name);
    if (title === undefined) return this.#sequence(this.#rules.get(name) ?? [], name);
    const link = NonTerminal(title);
    link.tagName = "a";
    link.attrs.href = `#${name}`;
    return link;
  }
}

/** Not what the parser reads only to say what was meant, and not an alternative of nothing else. */
function isOfLanguage({ type, label, terminalLabel, definition = [] }: Part): boolean {
  if (label === TOLERATED || terminalLabel === TOLERATED) return false;
  if (type === "Terminal" || type === "NonTerminal" || definition.length === 0) return true;
  return definition.some(isOfLanguage);
}

function drawToken({ name = "", pattern = "" }: Part): Shape {
  const leaf = tokenLeaves[name] ?? leaves[name.toLowerCase()];
  if (leaf !== undefined) return drawLeaf(leaf);
  if (Object.hasOwn(KEYWORDS, name)) return Terminal(spelling(name as Keyword));
  return Terminal(MARKS[name] ?? pattern);
}

/** What the author puts in. */
function drawLeaf(text: string): Shape {
  const shape = NonTerminal(text);
  shape.attrs.class = "leaf";
  return shape;
}

const MARKS: Readonly<Record<string, string>> = { Dash: "-", Times: "×", Slash: "/", Plus: "+" };

/** Every diagram, by the name of its rule. */
export function drawGrammar(): ReadonlyMap<string, string> {
  const grammar: readonly ISerializedGast[] = new ClauseParser().getSerializedGastProductions();
  const drawing = new Drawing(grammar as readonly Part[]);
  const rules = chapters.flatMap(({ entries }) => entries.map(([rule]) => rule));
  return new Map(rules.map((rule) => [rule, drawing.svg(rule)]));
}
