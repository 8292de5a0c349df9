import { createHash, randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, describe, expect, test, vi } from "vitest";
import { readDossier, readLog } from "../src/dossiers/routes.ts";
import { attachEvidence, readEvidence, removeEvidence } from "../src/evidence/routes.ts";
import { openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const scenario = await openScenario(service);
const { answerer, dossierId } = scenario;
const params = { id: dossierId };
const query = (name: string, requirement = "bao-cao") => ({ name, requirement });
const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2000), Buffer.from("\n%%EOF\n")]);
const exe = Buffer.concat([Buffer.from("MZ"), randomBytes(2000)]);
const folder = join(service.dataFolder, "evidence");
const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
const refusals = async () =>
  (await service.admin.ok(readLog, { params })).filter(({ action }) => action.startsWith("refused.evidence"));
const listed = async () => (await answerer.ok(readDossier, { params })).evidence;

describe("a file that is refused leaves nothing behind", () => {
  test.each([
    ["a program renamed to .pdf", exe, 415],
    ["plain text renamed to .pdf", Buffer.from("không phải PDF"), 415],
    ["an empty file", Buffer.alloc(0), 422],
    ["a file beyond 20 MB", Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]), 413],
  ])("%s", async (_, body, status) => {
    const before = (await refusals()).length;
    const refusal = await answerer.refused(attachEvidence, { params, query: query("bao-cao.pdf"), body });
    expect(refusal.status).toBe(status);
    expect(await kept()).toEqual([]);
    expect(await listed()).toEqual([]);
    expect(await refusals()).toHaveLength(before + 1);
  });

  test("for a requirement that the set does not have, or with a name of nothing", async () => {
    const unknown = { params, query: query("a.pdf", "khong-co"), body: pdf };
    expect(await answerer.refused(attachEvidence, unknown)).toMatchObject({
      status: 422,
      fields: [{ field: "requirement" }],
    });
    const nameless = { params, query: query("../.."), body: pdf };
    expect(await answerer.refused(attachEvidence, nameless)).toMatchObject({
      status: 422,
      fields: [{ field: "name" }],
    });
    expect(await kept()).toEqual([]);
  });

  test("from someone whose dossier it is not", async () => {
    const foreigner = await service.someone(["unit"], [await service.newUnit()]);
    const refusal = await foreigner.refused(attachEvidence, { params, query: query("a.pdf"), body: pdf });
    expect(refusal.status).toBe(404);
    expect(await kept()).toEqual([]);
  });
});

describe("over the network", async () => {
  const server = createAdaptorServer({ fetch: service.app.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  const head = (framing: string) =>
    [
      `POST /api/dossiers/${dossierId}/evidence?requirement=bao-cao&name=a.pdf HTTP/1.1`,
      `Host: localhost:${port}`,
      `Origin: http://localhost:${port}`,
      `Cookie: ${answerer.cookie}`,
      "Content-Type: application/pdf",
      framing,
      "\r\n",
    ].join("\r\n");
  const open = async (framing: string): Promise<{ socket: Socket; answer: () => string }> => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("error", () => undefined);
    socket.write(head(framing));
    return { socket, answer: () => text };
  };

  test("a file announced as 200 MB is refused before it is sent", async () => {
    const { socket, answer } = await open(`Content-Length: ${200 * 1024 * 1024}`);
    await vi.waitFor(() => expect(answer()).toMatch(/^HTTP\/1\.1 413/), { timeout: 10_000 });
    socket.destroy();
    expect(await kept()).toEqual([]);
  });

  test("a file that never says how long it is gets cut off soon after 20 MB", async () => {
    const { socket, answer } = await open("Transfer-Encoding: chunked");
    socket.setMaxListeners(0);
    const chunk = Buffer.alloc(1024 * 1024);
    let sent = 0;
    while (sent < 200 && !answer() && !socket.destroyed) {
      socket.write(`${chunk.length.toString(16)}\r\n`);
      socket.write(chunk);
      if (!socket.write("\r\n"))
        await Promise.race([once(socket, "drain"), once(socket, "close"), once(socket, "data")]);
      sent += 1;
    }
    await vi.waitFor(() => expect(answer()).toMatch(/^HTTP\/1\.1 413/), { timeout: 10_000 });
    expect(sent).toBeLessThan(150);
    socket.destroy();
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  test("a sender who breaks off leaves nothing", async () => {
    const before = (await refusals()).length;
    const { socket } = await open(`Content-Length: ${pdf.length}`);
    socket.write(pdf.subarray(0, 500));
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 10_000 });
    socket.destroy();
    await vi.waitFor(async () => expect(await kept()).toEqual([]), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await refusals()).toHaveLength(before + 1), { timeout: 10_000 });
    expect(await listed()).toEqual([]);
  });
});

describe("a file that is taken", () => {
  test("keeps its content under its hash, and its name without path or tricks", async () => {
    const name = `C:\\mật\\..\\Báo\u202ecáo\u0000 "năm" 2026.pdf`.normalize("NFD");
    const made = await answerer.ok(attachEvidence, { params, query: query(name), body: pdf });
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect(made).toMatchObject({
      name: "Báocáo _năm_ 2026.pdf",
      type: "application/pdf",
      size: pdf.length,
      sha256,
    });
    expect(await kept()).toMatchObject([{ name: sha256 }]);
    expect(await listed()).toEqual([made]);

    const response = await answerer.response(readEvidence, { params: { ...params, evidenceId: made.id } });
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("content-disposition")).toMatch(/^inline; .*filename\*=UTF-8''B%C3%A1oc/);
  });

  test("is stored once however often it is attached, and stays when a link is removed", async () => {
    const again = await answerer.ok(attachEvidence, { params, query: query("ban-sao.pdf"), body: pdf });
    expect(await kept()).toHaveLength(1);
    const link = { ...params, evidenceId: again.id };
    await answerer.ok(removeEvidence, { params: link });
    expect(await listed()).toHaveLength(1);
    expect((await answerer.response(readEvidence, { params: link })).status).toBe(404);
    expect(await answerer.refused(removeEvidence, { params: link })).toMatchObject({ status: 404 });
    expect(await kept()).toHaveLength(1);
  });

  test("is out of reach through another dossier", async () => {
    const [file] = await listed();
    const other = await openScenario(service);
    const link = { id: other.dossierId, evidenceId: file?.id ?? "" };
    expect((await other.answerer.response(readEvidence, { params: link })).status).toBe(404);
  });
});

function once(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve) => socket.once(event, () => resolve()));
}

test("a file that is gone from the disk is told to who asks and to the operator", async () => {
  const input = { params, query: query("mất.pdf"), body: Buffer.concat([pdf, Buffer.from("mất")]) };
  const { id: evidenceId, sha256 } = await answerer.ok(attachEvidence, input);
  await rm(join(folder, sha256.slice(0, 2), sha256));
  const refusal = await answerer.refused(readEvidence, { params: { ...params, evidenceId } });
  expect(refusal).toMatchObject({ status: 404, code: "file-gone" });
  expect(service.lines.some((line) => line.includes(sha256))).toBe(true);
});
