#!/usr/bin/env node
import { runCommand } from "./command-line.ts";

// A reader such as `head` may leave before everything is written: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommand(process.argv.slice(2));
