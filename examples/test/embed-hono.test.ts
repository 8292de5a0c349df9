import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@tieuchi/dsl";
import { load } from "@tieuchi/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installedPackages, installOutside, readExample, type Stranger, typeCheck } from "./packed.ts";

const { model } = compile(readExample("embed-node/tiep-dan.tieuchi"));
let stranger: Stranger;
let service: ChildProcess;
let address: string;

beforeAll(async () => {
  if (!model) throw new Error("the example's criteria do not compile");
  stranger = installOutside("embed-hono", ["engine"]);
  writeFileSync(join(stranger.folder, "model.json"), JSON.stringify(model));
  service = spawn(process.execPath, ["index.ts"], {
    cwd: stranger.folder,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!service.stdout) throw new Error("the service has no output");
  const [printed] = await once(service.stdout.setEncoding("utf8"), "data");
  address = String(printed).trim();
}, 120_000);
afterAll(() => {
  service?.kill();
  stranger?.remove();
});

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(address + path, { method: "POST", body: JSON.stringify(body) });

test("a service with the engine alone gives the workspace's result, byte for byte", async () => {
  if (!model) throw new Error("no model");
  const submission = { phai_giai_quyet: 40, dung_han: 35 };
  expect(await (await post("/score", submission)).text()).toBe(
    JSON.stringify(load(model).evaluate(submission)),
  );
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
