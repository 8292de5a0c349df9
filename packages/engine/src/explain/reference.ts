/** The scores that a clause looks at, in the words of the language. */
import { conditionMessages as say } from "../messages/condition.ts";
import type { ScoreReference } from "../model.ts";
import type { Names } from "./names.ts";

type Of<K extends ScoreReference["kind"]> = Extract<ScoreReference, { kind: K }>;

const references = {
  total: () => say.total,
  "total-without": ({ groups }: Of<"total-without">, names: Names) =>
    say.totalWithout(groups.map((code) => names.item(code))),
  "every-group": () => say.everyGroup,
  "every-criterion": ({ within }: Of<"every-criterion">, names: Names) =>
    say.everyCriterion(within === null ? null : names.item(within)),
  item: ({ code }: Of<"item">, names: Names) => names.item(code),
} satisfies { [K in ScoreReference["kind"]]: (of: Of<K>, names: Names) => string };

/** `tổng không kể nhóm 3`, `tiêu chí 1.2` */
export function referenceText(of: ScoreReference, names: Names): string {
  const text = references[of.kind] as (of: ScoreReference, names: Names) => string;
  return text(of, names);
}
