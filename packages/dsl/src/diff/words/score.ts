import type { ScoreReference } from "@tieuchi/engine";
import type { Names } from "./names.ts";

type Of<K extends ScoreReference["kind"]> = Extract<ScoreReference, { kind: K }>;

const texts = {
  total: () => "tổng",
  "total-without": ({ groups }, names) =>
    `tổng không kể ${groups.map((group) => names.item(group)).join(", ")}`,
  "every-group": () => "mỗi nhóm",
  "every-criterion": ({ within }, names) =>
    `mỗi tiêu chí${within === null ? "" : ` của ${names.item(within)}`}`,
  item: ({ code }, names) => names.item(code),
} satisfies { [K in ScoreReference["kind"]]: (of: Of<K>, names: Names) => string };

/** `tổng`, `mỗi nhóm`, `tiêu chí 1.2` */
export function scoreText(of: ScoreReference, names: Names): string {
  const text = texts[of.kind] as (of: ScoreReference, names: Names) => string;
  return text(of, names);
}
