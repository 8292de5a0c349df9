/** Size of what an app ships, minified and gzipped. */
import { gzipSync } from "node:zlib";
import { build } from "vite";

const bundles = {
  "engine: check data, evaluate": 'export { checkSubmission, load } from "@tieuchi/engine"',
  "engine, all (with the Vietnamese sentences)": 'export * from "@tieuchi/engine"',
  "dsl, all (with engine and Chevrotain)": 'export * from "@tieuchi/dsl"',
};
const entry = "virtual:entry";

async function size(code: string): Promise<number> {
  const output = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? `${import.meta.dirname}/entry.js` : null),
        load: (id) => (id.endsWith("/entry.js") ? code : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: "strict" },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !("output" in first)) throw new Error("the build gave no bundle");
  return first.output.reduce(
    (sum, chunk) => sum + (chunk.type === "chunk" ? gzipSync(chunk.code).length : 0),
    0,
  );
}

for (const [name, code] of Object.entries(bundles)) {
  console.log(`${((await size(code)) / 1024).toFixed(1).padStart(7)} KB  ${name}`);
}
