/** Puts the service together from its settings and starts it. */
import { access, constants, mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.ts";
import { openLibrary } from "./criteria/library.ts";
import { watchCriteria } from "./criteria/watch.ts";
import { openDatabase } from "./database/index.ts";
import { StartError } from "./database/start-error.ts";
import type { Deps } from "./deps.ts";
import { codeOf } from "./error-code.ts";
import { openEvidenceFiles } from "./evidence/files.ts";
import { createFirstAdministrator, ensureCommune } from "./first-run.ts";
import { startMessages as messages } from "./messages-start.ts";
import { createAuth } from "./session/auth.ts";
import { readSecret } from "./session/secret.ts";
import type { Settings } from "./settings.ts";

export interface Service {
  /** Where people open it. */
  readonly address: string;
  readonly deps: Deps;
  /** Of the first administrator, on the first run only. */
  readonly oneTimePassword: string | null;
  /** Answers what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * Starts the service.
 *
 * @throws StartError with a Vietnamese message when the operator has to mend something first.
 */
export async function startService(settings: Settings, log: (message: string) => void): Promise<Service> {
  const closers: (() => Promise<void>)[] = [];
  let stopListening = async () => {};
  const close = async () => {
    // Requests under way still need all the rest.
    await stopListening();
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    // The port first: when it is taken, nothing has been made or printed yet.
    const listening = await listen(settings.port);
    stopListening = listening.stop;
    await demandWritable(settings.dataFolder);
    await access(settings.criteriaFolder, constants.R_OK).catch(() => {
      throw new StartError(messages.noCriteriaFolder(settings.criteriaFolder));
    });
    const { dataFolder, databaseUrl } = settings;
    const { db, close: closeDatabase } = await openDatabase({ dataFolder, databaseUrl, log });
    closers.push(closeDatabase);

    const now = () => new Date();
    const communeId = await ensureCommune(db);
    const auth = createAuth({ db, communeId, secret: await readSecret(dataFolder) });
    const criteria = await openLibrary({ db, communeId, folder: settings.criteriaFolder, now, log });
    closers.push(await watchCriteria(criteria, log));
    const evidence = await openEvidenceFiles(dataFolder);
    const adminFolder = await builtPages(settings.adminFolder, log);
    const deps: Deps = { db, communeId, auth, criteria, evidence, adminFolder, now, log };
    const oneTimePassword = await createFirstAdministrator(deps);
    listening.answerWith(createApp(deps).fetch);
    return { address: listening.address, deps, oneTimePassword, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

async function listen(port: number) {
  const starting: Fetch = () =>
    new Response(messages.starting, { status: 503, headers: { "Retry-After": "1" } });
  let answer = starting;
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(startErrorOf(error, port)));
    server.listen(port, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${chosen}`,
    answerWith(fetch: Fetch) {
      answer = fetch;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open; requests under way get a moment, the rest is cut.
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 3000).unref();
      }),
  };
}

function startErrorOf(error: Error, port: number): Error {
  const code = codeOf(error);
  if (code === "EADDRINUSE") return new StartError(messages.busyPort(port));
  if (code === "EACCES") return new StartError(messages.closedPort(port));
  return error;
}

/** null, and a line for the operator, when the UI was not built: the API works without. */
async function builtPages(folder: string, log: (message: string) => void): Promise<string | null> {
  const built = await access(join(folder, "index.html")).then(
    () => true,
    () => false,
  );
  if (!built) log(messages.noPages(folder));
  return built ? folder : null;
}

async function demandWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new StartError(messages.unwritableFolder(folder, codeOf(error) ?? "?"));
  }
}
