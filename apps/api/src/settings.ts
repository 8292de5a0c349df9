import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "./database/start-error.ts";
import { startMessages as messages } from "./messages-start.ts";

export interface Settings {
  /** Where it listens; with 0 the system chooses a free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly criteriaFolder: string;
  /** Folder of the built admin UI. */
  readonly adminFolder: string;
  /** An external PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | undefined;
}

const workspace = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * The settings of the environment: `PORT`, `TIEUCHI_DATA`, `TIEUCHI_CRITERIA`, `DATABASE_URL`. Relative folders lie
 * where the program was called from; an empty setting counts as none.
 *
 * @throws StartError when one cannot be meant.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = env.PORT || "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new StartError(messages.badPort(port));
  const calledFrom = env.INIT_CWD ?? process.cwd();
  const folder = (given: string | undefined, usual: string) =>
    given ? resolve(calledFrom, given) : resolve(workspace, usual);
  return {
    port: Number(port),
    dataFolder: folder(env.TIEUCHI_DATA, ".data"),
    criteriaFolder: folder(env.TIEUCHI_CRITERIA, "criteria"),
    adminFolder: resolve(workspace, "apps/admin/dist"),
    databaseUrl: env.DATABASE_URL || undefined,
  };
}
