import type { Split } from "../space/box.ts";
import type { Range } from "../terms/range.ts";

/** What a clause gives on a box where everything that decides between clauses is settled. */
export interface Scored {
  /** Every number of points that can come out, and perhaps more. */
  readonly points: Range;
  /** The clauses that take effect. */
  readonly marks: Marks;
  /** A split that narrows the points further; null: none is known. */
  readonly refine: Split | null;
}
/** By paths below the criterion: `band/1`, `line/0`, `line/0/cap`, `pass/true`. */
export type Marks = ReadonlyMap<string, Mark>;
/** `sure`: everywhere on the box; `maybe`: perhaps on some of it, and the split, where one is known, tells where. */
export type Mark = "sure" | "maybe" | Split;
/**
 * The split to try first; `absent`: what it rests on does not apply; `open`: it needs what no submission holds;
 * `empty`: no submission lies in the box, or its points are never known.
 */
export type Attempt = Scored | Split | "absent" | "open" | "empty";

export const isScored = (attempt: Attempt): attempt is Scored =>
  typeof attempt === "object" && "points" in attempt;

export const NO_MARKS: Marks = new Map();
export const sure = (path: string): Marks => new Map([[path, "sure"]]);
export const joinMarks = (...all: readonly Marks[]): Marks => new Map(all.flatMap((marks) => [...marks]));
/** As far as `whole` holds, below `prefix`. */
export const marksBelow = (prefix: string, marks: Marks, whole: Mark): Marks =>
  new Map([...marks].map(([path, mark]) => [`${prefix}/${path}`, whole === "sure" ? mark : whole]));
