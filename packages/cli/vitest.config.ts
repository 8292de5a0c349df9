import { defineConfig } from "vitest/config";

/** Each test starts the program anew, some of them several times; a busy machine takes its time for that. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
