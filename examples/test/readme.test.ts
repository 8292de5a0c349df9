/** Every command of the README, the staff guides and bench/ is run, and every snippet of the README. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installOutside, pnpm, readExample, typeCheck } from "./packed.ts";

const root = join(import.meta.dirname, "..", "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const guides = ["docs/huong-dan/cai-dat.md", "docs/huong-dan/soan-thao.md", "bench/README.md"].map((path) =>
  readFileSync(join(root, path), "utf8"),
);

/** Contents of a document's fences of one language. */
function fences(document: string, language: string): string[] {
  return [...document.matchAll(/^```(\w+)\n(.*?)^```/gms)]
    .filter((found) => found[1] === language)
    .map((found) => found[2] ?? "");
}
const commands = [
  ...new Set(
    [readme, ...guides]
      .flatMap((document) => fences(document, "sh"))
      .flatMap((fence) => fence.trim().split("\n"))
      .map((line) => line.replace(/^npx pnpm@12 /, "")),
  ),
];

/** Starts a server command on a free port with a folder of its own, waits for its health, and stops it. */
async function serves(script: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "tieuchi-readme-"));
  const server = spawn(pnpm, [script], {
    cwd: root,
    env: { ...process.env, PORT: "0", TIEUCHI_DATA: join(data, "data") },
    // A group of its own, so that the whole chain of pnpm, shell and server is ended together.
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = "";
      server.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        printed += chunk;
        const found = printed.match(/http:\/\/[\w.]+:\d+/);
        if (found) resolve(found[0]);
      });
      server.on("exit", (code) => reject(new Error(`${script} ended with ${code}:\n${printed}`)));
    });
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect(await (await fetch(address)).text()).toContain("<html");
  } finally {
    const ended = new Promise((resolve) => server.on("exit", resolve));
    if (server.pid) process.kill(-server.pid, "SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

// The bench alone takes a minute and more on a busy machine.
test.for(commands.filter((command) => /^(tieuchi |bench$)/.test(command)))(
  "npx pnpm@12 %s",
  { timeout: 300_000 },
  (command) => {
    execFileSync(pnpm, command.split(" "), { cwd: root, stdio: "pipe" });
  },
);

test.for(["start", "demo"])("npx pnpm@12 %s", async (script) => {
  expect(commands).toContain(script);
  await serves(script);
});

test("the documents name no command that is not run here (`test` is this suite)", () => {
  expect(commands.filter((command) => !/^(tieuchi .*|bench|start|demo|test)$/.test(command))).toEqual([]);
});

test("the criterion it shows is the one of the example", () => {
  const [shown] = fences(readme, "tieuchi");
  expect(readExample("embed-node/tiep-dan.tieuchi")).toContain(shown);
});

test("the embedding snippet runs with the packed packages and type-checks", () => {
  const stranger = installOutside("embed-node", ["engine", "dsl"]);
  try {
    const [snippet] = fences(readme, "ts");
    writeFileSync(join(stranger.folder, "snippet.ts"), snippet ?? "");
    expect(stranger.run(process.execPath, "snippet.ts")).toContain('"points":9.21');
    typeCheck(stranger, ["node"], ["es2023"]);
  } finally {
    stranger.remove();
  }
});
