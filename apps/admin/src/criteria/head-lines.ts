import type { Code } from "@tieuchi/engine";

/** Lines of a criteria text, from 1, where each group and criterion begins, by code, and where the levels begin. */
export interface HeadLines {
  readonly items: ReadonlyMap<Code, number>;
  readonly levels: number | null;
}

/** Finds the heads in a text that compiles; what stands between quotation marks is a title, not a head. */
export function headLines(text: string): HeadLines {
  const items = new Map<Code, number>();
  let levels: number | null = null;
  for (const [at, line] of text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = line.replace(/"[^"]*"|“[^”]*”/gu, "").trimStart();
    const code = /^(?:NHÓM|TIÊU CHÍ)\s.*\smã\s+(\S+)/iu.exec(words)?.[1];
    if (code) items.set(code, at + 1);
    else if (/^XẾP LOẠI(?:\s|$)/iu.test(words)) levels ??= at + 1;
  }
  return { items, levels };
}
