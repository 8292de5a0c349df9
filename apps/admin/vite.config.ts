import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const api = `http://localhost:${process.env.PORT ?? "3000"}`;

/**
 * Puts pdf.js' decoders of scanned pages beside the other assets. It asks for them by name in a folder, so they cannot
 * have a hash in their names; the version in the folder's name makes up for it.
 */
function pdfDecoders(): Plugin {
  return {
    name: "pdf-decoders",
    generateBundle() {
      const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
      const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
      for (const name of ["jbig2_nowasm_fallback.js", "openjpeg_nowasm_fallback.js"])
        this.emitFile({
          type: "asset",
          fileName: `assets/pdfjs-${version}/${name}`,
          source: readFileSync(join(dirname(manifest), "wasm", name)),
        });
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfDecoders()],
  server: { proxy: { "/api": { target: api, changeOrigin: false } } },
  build: {
    target: "es2022",
    // Inlined data: URLs would need wider content security rules than the pages otherwise do.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1400,
  },
});
