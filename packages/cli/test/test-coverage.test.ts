import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const set = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo

NHÓM 1 "Y tế" mã y-te 6 điểm

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 6 điểm
  số liệu [tỷ lệ] mã ty-le: phần trăm từ 0% đến 100%
  chấm theo [tỷ lệ]
    - từ 80%: 6 điểm
    - dưới 80%: 0 điểm

KIỂM THỬ "đúng ngưỡng"
  cho [tỷ lệ] = 80%
  thì tiêu chí 1.1 = 6 điểm
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieuchi-coverage-"));
  for (const name of ["bo.tieuchi", "them.tieuchi"]) writeFileSync(join(folder, name), set);
  writeFileSync(join(folder, "loi.tieuchi"), set.replace("6 điểm\n    - dưới", "7 điểm\n    - dưới"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tieuchi(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
}

describe("test", () => {
  it("tells how much the tests try, and clause by clause what they do not", () => {
    const { status, stdout } = tieuchi("test", "bo.tieuchi");
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "bo.tieuchi: độ phủ kiểm thử 40% (2/5).",
      "bo.tieuchi:11:5: Chưa có kiểm thử nào có [tỷ lệ]: ngay dưới 80%; ngay trên 80%.",
      "bo.tieuchi:12:5: Chưa có kiểm thử nào: bậc dưới 80%.",
      "Kiểm thử: 1 đúng, 0 sai.",
      "",
    ]);
  });

  it("fails for it with --strict alone", () => {
    expect(tieuchi("test", "--strict", "bo.tieuchi").status).toBe(1);
  });

  it("gives it with --json, and the proposals where they are asked for", () => {
    const [file] = JSON.parse(tieuchi("test", "--json", "--propose", "bo.tieuchi").stdout).files;
    expect(file).toMatchObject({ coverage: { reached: 2, reachable: 5, percent: 40 } });
    expect(file.coverage.untested).toHaveLength(2);
    expect(file.coverage.untested[0]).toMatchObject({ path: "bao-phu/band/0", sides: ["below", "above"] });
    expect(file.proposed).toContain('KIỂM THỬ "1.1: ngay dưới 80%"');
    const [plain] = JSON.parse(tieuchi("test", "--json", "bo.tieuchi").stdout).files;
    expect(plain).not.toHaveProperty("proposed");
  });

  it("proposes tests that, put at the end, leave nothing untried", () => {
    const { status, stdout } = tieuchi("test", "--propose", "them.tieuchi");
    expect(status).toBe(0);
    expect(stdout).toContain("# them.tieuchi\n");
    appendFileSync(join(folder, "them.tieuchi"), `\n${stdout}`);
    expect(tieuchi("test", "--strict", "them.tieuchi")).toMatchObject({
      status: 0,
      stdout: "them.tieuchi: độ phủ kiểm thử 100% (5/5).\nKiểm thử: 3 đúng, 0 sai.\n",
    });
    expect(tieuchi("test", "--propose", "them.tieuchi").stdout).toContain("không có gì để đề xuất");
  });

  it("proposes nothing for a text with errors", () => {
    const { status, stdout } = tieuchi("test", "--propose", "loi.tieuchi");
    expect(status).toBe(1);
    expect(stdout).toContain("(award-above-maximum)");
    expect(stdout).not.toContain("KIỂM THỬ");
  });
});
