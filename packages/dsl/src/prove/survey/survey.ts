import { answersRead, type Code, conditionReads, type Model } from "@tieuchi/engine";
import { FactTable, ROOT, truthValue } from "../fold/facts.ts";
import { FinalTruth, type Whole } from "../fold/final-truth.ts";
import { Fold, type FoldMode } from "../fold/fold.ts";
import { ScoreFacts } from "../fold/score-facts.ts";
import { NO_TRAIL, ofAnswers, type State } from "../fold/state.ts";
import {
  classificationConditions,
  isOnData,
  type LeafCondition,
  leavesOf,
} from "../scoring/leaf-conditions.ts";
import { Box, type Split } from "../space/box.ts";
import { Budget } from "../space/explore.ts";
import { Space } from "../space/space.ts";
import { spanOf } from "../terms/units.ts";
import { type Cluster, clustersOf } from "./clusters.ts";
import { type Factor, factorsOf, sharedData } from "./factors.ts";
import { situationsOf } from "./outcomes.ts";
import { type Piece, type Pieces, piecesOf } from "./pieces.ts";

/** Steps of work for one factor: splits of a box. */
const STEPS = 4000;

/** Every factor of a set with every way it can come out. */
export interface Survey {
  readonly space: Space;
  readonly factors: readonly SurveyedFactor[];
  readonly clusters: readonly Cluster[];
  /** Conditions of levels and gates, parts of `và` and `hoặc` one by one, each once. */
  readonly leaves: readonly LeafCondition[];
}
export interface SurveyedFactor extends Pieces {
  readonly factor: Factor;
  /** The criterion's code, or a name of its own. */
  readonly name: string;
}

export function survey(model: Model): Survey {
  const space = new Space(model);
  const all = classificationConditions(model).flatMap(leavesOf);
  const leaves = [...new Map(all.map((leaf) => [space.openKey(leaf), leaf])).values()];
  const factors = factorsOf(space, leaves.filter(isOnData));
  const shared = sharedData(factors);
  const splits: Split[] = [];
  for (const factor of factors) {
    if (factor.data.some((code) => shared.has(code))) {
      situationsOf(factor, new Box(space), new Budget(STEPS), (split) => splits.push(split));
    }
  }
  const clusters = clustersOf(shared, splits, space);
  const surveyed = factors.map((factor, index) => ({
    ...piecesOf(factor, clusters, space, STEPS),
    factor,
    name: factor.criterion?.code ?? `(${index})`,
  }));
  return { space, factors: surveyed, clusters, leaves };
}

/** The set put together in one way, and what its ends tell. */
export interface FoldedSet {
  readonly mode: FoldMode;
  readonly wholes: readonly (Whole & { readonly state: State })[];
  readonly truth: FinalTruth;
  readonly byItem: ReadonlyMap<Code, readonly State[]>;
  /** Nothing that can happen is missing. */
  readonly complete: boolean;
}

/** A look at a part of a set: what is not needed is left out, and one item comes out in some ways only. */
export interface Focus {
  /** Names of factors. */
  readonly needed: ReadonlySet<string>;
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  readonly keeps: (code: Code, state: State) => boolean;
}

export function foldSet(
  { space, factors, clusters, leaves }: Survey,
  mode: FoldMode,
  focus: Focus | null = null,
): FoldedSet {
  const facts = new FactTable();
  const scores = new ScoreFacts(space, facts, mode === "points");
  for (const leaf of leaves) scores.ask(leaf);
  const translate = new Translation(facts, scores, space, leaves);
  const states = new Map<string, (() => State)[]>();
  for (const { name, factor, ...pieces } of factors) {
    if (focus !== null && !focus.needed.has(name)) continue;
    const chosen = focus?.pieces.get(name) ?? (mode === "points" ? pieces.samples : pieces.stretches);
    states.set(
      name,
      chosen.map((piece) => translate.later(piece, factor, name)),
    );
  }
  const statesOf = (name: string) => states.get(name)?.map((make) => make()) ?? [leftOut(facts)];
  const fold = new Fold({
    model: space.model,
    facts,
    mode,
    criterion: statesOf,
    observed: (code, state) => (focus?.keeps(code, state) === false ? [] : scores.observed(code, state)),
    apart: factors
      .filter(({ factor, name }) => factor.criterion === null && states.has(name))
      .map(({ name }) => ({ name, states: statesOf(name) })),
  });
  const truth = new FinalTruth(space, facts, scores);
  const boxes = new CellBoxes(space, clusters, facts);
  const wholes = fold
    .total()
    .map((state) => {
      const { lo, hi, maximum } = state;
      return {
        state,
        total: maximum === null ? null : { lo, hi, maximum },
        facts: state.facts,
        box: boxes.of(state),
      };
    })
    .filter((whole) => truth.keepsAssumptions(whole));
  const complete =
    !fold.thinned && factors.every((each) => (mode === "points" ? each.exhaustive : each.complete));
  return { mode, wholes, truth, byItem: fold.byItem, complete };
}

