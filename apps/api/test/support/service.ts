import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { openLibrary } from "../../src/criteria/library.ts";
import { watchCriteria } from "../../src/criteria/watch.ts";
import type { Role } from "../../src/database/schema.ts";
import type { Deps } from "../../src/deps.ts";
import { openEvidenceFiles } from "../../src/evidence/files.ts";
import { createFirstAdministrator, ensureCommune, firstUsername } from "../../src/first-run.ts";
import { createPerson } from "../../src/people/routes.ts";
import { createAuth } from "../../src/session/auth.ts";
import { changePassword, signIn } from "../../src/session/routes.ts";
import { createUnit } from "../../src/units/routes.ts";
import type { Unit } from "../../src/units/schema.ts";
import { Client } from "./client.ts";
import { freshDatabase } from "./cluster.ts";
import { rubric } from "./rubric.ts";

export const chosenPassword = "một mật khẩu đủ dài";

export interface TestService {
  readonly app: App;
  readonly deps: Deps;
  readonly url: string;
  readonly dataFolder: string;
  readonly criteriaFolder: string;
  /** Lines that the operator would have read. */
  readonly lines: string[];
  readonly admin: Client;
  /** Moves the service's clock. */
  advance(milliseconds: number): void;
  /** A client that nobody has signed in with. */
  stranger(): Client;
  /** Someone new with these roles, signed in. */
  someone(roles: readonly Role[], units?: readonly Unit[]): Promise<Client>;
  newUnit(name?: string): Promise<Unit>;
}

/** The whole service over a fresh database and folders of its own, with `rubric` as its criteria. */
export async function startTestService(): Promise<TestService> {
  const { db, url } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "tieuchi-api-"));
  const dataFolder = join(folder, "data");
  const criteriaFolder = join(folder, "criteria");
  await mkdir(dataFolder);
  await mkdir(join(criteriaFolder, "thu"), { recursive: true });
  await writeFile(join(criteriaFolder, "thu", "2026.1.tieuchi"), rubric());

  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const communeId = await ensureCommune(db);
  const auth = createAuth({ db, communeId, secret: "một bí mật chỉ dùng trong phép thử" });
  const criteria = await openLibrary({ db, communeId, folder: criteriaFolder, now, log });
  const unwatch = await watchCriteria(criteria, log);
  const evidence = await openEvidenceFiles(dataFolder);
  const adminFolder = join(folder, "admin");
  await mkdir(join(adminFolder, "assets"), { recursive: true });
  await writeFile(join(adminFolder, "index.html"), "<!doctype html><title>Tiêu chí</title>");
  await writeFile(join(adminFolder, "assets", "main-1a2b3c.js"), "export {};");
  const deps: Deps = { db, communeId, auth, criteria, evidence, adminFolder, now, log };
  const oneTimePassword = await createFirstAdministrator(deps);
  const app = createApp(deps);
  afterAll(async () => {
    await unwatch();
    await rm(folder, { recursive: true });
  });

  const stranger = () => new Client(app);
  const enter = async (username: string, password: string): Promise<Client> => {
    const client = stranger();
    await client.ok(signIn, { json: { username, password } });
    await client.ok(changePassword, { json: { current: password, next: chosenPassword } });
    return client;
  };
  const admin = await enter(firstUsername, oneTimePassword ?? "");
  let people = 0;
  let units = 0;
  return {
    app,
    deps,
    url,
    dataFolder,
    criteriaFolder,
    lines,
    admin,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    stranger,
    async someone(roles, ofUnits = []) {
      people += 1;
      const username = `nguoi.${people}`;
      const made = await admin.ok(createPerson, {
        json: {
          username,
          name: `Người thứ ${people}`,
          roles: [...roles],
          units: ofUnits.map(({ id }) => id),
        },
      });
      return enter(username, made.oneTimePassword);
    },
    newUnit(name) {
      units += 1;
      const json = { code: `xa-${units}`, name: name ?? `Xã ${units}`, kind: "commune" };
      return admin.ok(createUnit, { json });
    },
  };
}
