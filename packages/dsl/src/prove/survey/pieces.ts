import { better, type Standing } from "../fold/state.ts";
import { type Marks, NO_MARKS } from "../scoring/scored.ts";
import { type Answers, answered } from "../space/answered.ts";
import { Box, Split } from "../space/box.ts";
import { everyAnswer } from "../space/every-answer.ts";
import { Budget } from "../space/explore.ts";
import { type Aim, realize } from "../space/realize.ts";
import { type Space, YES } from "../space/space.ts";
import { EVERY_NUMBER, only, type Range, rangeText } from "../terms/range.ts";
import type { Cluster } from "./clusters.ts";
import type { Factor } from "./factors.ts";
import { type Situation, situationOn, situationsOf, situationsWith } from "./outcomes.ts";

/** One way a factor can come out, with what it assumes. */
export interface Piece {
  /** null: the criterion does not apply, or there is none. */
  readonly points: Range | null;
  /** What others reach decides, so the points are those that the criterion could ever give. */
  readonly open: boolean;
  /** By position: the cell of each cluster; null where it does not matter. */
  readonly cells: readonly (number | null)[];
  /** Conditions on scores by their keys, and whether they were taken to hold. */
  readonly assumed: readonly (readonly [string, boolean])[];
  /** Of the factor's conditions. */
  readonly truths: readonly boolean[];
  readonly marks: Marks;
  /** Scores of other items decide whether it comes out so. */
  readonly hangs: boolean;
  readonly answers: Answers | null;
  readonly standing: Standing;
}
export interface Pieces {
  /** Stretches of points that together hold everything that can happen. */
  readonly stretches: readonly Piece[];
  /** Single numbers of points: some of each stretch, with answers where any were found. */
  readonly samples: readonly Piece[];
  /** Some with answers under which each clause takes effect, by its path below the criterion. */
  readonly witnesses: ReadonlyMap<string, readonly Piece[]>;
  /** `stretches` lack nothing. */
  readonly complete: boolean;
  /** Nor do `samples`. */
  readonly exhaustive: boolean;
}

const MOST_STARTS = 300;
/** Stretches of so few submissions are looked at one by one. */
const MOST_TRIED = 400;
const MOST_WITNESSES = 12;
const CHASE_STEPS = 200;
const MOST_CHASED = 20;
const AIMS: readonly Aim[] = ["low", "high", "middle"];

/** Every way a factor can come out; `steps` bounds the work. */
export function piecesOf(factor: Factor, clusters: readonly Cluster[], space: Space, steps: number): Pieces {
  const budget = new Budget(steps);
  const stretches: Piece[] = [];
  const samples = new Samples(factor);
  const { starts, all } = startsOf(factor, clusters, space);
  let complete = true;
  for (const start of starts) {
    const found = situationsOf(factor, start.box, budget);
    complete &&= found.complete;
    for (const { box, value } of found.leaves) {
      const stretch = pieceOf(value, box, start.cells);
      if (samples.take(stretch, box, start)) stretches.push(stretch);
    }
  }
  for (const path of new Set(stretches.flatMap(({ marks }) => [...marks.keys()]))) {
    for (const start of starts) samples.chase(path, start);
  }
  const { found, witnesses } = samples;
  return {
    stretches,
    samples: found,
    witnesses,
    complete,
    exhaustive: complete && all && samples.exhaustive,
  };
}

interface Start {
  readonly box: Box;
  readonly cells: Piece["cells"];
  /** Of the shared answers; null where they are not known. */
  readonly answers: Answers | null;
  /** No other shared answers lie in these cells. */
  readonly settled: boolean;
}

/** The cells of all clusters that the factor looks at, each with each, as far as they are few enough. */
function startsOf(
  { data }: Factor,
  clusters: readonly Cluster[],
  space: Space,
): { readonly starts: readonly Start[]; readonly all: boolean } {
  const anywhere: Start = {
    box: new Box(space),
    cells: clusters.map(() => null),
    answers: new Map(),
    settled: true,
  };
  let starts: readonly Start[] = [anywhere];
  let all = true;
  for (const [index, { codes, cells }] of clusters.entries()) {
    if (!codes.some((code) => data.includes(code))) continue;
    const most = Math.max(1, Math.floor(MOST_STARTS / starts.length));
    all &&= cells.length <= most;
    starts = starts.flatMap((start) =>
      cells.slice(0, most).flatMap(({ box, answers }, cell): readonly Start[] => {
        const met = start.box.meet(box);
        const joined = start.answers && answers && new Map([...start.answers, ...answers]);
        const named = cells.length > 1 ? start.cells.with(index, cell) : start.cells;
        const settled = start.settled && everyAnswer(box, codes, new Map(), 2)?.length === 1;
        return met === null ? [] : [{ box: met, cells: named, answers: joined, settled }];
      }),
    );
  }
  return { starts: all ? starts : [...starts, { ...anywhere, answers: null, settled: false }], all };
}