const leftOut = (facts: FactTable): State => ({
  lo: 0,
  hi: 0,
  maximum: null,
  facts: facts.nothing,
  trail: NO_TRAIL,
});

const cellFact = (cluster: number): string => `ô ${cluster}`;

/** Makes states of pieces. All facts must be named before the first state is made. */
class Translation {
  readonly #facts: FactTable;
  readonly #scores: ScoreFacts;
  readonly #space: Space;
  /** Bounds of levels and gates depend on answers. */
  readonly #keepsCells: boolean;

  constructor(facts: FactTable, scores: ScoreFacts, space: Space, leaves: readonly LeafCondition[]) {
    this.#keepsCells = leaves.some(
      (leaf) => !isOnData(leaf) && answersRead(conditionReads(leaf), space.model).length > 0,
    );
    this.#facts = facts;
    this.#scores = scores;
    this.#space = space;
  }

  later(piece: Piece, { criterion, conditions }: Factor, name: string): () => State {
    const set: [number, number][] = [];
    for (const [cluster, cell] of piece.cells.entries()) {
      if (cell === null) continue;
      if (this.#keepsCells) this.#facts.position(cellFact(cluster), "same", ROOT);
      set.push([this.#facts.position(cellFact(cluster), "same", name), cell]);
    }
    for (const [index, condition] of conditions.entries()) {
      const position = this.#facts.position(this.#space.openKey(condition), "same", name);
      set.push([position, truthValue(piece.truths[index] ?? false)]);
    }
    for (const [key, holds] of piece.assumed) {
      const condition = this.#space.openConditions.get(key);
      if (condition === undefined || condition.kind === "all" || condition.kind === "any") continue;
      set.push([this.#scores.assume(condition, name), truthValue(holds)]);
    }
    const { points, open } = piece;
    const item = criterion && (open ? this.#space.everyPointOf(criterion) : points);
    const tally = item && { ...spanOf(item), maximum: this.#space.maximumOf(name) };
    const { answers, standing } = piece;
    return () => ({
      lo: tally?.lo ?? 0,
      hi: tally?.hi ?? 0,
      maximum: tally?.maximum ?? null,
      facts: this.#facts.with(this.#facts.nothing, set),
      trail: ofAnswers(answers, standing),
    });
  }
}

/** The part of all answers that the cells of a state leave. */
class CellBoxes {
  readonly #space: Space;
  readonly #clusters: readonly Cluster[];
  readonly #facts: FactTable;
  readonly #known = new Map<string, Box>();

  constructor(space: Space, clusters: readonly Cluster[], facts: FactTable) {
    this.#space = space;
    this.#clusters = clusters;
    this.#facts = facts;
  }

  of({ facts }: State): Box {
    const cells = this.#clusters.map((_, index) => {
      const position = this.#facts.known(cellFact(index));
      return position === undefined ? null : (facts[position] ?? null);
    });
    const key = cells.join();
    const known = this.#known.get(key) ?? this.#meet(cells);
    this.#known.set(key, known);
    return known;
  }

  #meet(cells: readonly (number | null)[]): Box {
    let box = new Box(this.#space);
    for (const [index, { cells: all }] of this.#clusters.entries()) {
      const cell = all.length === 1 ? all[0] : all[cells[index] ?? -1];
      box = (cell && box.meet(cell.box)) ?? box;
    }
    return box;
  }
}
