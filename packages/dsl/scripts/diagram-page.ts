import { chapters } from "./diagram-chapters.ts";
import { drawGrammar } from "./diagrams.ts";

const STYLE = `
body { font-family: system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; background: #fff; }
nav ul { columns: 3 16rem; padding-left: 1rem; }
figure { margin: 0 0 2rem; overflow-x: auto; }
figcaption { font-weight: 600; }
svg.railroad-diagram path { stroke-width: 2; stroke: #4a5a6a; fill: none; }
svg.railroad-diagram text { font: 14px system-ui, sans-serif; text-anchor: middle; fill: #1d2733; }
svg.railroad-diagram rect { stroke-width: 1.5; stroke: #2b5f8a; fill: #e3eff8; }
svg.railroad-diagram a rect { stroke: #2e7d4f; fill: #e2f4e8; }
svg.railroad-diagram g.leaf rect { stroke: #8a6d2b; fill: #f8f1de; }
svg.railroad-diagram a text { text-decoration: underline; }
figure:target { outline: 2px solid #2e7d4f; outline-offset: 4px; }
`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** For readers who hear the page. */
const titled = (svg: string, title: string): string => svg.replace(">", `><title>${escaped(title)}</title>`);

/** A page that needs nothing else: every clause of the language as a railroad diagram. */
export function diagramPage(): string {
  const diagrams = drawGrammar();
  const contents = chapters.map(
    ({ title, entries }) =>
      `<h3>${escaped(title)}</h3>\n<ul>\n${entries
        .map(([rule, name]) => `<li><a href="#${rule}">${escaped(name)}</a></li>`)
        .join("\n")}\n</ul>`,
  );
  const sections = chapters.map(
    ({ title, entries }) =>
      `<h2>${escaped(title)}</h2>\n${entries
        .map(
          ([rule, name]) =>
            `<figure id="${rule}">\n<figcaption>${escaped(name)}</figcaption>\n${titled(diagrams.get(rule) ?? "", name)}</figure>`,
        )
        .join("\n")}`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sơ đồ cú pháp</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Sơ đồ cú pháp của ngôn ngữ tiêu chí</h1>
<p>Đi theo đường từ trái sang phải: ô xanh dương viết đúng như trong ô, ô vàng thay bằng nội dung của mình,
ô xanh lá có sơ đồ riêng (bấm để đến). Trang này do máy vẽ từ chính bộ đọc của ngôn ngữ.</p>
<nav>
${contents.join("\n")}
</nav>
${sections.join("\n")}
</body>
</html>
`;
}
