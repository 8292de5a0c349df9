import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const set = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
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
    - từ 80% đến dưới 96%: tỷ lệ với 96% × 15 điểm
    - dưới 80%: 0 điểm

XẾP LOẠI
  - "Đạt loại tốt" khi tổng từ 15 điểm
  - "Đạt" khi tổng từ 14 điểm
  - "Chưa đạt" khi còn lại
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieuchi-proofs-"));
  writeFileSync(join(folder, "dung.tieuchi"), set);
  writeFileSync(
    join(folder, "thua-muc.tieuchi"),
    set.replace("từ 14 điểm", "từ 12 điểm và tổng đến 12,4 điểm"),
  );
  writeFileSync(join(folder, "cho-da-co"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tieuchi(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("check", () => {
  it("tells of a level that nobody can reach, and fails", () => {
    const { status, stdout } = tieuchi("check", "thua-muc.tieuchi");
    expect(status).toBe(1);
    expect(stdout).toContain('thua-muc.tieuchi:19:3: lỗi: Không hồ sơ nào đạt mức "Đạt"');
    expect(stdout).toContain("(level-unreachable)");
  });

  it("gives the witnesses with --json", () => {
    const { status, stdout } = tieuchi("check", "--json", "dung.tieuchi");
    expect(status).toBe(0);
    const [{ levels }] = JSON.parse(stdout).files;
    expect(levels.map(({ title }: { title: string }) => title)).toEqual(["Đạt loại tốt", "Đạt", "Chưa đạt"]);
    expect(Object.keys(levels[0].witness).sort()).toEqual(["co_the", "dan_so"]);
  });

  it("writes a dossier for each level, which scores so", () => {
    const { status, stdout } = tieuchi("check", "dung.tieuchi", "--witnesses", "ho-so");
    expect(status).toBe(0);
    expect(stdout).toContain("Đã ghi 3 hồ sơ");
    const levels = readdirSync(join(folder, "ho-so"))
      .sort()
      .map((name) => {
        const scored = tieuchi("score", "--json", "dung.tieuchi", "--data", join("ho-so", name));
        return [name, JSON.parse(scored.stdout).classification.outcome.level];
      });
    expect(levels).toEqual([
      ["suc-khoe-2026.1-1-dat-loai-tot.json", "Đạt loại tốt"],
      ["suc-khoe-2026.1-2-dat.json", "Đạt"],
      ["suc-khoe-2026.1-3-chua-dat.json", "Chưa đạt"],
    ]);
  });

  it("overwrites nothing and says where it cannot write", () => {
    tieuchi("check", "dung.tieuchi", "--witnesses", "hai-lan");
    expect(tieuchi("check", "dung.tieuchi", "--witnesses", "hai-lan")).toMatchObject({ status: 2 });
    const { status, stderr } = tieuchi("check", "dung.tieuchi", "--witnesses", "cho-da-co");
    expect(status).toBe(2);
    expect(stderr).toContain("cho-da-co");
  });

  it("alone has --witnesses", () => {
    expect(tieuchi("format", "dung.tieuchi", "--witnesses", "x").stderr).toContain("không có `--witnesses`");
  });
});
