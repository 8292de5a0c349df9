import type { Span } from "../ast.ts";

/** A text made ready for reading, which still knows where everything stood in the text as it was passed in. */
export interface Source {
  /** NFC, lines ended by `\n`, without byte order mark and invisible characters. */
  readonly text: string;
  /** Span in the original of the half-open range `start`–`end` of `text`. */
  spanOf(start: number, end: number): Span;
  /** 1-based line and column of an offset into the original. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** What was repaired on the way in; spans in the original. */
  readonly repairs: readonly Repair[];
}

/** Characters that look like nothing, or like another letter. */
export interface Repair {
  readonly kind: "invisible" | "eth";
  readonly span: Span;
  readonly seen: string;
  /** What stands there instead after the repair. */
  readonly text: string;
}

/** Soft hyphen, zero-width characters, direction marks: they come along with pasted text. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/y;
/** Letters that look like Đ and đ and are not. */
const ETH: Readonly<Record<string, string>> = { "\u00D0": "Đ", "\u0189": "Đ", "\u00F0": "đ", "\u0256": "đ" };
/** A soft line break of Word (`\v`) and its relatives end a line as well. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/y;
/**
 * A letter and its marks, or conjoining jamo: what normalisation may fuse. A run of marks ends at 30 (as in
 * Unicode's stream-safe format), because reordering it takes quadratic time.
 */
const CLUSTER = /(?:[\uAC00-\uD7A3]?[\u1100-\u11FF]+|[^\p{M}\u1100-\u11FF])\p{M}{0,30}/uy;
/** Marks on nothing, or the rest of such a run. */
const STRAY_MARKS = /\p{M}+/uy;
/** A stretch in which nothing needs repair. The letters are those of NFC Vietnamese text. */
const PLAIN =
  /[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u024F\u1E00-\u1EFF\u2010-\u2027]+/y;
/** A mark changes the letter before it, so that letter cannot be taken as plain. */
const MARK_NEXT = /\p{M}/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Prepares a text for the lexer. Never throws; takes linear time. */
export function readSource(original: string): Source {
  const pieces: string[] = [];
  const repairs: Repair[] = [];
  /** Ends of the original stretch and of the clean one, for each piece; `even` pieces run in step. */
  const cleanEnds: number[] = [];
  const originalStarts: number[] = [];
  const originalEnds: number[] = [];
  let length = 0;

  const push = (clean: string, start: number, end: number): void => {
    length += clean.length;
    pieces.push(clean);
    cleanEnds.push(length);
    originalStarts.push(start);
    originalEnds.push(end);
  };

  let at = original.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < original.length) {
    let plain = matchAt(PLAIN, original, at);
    if (plain !== null && matchAt(MARK_NEXT, original, at + plain.length) !== null)
      plain = plain.slice(0, -1);
    if (plain !== null && plain !== "") {
      push(plain, at, at + plain.length);
      at += plain.length;
      continue;
    }
    const invisible = matchAt(INVISIBLE, original, at) ?? matchAt(STRAY_MARKS, original, at);
    if (invisible !== null) {
      repairs.push({
        kind: "invisible",
        span: { start: at, end: at + invisible.length },
        seen: invisible,
        text: "",
      });
      at += invisible.length;
      continue;
    }
    const lineEnd = matchAt(LINE_END, original, at);
    if (lineEnd !== null) {
      push("\n", at, at + lineEnd.length);
      at += lineEnd.length;
      continue;
    }
    const cluster = matchAt(CLUSTER, original, at) || original.charAt(at);
    const eth = ETH[cluster.charAt(0)];
    if (eth !== undefined) {
      repairs.push({ kind: "eth", span: { start: at, end: at + 1 }, seen: cluster.charAt(0), text: eth });
    }
    push((eth === undefined ? cluster : eth + cluster.slice(1)).normalize("NFC"), at, at + cluster.length);
    at += cluster.length;
  }

  const text = pieces.join("");
  const lineStarts = findLineStarts(original);

  /** Index of the piece that holds the clean character at `offset`. */
  const pieceAt = (offset: number): number => firstAbove(cleanEnds, offset);
  const startOf = (offset: number): number => {
    const piece = pieceAt(offset);
    if (piece >= cleanEnds.length) return original.length;
    const from = originalStarts[piece] ?? 0;
    const cleanStart = piece === 0 ? 0 : (cleanEnds[piece - 1] ?? 0);
    return inStep(piece) ? from + (offset - cleanStart) : from;
  };
  const endOf = (offset: number): number => {
    if (offset === 0) return startOf(0);
    const piece = pieceAt(offset - 1);
    if (piece >= cleanEnds.length) return original.length;
    const to = originalEnds[piece] ?? original.length;
    return inStep(piece) ? to - ((cleanEnds[piece] ?? 0) - offset) : to;
  };
  /** Whether each clean character of the piece stands for one original character. */
  const inStep = (piece: number): boolean =>
    (originalEnds[piece] ?? 0) - (originalStarts[piece] ?? 0) ===
    (cleanEnds[piece] ?? 0) - (piece === 0 ? 0 : (cleanEnds[piece - 1] ?? 0));

  return {
    text,
    repairs,
    spanOf(start, end) {
      if (end > start) return { start: startOf(start), end: endOf(end) };
      const point = endOf(start);
      return { start: point, end: point };
    },
    position(offset) {
      const line = firstAbove(lineStarts, offset);
      return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
    },
  };
}

/** Lines as editors count them: after `\n`, `\r\n` or a lone `\r`. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the first number above `value` in an ascending list; its length when there is none. */
function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
