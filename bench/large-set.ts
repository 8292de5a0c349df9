import { compile } from "@tieuchi/dsl";

/** A sound set as a text `times` as large: its groups and tests again and again, under names of their own. */
export function largeSet(text: string, times: number): string {
  const start = text.search(/^NHÓM /m);
  const levels = text.search(/^XẾP LOẠI/m);
  const tests = text.search(/^KIỂM THỬ/m);
  const [header, items] = [text.slice(0, start), text.slice(start, levels)];
  // Data and targets above the groups are those of all copies.
  const own = new Set([...items.matchAll(/^ *(?:số liệu|MỐC) (\[[^\]]+\])/gm)].map(([, name]) => name));
  const groups = (items.match(/^NHÓM \d+ /gm) ?? []).length;
  const copies = (part: string): string =>
    Array.from({ length: times }, (_, copy) => (copy === 0 ? part : renamed(part, copy, groups, own))).join(
      "\n",
    );
  const large = header + copies(items) + text.slice(levels, tests) + copies(text.slice(tests));
  const { model, diagnostics } = compile(large);
  if (model === null) throw new Error(diagnostics[0]?.message);
  return large;
}

function renamed(part: string, copy: number, groups: number, own: ReadonlySet<string | undefined>): string {
  return part
    .replace(/\[([^\]]+)\]/g, (name, inside) => (own.has(name) ? `[${inside} ${copy}]` : name))
    .replace(/ mã ([a-z][\w-]*)/g, ` mã $1-${copy}`)
    .replace(/((?:nhóm|tiêu chí) )(\d+)(?=[ .])/gi, (_, head, top) => `${head}${Number(top) + copy * groups}`)
    .replace(/^(KIỂM THỬ) "([^"]*)"/gm, `$1 "$2 ${copy}"`)
    .replace(/^(KIỂM THỬ "[^"]*" dựa trên) "([^"]*)"/gm, `$1 "$2 ${copy}"`);
}