function pieceOf({ outcome, truths }: Situation, box: Box, cells: Piece["cells"]): Piece {
  const assumed = [...box.assumptions.answers].map(([key, left]) => [key, left[0] === YES] as const);
  const common = {
    cells,
    assumed,
    truths,
    hangs: assumed.length > 0,
    answers: null,
    standing: "none",
  } as const;
  if (outcome === null) return { ...common, points: null, open: false, marks: NO_MARKS };
  if (outcome === "open") return { ...common, points: EVERY_NUMBER, open: true, marks: NO_MARKS };
  return { ...common, points: outcome.points, open: false, marks: outcome.marks };
}

const keyOf = ({ points, open, cells, assumed, truths }: Piece): string =>
  [points === null ? "" : rangeText(points), open, cells, assumed, truths].join("|");

/** Picks single submissions out of stretches, as few as tell all apart. */
class Samples {
  readonly #factor: Factor;
  readonly #byKey = new Map<string, Piece>();
  readonly witnesses = new Map<string, readonly Piece[]>();
  exhaustive = true;

  constructor(factor: Factor) {
    this.#factor = factor;
  }

  get found(): readonly Piece[] {
    return [...this.#byKey.values()];
  }

  /** false where the stretch turns out to hold no submission at all. */
  take(stretch: Piece, box: Box, start: Start): boolean {
    const single = !stretch.open && (stretch.points === null || only(stretch.points) !== null);
    if (single && this.#tellsNothingNew(stretch)) return true;
    const { answers: given } = start;
    const met = (single ? AIMS.slice(0, 1) : AIMS).filter((aim) => {
      const answers = given && realize(box, this.#factor.data, given, aim);
      const sample = answers && this.#sampleOf(stretch, box, answers);
      if (sample) this.#keep(sample);
      return sample && keyOf(sample) === keyOf(stretch);
    });
    if (single && met.length > 0) return true;
    const all = given && start.settled ? everyAnswer(box, this.#factor.data, given, MOST_TRIED) : null;
    if (all !== null) return this.#tryAll(stretch, box, all);
    this.exhaustive &&= single;
    if (single) this.#keep(stretch);
    return true;
  }

  #tryAll(stretch: Piece, box: Box, all: readonly Answers[]): boolean {
    const samples = all
      .map((answers) => this.#sampleOf(stretch, box, answers))
      .filter((sample) => sample !== null);
    for (const sample of samples) this.#keep(sample);
    // Points that hang on scores of other items stay a stretch.
    this.exhaustive &&= samples.every(({ standing }) => standing === "sure");
    return samples.length > 0;
  }

  /** Looks for answers under which a clause takes effect, where none were met by the way. */
  chase(path: string, { box: start, answers: given, cells }: Start): void {
    if (this.witnesses.has(path) || given === null) return;
    for (const { box, value } of situationsWith(path, this.#factor, start, new Budget(CHASE_STEPS)).slice(
      0,
      MOST_CHASED,
    )) {
      const answers = realize(box, this.#factor.data, given);
      if (answers !== null) this.#sampleOf(pieceOf(value, box, cells), box, answers);
      if (this.witnesses.has(path)) return;
    }
  }

  #tellsNothingNew(stretch: Piece): boolean {
    if (this.#byKey.get(keyOf(stretch))?.standing !== "sure") return false;
    return [...stretch.marks].every(([path, mark]) => mark !== "sure" || this.witnesses.has(path));
  }

  /** null where the answers turn out to lie elsewhere. */
  #sampleOf(stretch: Piece, box: Box, answers: Answers): Piece | null {
    const situation = situationOn(this.#factor, answered(box.assumptions, answers));
    if (situation === "empty") return null;
    // Only scores of other items can still leave something open.
    const hangs = situation instanceof Split;
    const piece = hangs ? { ...stretch, hangs } : pieceOf(situation, box, stretch.cells);
    if (String(piece.truths) !== String(stretch.truths)) return null;
    const settled = !piece.open && (piece.points === null || only(piece.points) !== null);
    const sample: Piece = { ...piece, answers, standing: settled && !hangs ? "sure" : "tried" };
    for (const [path, mark] of piece.marks) if (mark === "sure") this.#keepWitness(path, sample);
    return sample;
  }

  /** One that hangs on no score is enough; of others, some that assume different things. */
  #keepWitness(path: string, sample: Piece): void {
    const known = this.witnesses.get(path) ?? [];
    if (known.some(({ hangs }) => !hangs) || known.length >= MOST_WITNESSES) return;
    if (known.some((other) => keyOf(other) === keyOf(sample))) return;
    this.witnesses.set(path, [...known, sample]);
  }

  #keep(sample: Piece): void {
    const key = keyOf(sample);
    const known = this.#byKey.get(key);
    if (known === undefined || better(sample.standing, known.standing)) this.#byKey.set(key, sample);
  }
}
