import fc from "fast-check";
import { KEYWORDS } from "../src/vocabulary.ts";
import { wholeText } from "./whole-text.ts";

const tokens = [
  ...Object.values(KEYWORDS).map(([phrase]) => phrase),
  ...[
    "“tên”",
    '"tên"',
    '"',
    "“",
    "”",
    "[a]",
    "[",
    "]",
    "(",
    ")",
    "/",
    "×",
    "=",
    ":",
    ";",
    ",",
    ".",
    "-",
    "–",
    "%",
  ],
  ...[
    "1",
    "1.2",
    "1.5",
    "10.000",
    "97,8",
    "1,000",
    "15/02/2026",
    "30/02/2026",
    "ma",
    "vụ",
    "m²/học sinh",
    "≥",
  ],
  ...[
    "\n",
    "\r\n",
    "\n  - ",
    "# ghi chú\n",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u202e",
    "Ð",
    "\u0301",
    "\u0000",
    "😀",
  ],
];
const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => parts.join(" "));

/** A valid text with pieces cut out, doubled or replaced by others. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(wholeText.length),
      cut: fc.nat(30),
      put: fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: "binary", maxLength: 5 }), fc.constant("")),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((edits) =>
    edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), wholeText),
  );

/** Texts of every kind: noise, tokens in any order, valid texts with damage. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  soup,
  mutated,
);
