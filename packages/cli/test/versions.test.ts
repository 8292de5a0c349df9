import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
/** A base, an amendment of it, the consolidated text and the sentences that tell the difference. */
const example = fileURLToPath(new URL("../../../cases/amend/threshold/", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieuchi-versions-"));
  cpSync(example, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tieuchi = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const change = (name: string, from: string, to: string) =>
  writeFileSync(join(folder, name), read(name).replace(from, to));

describe("diff", () => {
  it("tells the changes under the places that they befall", () => {
    const { status, stdout } = tieuchi("diff", "base.tieuchi", "expected.tieuchi");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "Tiêu chí 1.1\n  bậc 10 điểm “từ 95%” → “từ 98%”\n  thêm bậc “từ 95% đến dưới 98%: 8 điểm”\n",
    );
    expect(stdout).toMatch(/Tất cả 8 thay đổi\.\n$/);
  });

  it("says so where both mean the same", () => {
    expect(tieuchi("diff", "base.tieuchi", "base.tieuchi").stdout).toBe("Hai văn bản có cùng nội dung.\n");
  });

  it("prints the changes as data with --json", () => {
    const { stdout } = tieuchi("diff", "--json", "base.tieuchi", "expected.tieuchi");
    const { changes } = JSON.parse(stdout) as { changes: readonly { sentence: string }[] };
    expect(changes.map(({ sentence }) => `${sentence}\n`).join("")).toBe(read("changes.txt"));
  });
});

describe("consolidate", () => {
  const args = ["consolidate", "base.tieuchi", "amendment.tieuchi"] as const;

  it("prints the consolidated text", () => {
    expect(tieuchi(...args)).toEqual({ status: 0, stdout: read("expected.tieuchi"), stderr: "" });
  });

  it("writes it to a new file and tells what changed", () => {
    const { status, stdout } = tieuchi(...args, "-o", "moi.tieuchi");
    expect(status).toBe(0);
    expect(stdout).toContain("bậc 10 điểm “từ 95%” → “từ 98%”");
    expect(stdout).toContain("Đã ghi văn bản hợp nhất vào “moi.tieuchi”.");
    expect(read("moi.tieuchi")).toBe(read("expected.tieuchi"));
  });

  it("overwrites nothing", () => {
    const before = read("base.tieuchi");
    expect(tieuchi(...args, "-o", "base.tieuchi")).toMatchObject({ status: 2, stdout: "" });
    expect(read("base.tieuchi")).toBe(before);
  });

  it.each([
    [
      "the amendment is stale",
      "amendment.tieuchi",
      "tối đa 2 điểm thành",
      "tối đa 9 điểm thành",
      "Không tìm thấy “tối đa 9 điểm”",
    ],
    [
      "the result does not hold together",
      "amendment.tieuchi",
      "đến dưới 98%: 8 điểm",
      "đến dưới 97%: 8 điểm",
      "không thuộc bậc nào",
    ],
    [
      "a test of the result fails",
      "amendment.tieuchi",
      "thành tiêu chí 1.2 = 2",
      "thành tiêu chí 1.2 = 3",
      "mong đợi 3 điểm",
    ],
    ["the base has errors", "base.tieuchi", "NHÓM 1", "NHÓM 2", "base.tieuchi: chưa dùng được"],
  ])("writes nothing where %s", (_, file, from, to, said) => {
    change(file, from, to);
    const before = readdirSync(folder);
    const { status, stdout } = tieuchi(...args, "-o", "moi.tieuchi");
    expect(status).toBe(1);
    expect(stdout).toContain(said);
    expect(existsSync(join(folder, "moi.tieuchi"))).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("prints diagnostics of the amendment with --json", () => {
    change("amendment.tieuchi", "tối đa 2 điểm thành", "tối đa 9 điểm thành");
    expect(JSON.parse(tieuchi(...args, "--json").stdout)).toMatchObject({
      path: "amendment.tieuchi",
      diagnostics: [{ code: "amendment-words-missing", line: 5 }],
    });
  });
});
