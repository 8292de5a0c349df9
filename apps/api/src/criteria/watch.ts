import { watch } from "chokidar";
import { messages } from "../messages.ts";
import type { CriteriaLibrary } from "./library.ts";
import { isCriteriaFile } from "./paths.ts";

/**
 * Follows the criteria folder. Editors save by renaming or in pieces: a file counts once it has held still for a
 * moment, and one that vanishes and comes back has only changed. Files that were there already are read again,
 * so that a change between the library's opening and now is not missed.
 */
export async function watchCriteria(
  library: CriteriaLibrary,
  log: (message: string) => void,
): Promise<() => Promise<void>> {
  const watcher = watch(library.folder, {
    atomic: true,
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    ignored: (path, stats) => stats?.isFile() === true && !isCriteriaFile(path),
  });
  const reload = (path: string) => {
    if (!isCriteriaFile(path)) return;
    library.reload(path).catch((error: unknown) => log(messages.log.criteriaFailed(path, String(error))));
  };
  watcher.on("add", reload).on("change", reload).on("unlink", reload);
  watcher.on("error", (error) => log(messages.log.criteriaFailed(library.folder, String(error))));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return async () => {
    await watcher.close();
    await library.settled();
  };
}
