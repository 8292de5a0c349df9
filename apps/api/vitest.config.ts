import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "./test/support/cluster-setup.ts",
    maxWorkers: 2,
    // Files share what they import; whatever they change is of their own making, in `freshDatabase` and folders.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
