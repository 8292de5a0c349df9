import {
  type Answer,
  type Code,
  criteria,
  data,
  formatDateVi,
  formatNumberVi,
  formatQuantityVi,
  type Model,
  type Score,
  type Submission,
  YEAR_CODE,
} from "@tieuchi/engine";
import { format } from "../format/format.ts";
import { coverageMessages as say } from "../messages/test-coverage.ts";
import { totalWords } from "../messages/words.ts";
import { ClauseWords } from "./clause-words.ts";
import type { Proposal } from "./coverage.ts";
import type { Goal } from "./goals.ts";
import { scoreAt } from "./score-at.ts";

const MOST_IN_A_LINE = 3;
const LONGEST_TITLE = 100;

/**
 * Proposed tests as KIỂM THỬ of the language, in the one form that `format` gives, each with a comment that a person
 * must confirm it. `taken` are the titles that the text already has. Data of whole dossiers are given once, and then
 * only what differs.
 */
export function writeTests(model: Model, proposals: readonly Proposal[], taken: Iterable<string>): string {
  const writer = new TestWriter(model, taken);
  return format(proposals.map((proposal) => writer.write(proposal)).join("\n")).text;
}

class TestWriter {
  readonly #model: Model;
  readonly #words: ClauseWords;
  readonly #taken: Set<string>;
  readonly #data: ReadonlyMap<Code, { readonly name: string; readonly percent: boolean }>;
  readonly #ordinals: ReadonlyMap<Code, string>;
  /** The first whole dossier, for the others to build on. */
  #base: { readonly title: string; readonly submission: Submission } | null = null;

  constructor(model: Model, taken: Iterable<string>) {
    this.#model = model;
    this.#words = new ClauseWords(model);
    this.#taken = new Set([...taken].map(foldTitle));
    this.#data = new Map(
      [...data(model)].map(({ datum }) => [
        datum.code,
        { name: datum.name, percent: datum.type.kind === "percent" },
      ]),
    );
    this.#ordinals = new Map([...criteria(model)].map(({ code, ordinal }) => [code, ordinal]));
  }

  write({ goal, submission, result }: Proposal): string {
    const title = this.#titleOf(goal);
    const code = goal.path.split("/")[0] ?? "";
    const whole = !this.#ordinals.has(code);
    const base = whole ? this.#base : null;
    if (whole) this.#base ??= { title, submission };
    const given = assignments(base === null ? submission : differences(base.submission, submission));
    const head = `KIỂM THỬ "${title}"${base === null ? "" : ` dựa trên "${base.title}"`}`;
    const lines = chunks(given.map(([of, answer]) => `${this.#target(of)} = ${this.#answer(of, answer)}`));
    const expected = whole
      ? this.#outcome(result)
      : `tiêu chí ${this.#ordinals.get(code)} = ${this.#score(scoreAt(result.items, code))}`;
    return [
      head,
      `  # ${say.proposal}`,
      ...lines.map((line) => `  cho ${line}`),
      `  thì ${expected}`,
      "",
    ].join("\n");
  }

  #titleOf(goal: Goal): string {
    const about = this.#words.ordinal(goal.path) ?? say.classification;
    const short = `${about}: ${this.#words.goal(goal)}`;
    const long =
      goal.kind === "threshold"
        ? `${about}: ${this.#words.measure(goal.threshold.compared)} ${this.#words.goal(goal)}`
        : short;
    for (let count = 1; ; count++) {
      for (const wording of count === 1 ? [short, long] : [long]) {
        const title = `${plain(wording).slice(0, LONGEST_TITLE)}${count === 1 ? "" : ` (${formatNumberVi(count)})`}`;
        if (this.#taken.has(foldTitle(title))) continue;
        this.#taken.add(foldTitle(title));
        return title;
      }
    }
  }

  #target(code: Code): string {
    if (code === YEAR_CODE) return "năm";
    const ordinal = this.#ordinals.get(code);
    return ordinal === undefined ? `[${this.#data.get(code)?.name}]` : `tiêu chí ${ordinal}`;
  }

  #answer(code: Code, answer: Answer | null): string {
    if (answer === null) return "chưa biết";
    if (typeof answer === "boolean") return answer ? "có" : "không";
    if (typeof answer === "number") {
      if (code === YEAR_CODE) return String(answer);
      if (this.#ordinals.has(code)) return formatQuantityVi(answer, "điểm");
      return this.#data.get(code)?.percent ? formatQuantityVi(answer, "%") : formatNumberVi(answer);
    }
    if (typeof answer === "string")
      return /^\d{4}-\d\d-\d\d$/.test(answer) ? formatDateVi(answer) : quoted(answer);
    if ("notApplicable" in answer) return "không áp dụng";
    return answer.length === 0 ? "không mục nào" : answer.map(quoted).join(", ");
  }

  #outcome(result: Proposal["result"]): string {
    const outcome = result.classification?.outcome ?? { state: "unknown" };
    const words = { unknown: "chưa biết", excluded: "không xếp loại" };
    const level = outcome.state === "known" ? quoted(outcome.level) : words[outcome.state];
    return `${totalWords} = ${this.#score(result.total)}; xếp loại = ${level}`;
  }

  #score(score: Score | undefined): string {
    if (score === undefined || score.state === "unknown") return "chưa biết";
    if (score.state === "not-applicable") return "không áp dụng";
    return formatQuantityVi(score.points, this.#model.scale === "points" ? "điểm" : "tiêu chí");
  }
}

const assignments = (answers: Readonly<Record<Code, Answer | null>>) => Object.entries(answers);

/** What differs from another dossier; what that one alone answers is taken back. */
function differences(base: Submission, submission: Submission): Readonly<Record<Code, Answer | null>> {
  const changed = Object.entries(submission).filter(
    ([code, answer]) => JSON.stringify(answer) !== JSON.stringify(base[code]),
  );
  const gone = Object.keys(base).filter((code) => !(code in submission));
  return { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((code) => [code, null])) };
}

function chunks(all: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < all.length; at += MOST_IN_A_LINE)
    lines.push(all.slice(at, at + MOST_IN_A_LINE).join("; "));
  return lines;
}

/** A text in quotes ends at the next quote of its kind. */
const quoted = (text: string): string => (text.includes('"') ? `“${text}”` : `"${text}"`);
const plain = (text: string): string => text.replace(/["“”]/g, "'").replace(/\s+/g, " ").trim();
const foldTitle = (title: string): string => title.normalize("NFC").toLowerCase();
