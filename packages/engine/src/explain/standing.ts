/** Where a subject stands among the levels, before and after each kind of gate. */
import type { Classification, Gate } from "../model.ts";
import type { ClassificationResult, Score } from "../result.ts";

/** Places in the order of levels; one past the last means "not classified". */
export interface Standing {
  readonly applies: boolean;
  /** The first level whose condition surely holds. */
  readonly sure: number;
  /** No level above it is still open. */
  readonly settled: boolean;
  /** After the drops that hold; null while a level or a drop is open. */
  readonly afterDrops: number | null;
  /** Where the subject ends after all gates; null while unknown. */
  readonly place: number | null;
  readonly dropped: boolean;
  readonly capped: boolean;
}

export function standingOf(
  { levels, gates }: Classification,
  { outcome, levels: traces, gates: gateTraces }: ClassificationResult,
  total: Score,
): Standing {
  const first = traces.findIndex(({ truth }) => truth === "true");
  const sure = first < 0 ? levels.length : first;
  const settled = traces.slice(0, sure).every(({ truth }) => truth === "false");
  const drops = gates.flatMap((gate, index) =>
    gate.kind === "drop" ? [{ gate, truth: gateTraces[index]?.truth ?? "unknown" }] : [],
  );
  const open = !settled || drops.some(({ truth }) => truth === "unknown");
  const afterDrops = open
    ? null
    : dropped(
        sure,
        levels.length,
        drops.filter(({ truth }) => truth === "true").map(({ gate }) => gate),
      );
  const place = {
    unknown: () => null,
    excluded: () => levels.length,
    known: () => placeOf(outcome.state === "known" ? outcome.level : "", levels),
  }[outcome.state]();
  return {
    applies: total.state !== "not-applicable",
    sure,
    settled,
    afterDrops,
    place,
    dropped: afterDrops !== null && afterDrops > sure,
    capped: afterDrops !== null && place !== null && place > afterDrops,
  };
}

function dropped(
  from: number,
  levelCount: number,
  gates: readonly Extract<Gate, { kind: "drop" }>[],
): number {
  if (from >= levelCount) return from;
  return Math.min(
    levelCount - 1,
    gates.reduce((place, { levels }) => place + levels, from),
  );
}

export function placeOf(title: string, levels: Classification["levels"]): number {
  return levels.findIndex((level) => level.title === title);
}
