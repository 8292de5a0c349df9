import { exactText } from "../../numbers/exact.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "./award-points.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { exactly } from "./outcomes.ts";

/** `chấm sẵn 5 điểm`, for the lines below it to change. */
export function checkCount({ clause }: ScoringNodeOf<"count">, extent: Extent, scope: Scope): CheckedHead {
  const start = checkOutcome(clause.start, extent, scope);
  if (start === null) return UNREADABLE_HEAD;
  return { model: { kind: "count", start: exactText(start) }, outcomes: exactly(start) };
}
