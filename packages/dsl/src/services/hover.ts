import type { ClauseKind, Span } from "../ast.ts";
import * as t from "../lexer/tokens.ts";
import { KEYWORDS, type Keyword, spelling } from "../lexer/vocabulary.ts";
import { type Chapter, chapters } from "../messages/chapters.ts";
import { clauseNotes } from "../messages/clause-notes.ts";
import { type KeywordNote, keywordNotes } from "../messages/keyword-notes.ts";
import { serviceMessages as say } from "../messages/services.ts";
import type { Analysis } from "./analysis.ts";
import type { Completion } from "./completion/completion.ts";
import type { Mention } from "./mentions.ts";
import { clauseBefore, lastFrom, type PlacedClause, spanOfToken } from "./placed-clause.ts";

/** What is told of a thing. */
export interface Explanation {
  /** Criteria text to show: the clause that declares a name, the form of a clause; null: none. */
  readonly code: string | null;
  /** Vietnamese sentences; pieces of criteria text in them stand between backticks. */
  readonly text: string;
}
/** What is told of the thing under the pointer. */
export interface Hover extends Explanation {
  readonly span: Span;
}

const LONGEST_CODE = 1500;

/** Tells of the name or the keyword at `offset`; null where there is neither. */
export function hoverAt(analysis: Analysis, offset: number): Hover | null {
  const mention = analysis.mentions().at(offset);
  return mention === null ? hoverKeyword(analysis, offset) : hoverMention(mention, analysis);
}

function hoverMention(mention: Mention, analysis: Analysis): Hover {
  const { span } = mention;
  if (mention.kind === "code") return { span, code: null, text: say.codeNote };
  const mentions = analysis.mentions();
  const declaration = mentions.declaration(mention);
  if (declaration === undefined) return { span, code: null, text: say.notDeclared };
  const { clause } = declaration;
  const { line } = analysis.source.position(clause.span.start);
  const uses = mentions.same(mention).filter(({ declares }) => !declares).length;
  const facts = [...ownerOf(clause, analysis), say.atLine(line), say.mentioned(uses)];
  const { start, end } = clause.span;
  const code = analysis.text.slice(start, Math.min(end, start + LONGEST_CODE));
  return { span, code: end - start > LONGEST_CODE ? `${code}…` : code, text: facts.join(" ") };
}

/** The group or criterion that a clause stands in. */
function ownerOf(placed: PlacedClause, { clauses }: Analysis): readonly string[] {
  const kind = placed.clause?.kind;
  if (kind !== "datum" && kind !== "evidence") return [];
  for (let index = clauses.indexOf(placed) - 1; index >= 0; index--) {
    const above = clauses[index]?.clause;
    if (above?.kind === "group" || above?.kind === "criterion") {
      return [say.declaredIn(above.kind, above.ordinal?.value ?? "", above.title?.value ?? "")];
    }
  }
  return [];
}

function hoverKeyword({ clauses, source }: Analysis, offset: number): Hover | null {
  const placed = clauseBefore(clauses, offset);
  const tokens = placed?.tokens ?? [];
  const index = lastFrom(tokens, offset, (token) => spanOfToken(token, source).start);
  const token = tokens[index];
  if (placed === undefined || token === undefined || !Object.hasOwn(KEYWORDS, token.tokenType.name))
    return null;
  const span = spanOfToken(token, source);
  if (offset > span.end) return null;
  const opens = index === 0 || (index === 1 && tokens[0]?.tokenType === t.Dash);
  const kind = opens ? placed.clause?.kind : undefined;
  const keyword = token.tokenType.name as Keyword;
  const explanation = kind === undefined ? explainKeyword(keyword) : explainClause(kind);
  return explanation && { span, ...explanation };
}

/** The explanation of what a completion would write; null where it has none. */
export function aboutCompletion({ about }: Pick<Completion, "about">): Explanation | null {
  if (about === null) return null;
  return "clause" in about ? explainClause(about.clause) : explainKeyword(about.keyword);
}

function explainClause(kind: ClauseKind): Explanation {
  const { form, says, chapter } = clauseNotes[kind];
  return { code: form, text: `${says} ${chapterLine(chapter)}` };
}

function explainKeyword(keyword: Keyword): Explanation | null {
  const notes: Partial<Record<Keyword, KeywordNote | null>> = keywordNotes;
  const note = notes[keyword] ?? null;
  return note && { code: spelling(keyword), text: `${note.says} ${chapterLine(note.chapter)}` };
}

const chapterLine = (chapter: Chapter): string => say.chapter(chapters[chapter]);
