/** Starts the service: `node src/main.ts`. */
import { firstUsername } from "./first-run.ts";
import { startMessages as messages } from "./messages-start.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";
import { startService } from "./start.ts";

await run(async (log) => {
  const service = await startService(readSettings(process.env), log);
  console.log(messages.running(service.address));
  if (service.oneTimePassword !== null) {
    console.log(messages.firstPassword(firstUsername, service.oneTimePassword));
  }
  console.log(messages.stopHint);
  return service.close;
});
