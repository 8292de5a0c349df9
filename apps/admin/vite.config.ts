import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://localhost:${process.env.PORT ?? "3000"}`;

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": { target: api, changeOrigin: false } } },
  build: {
    target: "es2022",
    // Inlined data: URLs would need wider content security rules than the pages otherwise do.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1400,
  },
});
