import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type CodeAction,
  CodeActionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol/node";
import { Editor, uri } from "./lsp-client.ts";

const sound = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Bảo hiểm" mã bhyt 15 điểm

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm
  số liệu [dân số] mã dan_so: số đếm từ 1 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số] người
  chấm theo [có thẻ] / [dân số]
    - từ 96%: 15 điểm
    - dưới 96%: tỷ lệ với 96% × 15 điểm

XẾP LOẠI
  - "Đạt" khi tổng từ 14 điểm
  - "Chưa đạt" khi còn lại

KIỂM THỬ "chín phần mười"
  cho [dân số] = 10.000; [có thẻ] = 9.000
  thì tổng = 14,06 điểm; xếp loại = "Đạt"
`;

let editor: Editor;
beforeAll(async () => {
  editor = new Editor();
  await editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});
beforeEach(async () => {
  expect(await editor.open(sound)).toEqual([]);
});

describe("findings", () => {
  it("come when a line goes wrong, with their place, and go when it is mended", async () => {
    const [wrong] = await editor.replace("từ 96%", "trên 96%");
    expect(wrong).toMatchObject({ severity: 1, source: "tieuchi", code: "band-gap" });
    expect(await editor.replace("trên 96%", "từ 96%")).toEqual([]);
  });

  it("name the expectation of a test that does not come true", async () => {
    const [failed] = await editor.replace("14,06", "15");
    expect(failed).toMatchObject({
      severity: 2,
      code: "test-failed",
      message: expect.stringContaining("14,06 điểm"),
    });
    expect(failed && editor.pieceAt(failed.range)).toBe("tổng = 15 điểm");
  });

  it("tell in idle time what never can happen", async () => {
    const pass = sound
      .replace(/ {2}chấm theo[\s\S]*?\n\n/, "  chấm 15 điểm khi [có thẻ] từ 5 người; không thì 0 điểm\n\n")
      .replace('  - "Chưa đạt"', '  - "Nửa vời" khi tổng từ 5 điểm\n  - "Chưa đạt"')
      .replace("14,06", "15");
    expect(await editor.open(pass)).toEqual([]);
    const [dead] = await editor.laterDiagnostics();
    expect(dead).toMatchObject({ code: "level-unreachable", message: expect.stringContaining("Nửa vời") });
    expect(dead && editor.pieceAt(dead.range)).toContain('"Nửa vời"');
  });

  it("stand at the right place in texts with CRLF and NFD", async () => {
    const wrong = sound.replace("[có thẻ] = 9.000", "[cò thẻ] = 9.000");
    const diagnostics = await editor.open(wrong.replaceAll("\n", "\r\n").normalize("NFD"));
    const unknown = diagnostics.find(({ code }) => code === "datum-unknown");
    expect(unknown && editor.pieceAt(unknown.range).normalize("NFC")).toBe("[cò thẻ]");
  });
});

describe("completion", () => {
  it("finds accented words from what is typed without accents", async () => {
    await editor.replace("\nXẾP LOẠI", "\n  so li\nXẾP LOẠI");
    const [item] = await editor.complete(editor.after("  so li"));
    expect(item).toMatchObject({
      label: "số liệu",
      filterText: "so li",
      documentation: { kind: "markdown" },
    });
    expect(item?.textEdit && editor.edited([item.textEdit as never])).toContain("\n  số liệu\nXẾP LOẠI");
  });

  it("finds names behind an open bracket", async () => {
    await editor.replace("chấm theo [có thẻ]", "chấm theo [the");
    const [item] = await editor.complete(editor.after("chấm theo [the"), "[");
    expect(item?.textEdit && editor.edited([item.textEdit as never])).toContain(
      "chấm theo [có thẻ] / [dân số]",
    );
  });

  it("shows no list for a mere blank, but for the next word of a phrase", async () => {
    expect(await editor.complete(editor.after('"Bảo hiểm" '), " ")).toEqual([]);
    expect((await editor.complete(editor.after('"Bảo hiểm" '))).length).toBeGreaterThan(0);
    await editor.replace("\nXẾP LOẠI", "\n  so \nXẾP LOẠI");
    const [item] = await editor.complete(editor.after("\n  so "), " ");
    expect(item).toMatchObject({ label: "số liệu" });
  });
});

it("tells what a name stands for", async () => {
  const hover = await editor.connection.sendRequest(HoverRequest.type, editor.after("chấm theo [có"));
  expect(hover?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("mã co_the") });
  expect(hover?.range && editor.pieceAt(hover.range)).toBe("[có thẻ]");
});

it("leads to the definition and finds the references", async () => {
  const place = editor.after("chấm theo [có");
  const [definition] = (await editor.connection.sendRequest(DefinitionRequest.type, place)) as Location[];
  expect(definition?.range.start.line).toBe(10);
  const context = { includeDeclaration: true };
  const references = await editor.connection.sendRequest(ReferencesRequest.type, { ...place, context });
  expect(references?.map(({ range }) => editor.pieceAt(range))).toEqual(["[có thẻ]", "[có thẻ]", "[có thẻ]"]);
});

describe("rename", () => {
  it("changes a name everywhere, and the text stays sound", async () => {
    const place = editor.after("chấm theo [có");
    const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, place);
    expect(prepared).toMatchObject({ placeholder: "có thẻ" });
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      ...place,
      newName: "người có thẻ",
    });
    const text = editor.edited(edit?.changes?.[uri] ?? []);
    expect(text.match(/\[người có thẻ\]/g)).toHaveLength(3);
    expect(await editor.open(text)).toEqual([]);
  });

  it("is refused in a sentence", async () => {
    const code = editor.connection.sendRequest(PrepareRenameRequest.type, editor.after("mã co_t"));
    await expect(code).rejects.toThrow("Mã `co_the` là cố định");
    const taken = editor.connection.sendRequest(RenameRequest.type, {
      ...editor.after("chấm theo [có"),
      newName: "dân số",
    });
    await expect(taken).rejects.toThrow("Đã có “dân số” ở dòng 10");
  });
});

describe("actions", () => {
  const actions = async (piece: string, only?: string[]) => {
    const { position } = editor.after(piece);
    const diagnostics = await editor.diagnosticsOf(2);
    const found = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: only === undefined ? { diagnostics: [...diagnostics] } : { diagnostics: [], only },
    });
    return (found ?? []) as CodeAction[];
  };

  it("mend what a finding says", async () => {
    await editor.replace("[có thẻ] = 9.000", "[co the] = 9.000");
    const [action] = await actions("[co the");
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "datum-unknown" }] });
    expect(editor.edited(action?.edit?.changes?.[uri] ?? [])).toBe(sound);
  });

  it("format the text where source actions are asked for", async () => {
    await editor.replace("  đối tượng xã", "đối  tượng xã");
    expect(await actions("hiệu lực")).toEqual([]);
    const [action] = await actions("hiệu lực", ["source"]);
    expect(editor.edited(action?.edit?.changes?.[uri] ?? [])).toBe(sound);
  });
});

it("formats", async () => {
  const options = { tabSize: 2, insertSpaces: true };
  const format = () =>
    editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
  expect(await format()).toEqual([]);
  await editor.replace("  đối tượng xã", "đối  tượng xã");
  expect(editor.edited((await format()) ?? [])).toBe(sound);
});

it("shows the parts, their folds and the kinds of words", async () => {
  const textDocument = { uri };
  const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  expect(symbols?.map(({ name }) => name)).toEqual([
    'BỘ TIÊU CHÍ "Sức khỏe"',
    "NHÓM 1 Bảo hiểm",
    "XẾP LOẠI",
    'KIỂM THỬ "chín phần mười"',
  ]);
  const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds).toContainEqual({ startLine: 11, endLine: 13 });
  const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(tokens?.data.slice(0, 5)).toEqual([0, 0, "BỘ TIÊU CHÍ".length, 0, 0]);
  expect(editor.capabilities.semanticTokensProvider).toMatchObject({
    legend: { tokenTypes: expect.arrayContaining(["keyword"]) },
  });
});

it("answers nothing about a text that is not open", async () => {
  const textDocument = { uri: "file:///khac.tieuchi" };
  expect(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
});

it("keeps up with a text of broken and hostile lines", async () => {
  await editor.open(`${"(".repeat(5000)}\n${"số liệu [a mã\n".repeat(500)}`);
  expect(await editor.complete(editor.after("số liệu [a"))).toEqual([]);
});

describe("the command", () => {
  const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));

  it("starts as the guide tells editors to", async () => {
    const root = new URL("../../../", import.meta.url);
    const guide = readFileSync(new URL("docs/huong-dan/soan-thao.md", root), "utf8");
    const settings = JSON.parse(/```json\n(.*?)```/s.exec(guide)?.[1] ?? "{}");
    const file = settings["glspc.server.command"].replace("/duong-dan/tieuchi/", fileURLToPath(root));
    const started = new Editor([file, ...settings["glspc.server.commandArguments"]]);
    await started.start();
    expect(await started.stop()).toBe(0);
  });

  it("takes the argument that editors add by themselves", async () => {
    const started = new Editor([process.execPath, program, "lsp", "--stdio"]);
    await started.start();
    expect(await started.stop()).toBe(0);
  });

  it("ends when the editor goes without a word", () => {
    const { status } = spawnSync(process.execPath, [program, "lsp"], { input: "", encoding: "utf8" });
    expect(status).toBe(1);
  });

  it("refuses arguments that it does not know", () => {
    const { status, stderr } = spawnSync(process.execPath, [program, "lsp", "a.tieuchi"], {
      input: "",
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining("Lệnh lsp không nhận “a.tieuchi”")]);
  });
});
