import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Model, Submission } from "@tieuchi/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DemoApi, startDemoApi } from "./demo-api.ts";
import { installedPackages, installOutside, type Stranger, typeCheck } from "./packed.ts";

let api: DemoApi;
let stranger: Stranger;
let service: ChildProcess;
let address: string;
let dossierId: string;
let submission: Submission;

/** The unit's own answers in a sample dossier, as the API keeps them, and the model it scores them with. */
async function sampleDossier(): Promise<{ id: string; model: Model; submission: Submission }> {
  const [first] = JSON.parse(await api.get("/dossiers"));
  const { model, values } = JSON.parse(await api.get(`/dossiers/${first.id}`));
  const answers = Object.entries<{ answer: Answer | null }>(values.self).flatMap(([code, { answer }]) =>
    answer === null ? [] : [[code, answer] as const],
  );
  return { id: first.id, model, submission: Object.fromEntries(answers) };
}

beforeAll(async () => {
  api = await startDemoApi();
  const sample = await sampleDossier();
  ({ id: dossierId, submission } = sample);
  stranger = installOutside("embed-hono", ["engine"]);
  writeFileSync(join(stranger.folder, "model.json"), JSON.stringify(sample.model));
  service = spawn(process.execPath, ["index.ts"], {
    cwd: stranger.folder,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!service.stdout) throw new Error("the service has no output");
  const [printed] = await once(service.stdout.setEncoding("utf8"), "data");
  address = String(printed).trim();
}, 120_000);
afterAll(async () => {
  service?.kill();
  stranger?.remove();
  await api?.stop();
});

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(address + path, { method: "POST", body: JSON.stringify(body) });

test("a service with the engine alone gives the API's result, byte for byte", async () => {
  const answer = await api.get(`/dossiers/${dossierId}/result?layer=self`);
  expect(Object.keys(submission).length).toBeGreaterThan(5);
  expect(answer).toContain(`"result":${await (await post("/score", submission)).text()},`);
  expect(answer).toContain(`"explanation":${await (await post("/explain", submission)).text()},`);
});

test("bad data is refused with the field and the sentence", async () => {
  const answer = await post("/score", { dung_hann: 3 });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject([{ code: "unknown-field", field: "dung_hann" }]);
});

test("an app that embeds the engine ships no parser", () => {
  expect(installedPackages(stranger).filter((name) => /chevrotain|tieuchi\+dsl/.test(name))).toEqual([]);
});

test("type-checks strictly with the declarations of the tarball", () => {
  typeCheck(stranger, ["node"], ["es2023", "dom", "dom.iterable"]);
});
