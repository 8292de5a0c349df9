import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const cases = fileURLToPath(new URL("../../../cases/", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieuchi-together-"));
  mkdirSync(join(folder, "bo"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (from: string, to: string) => copyFileSync(join(cases, from), join(folder, "bo", to));
const tieuchi = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  }[];
}
const check = (...paths: readonly string[]) =>
  JSON.parse(tieuchi("check", "--json", ...paths).stdout) as Checked;

describe("check of a folder", () => {
  it("holds sets against the measures beside them, and says which passage they differ from", () => {
    put("invalid/target-differs/case.tieuchi", "suc-khoe.tieuchi");
    put("invalid/target-differs/measures.tieuchi", "chi-tieu.tieuchi");
    const { status, stdout } = tieuchi("check", "bo");
    expect(status).toBe(0);
    expect(stdout).toContain(
      `${join("bo", "suc-khoe.tieuchi")}:7:1: cảnh báo: Mốc [BHYT] của bộ suc-khoe khác`,
    );
    expect(stdout).toContain("“PL6, mục tiêu lượng hóa”");
    expect(stdout).toContain("Đã kiểm tra 2 văn bản: 0 lỗi, 1 cảnh báo.");
    expect(tieuchi("check", "--strict", "bo").status).toBe(1);
  });

  it("tells contradictions of the programme where the measures stand", () => {
    put("invalid/passages-differ/case.tieuchi", "chi-tieu.tieuchi");
    expect(check("bo").files).toMatchObject([
      { path: join("bo", "chi-tieu.tieuchi"), kind: "measures", diagnostics: [{ code: "passages-differ" }] },
    ]);
  });

  it("holds an amendment against its base where that is at hand", () => {
    put("invalid/amendment-words-missing/case.tieuchi", "sua-doi.tieuchi");
    const alone = check("bo").files;
    expect(alone).toMatchObject([{ kind: "amendment", diagnostics: [] }]);
    put("invalid/amendment-words-missing/base.tieuchi", "goc.tieuchi");
    const [base, amendment] = check("bo").files;
    expect(base).toMatchObject({ kind: "set", diagnostics: [] });
    expect(amendment?.diagnostics).toMatchObject([{ code: "amendment-words-missing" }]);
  });
});

describe("other commands with a folder that holds more than sets", () => {
  beforeEach(() => {
    put("amend/threshold/base.tieuchi", "goc.tieuchi");
    put("amend/threshold/amendment.tieuchi", "sua-doi.tieuchi");
    put("invalid/passages-differ/case.tieuchi", "chi-tieu.tieuchi");
  });

  it("test runs the tests of the sets", () => {
    const { status, stdout, stderr } = tieuchi("test", "bo");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/Kiểm thử: 1 đúng, 0 sai\.\n$/);
  });

  it("format takes them all", () => {
    const { status, stdout } = tieuchi("format", "--check", "bo");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "Đã xem 3 văn bản: 0 văn bản chưa đúng dạng.\n",
    });
  });

  it("schema tells of the one set among them", () => {
    const { status, stdout } = tieuchi("schema", "bo");
    expect(status).toBe(0);
    const { $id, properties } = JSON.parse(stdout) as { $id: string; properties: object };
    expect($id).toBe("urn:tieuchi:suc-khoe:2026.1");
    expect(Object.keys(properties)).toEqual(["phai_giai_quyet", "dung_han", "phan_anh"]);
  });

  it("a command for sets says so where there is none", () => {
    const { status, stderr } = tieuchi("test", join("bo", "sua-doi.tieuchi"));
    expect(status).toBe(2);
    expect(stderr).toContain("cần một bộ tiêu chí");
    const diff = tieuchi("diff", join("bo", "goc.tieuchi"), join("bo", "sua-doi.tieuchi"));
    expect(diff.status).toBe(1);
    expect(diff.stdout).toContain("Đây là một văn bản sửa đổi, không phải một bộ tiêu chí.");
  });
});
