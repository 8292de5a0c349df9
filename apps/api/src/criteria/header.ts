/** Changes to the head of a criteria text, leaving every other character as its author wrote it. */

const space = String.raw`[\s\u00a0]+`;
const statusLine = new RegExp(`^(\\s*trạng${space}thái${space})(dự${space}thảo|ban${space}hành)`, "iu");
const setLine = new RegExp(
  `^(\\s*\\uFEFF?bộ${space}tiêu${space}chí.*${space}phiên${space}bản${space})([^\\s#]+)`,
  "iu",
);

const statusWords = { draft: "dự thảo", issued: "ban hành" } as const;

/** The text with another status; null when it has no status line to change. */
export function withStatus(text: string, status: keyof typeof statusWords): string | null {
  return replaceInLine(text, statusLine, statusWords[status]);
}

/** The text with another version; null when it has no head to change. */
export function withVersion(text: string, version: string): string | null {
  return replaceInLine(text, setLine, version);
}

/** Lines are matched in NFC, as the language reads them, while the others keep their own form. */
function replaceInLine(text: string, pattern: RegExp, replacement: string): string | null {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => pattern.test(line.normalize("NFC")));
  if (at < 0) return null;
  return lines.with(at, (lines[at] ?? "").normalize("NFC").replace(pattern, `$1${replacement}`)).join("\n");
}
