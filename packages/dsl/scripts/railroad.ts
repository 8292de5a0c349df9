/** Writes the diagrams of the syntax into the documentation: `pnpm --filter @tieuchi/dsl diagrams`. */
import { writeFileSync } from "node:fs";
import { diagramPage } from "./diagram-page.ts";

const page = new URL("../../../docs/ngon-ngu/so-do-cu-phap.html", import.meta.url);
writeFileSync(page, diagramPage());
