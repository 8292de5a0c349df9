import fc from "fast-check";
import { KEYWORDS } from "../src/lexer/vocabulary.ts";
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
    "+",
    "−",
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
    "15/06",
    "2026",
    "2027–2029",
    "a)",
    "mốc [a]",
    "[a] / [b]",
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

/** Texts that cost too much where anything grows faster than the text. */
export const hostileTexts = {
  "a megabyte of clauses": wholeText.repeat(Math.ceil(1_000_000 / wholeText.length)),
  "a megabyte of brackets": `chấm 5 điểm khi ${"(".repeat(1_000_000)}`,
  "a megabyte on one line": `cho ${"[a] = ; ".repeat(125_000)}`,
  "a megabyte of one word": "a".repeat(1_000_000),
  "a megabyte of digits": `NHÓM 1 "a" mã a ${"1".repeat(1_000_000)} điểm`,
  "a megabyte of quotes": '"'.repeat(1_000_001),
  "a megabyte of marks on one letter": `căn cứ "e${"\u0301\u0323".repeat(500_000)}"`,
  "a megabyte of invisible characters": "\u200b".repeat(1_000_000),
  "a megabyte of broken lines": "số liệu [a mã\n".repeat(70_000),
  "a megabyte of continued lines": "số liệu [a] mã a: một trong\n".concat('"a";\n'.repeat(200_000)),
  "a megabyte of blanks": " \t\u00a0".repeat(330_000),
};
