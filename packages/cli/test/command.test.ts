import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@tieuchi/dsl";
import { explain, load } from "@tieuchi/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const sound = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Bảo hiểm" mã bhyt 15 điểm
  căn cứ "PL6, mục 3.1"

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm
  số liệu [dân số] mã dan_so: số đếm từ 1 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số]
  chấm theo [có thẻ] / [dân số]
    - từ 96%: 15 điểm
    - từ 80% đến dưới 96%: tỷ lệ với 96% × 15 điểm
    - dưới 80%: 0 điểm

XẾP LOẠI
  - "Đạt" khi tổng từ 14 điểm
  - "Chưa đạt" khi còn lại

KIỂM THỬ "chín phần mười"
  cho [dân số] = 10.000; [có thẻ] = 9.000
  thì tổng = 14,06 điểm; xếp loại = "Đạt"
`;
const data = { dan_so: 10_000, co_the: 9_000 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieuchi-cli-"));
  const files = {
    "dung.tieuchi": sound,
    "sai.tieuchi": sound.replace("  - từ 96%: 15", "  - trên 96%: 15"),
    "thua.tieuchi": sound.replace("  chấm theo", "  số liệu [hộ] mã ho: số đếm từ 0 hộ\n  chấm theo"),
    "hong-kiem-thu.tieuchi": sound.replace("14,06 điểm; xếp", "15 điểm; xếp"),
    "bo/a.tieuchi": sound,
    "bo/con/b.tieuchi": sound,
    "bo/ghi-chu.txt": "không phải tiêu chí",
    "so-lieu.json": JSON.stringify(data),
    "so-lieu-bom.json": `\uFEFF${JSON.stringify(data)}`,
    "so-lieu-sai.json": JSON.stringify({ dan_so: 10_000, co_the: 12_000, la: 1 }),
    "hong.json": "{",
    "dai.tieuchi": "dòng này không phải tiêu chí\n".repeat(10_000),
    "trong.json": "\n",
    "vo/bo.tieuchi/ghi-chu.txt": "thư mục, không phải tệp",
    "utf16-khong-dau.tieuchi": [..."BO TIEU CHI"].join("\0"),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, "utf16.tieuchi"), Buffer.from(`\uFEFF${sound}`, "utf16le"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tieuchi(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("check", () => {
  it("is content with a sound text", () => {
    expect(tieuchi(["check", "dung.tieuchi"])).toEqual({
      status: 0,
      stdout: "Đã kiểm tra 1 văn bản: 0 lỗi, 0 cảnh báo.\n",
      stderr: "",
    });
  });

  it("tells place, sentence and line of each error", () => {
    const { status, stdout } = tieuchi(["check", "sai.tieuchi"]);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "sai.tieuchi:13:3: lỗi: [có thẻ] / [dân số] đúng 96% không thuộc bậc nào. Hãy nới một bậc hoặc thêm bậc cho phần này. (band-gap)",
      "  13 |   chấm theo [có thẻ] / [dân số]",
      "     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "Đã kiểm tra 1 văn bản: 1 lỗi, 0 cảnh báo.",
      "",
    ]);
  });

  it("lets warnings pass, but not with --strict", () => {
    const { status, stdout } = tieuchi(["check", "thua.tieuchi"]);
    expect(status).toBe(0);
    expect(stdout).toContain("thua.tieuchi:13:11: cảnh báo: Số liệu [hộ]");
    expect(tieuchi(["check", "--strict", "thua.tieuchi"])).toMatchObject({ status: 1, stdout });
    expect(tieuchi(["test", "--strict", "thua.tieuchi"]).status).toBe(1);
    expect(tieuchi(["check", "--strict", "dung.tieuchi"]).status).toBe(0);
  });

  it("reads folders to the bottom, and several paths", () => {
    expect(tieuchi(["check", "bo", "dung.tieuchi"]).stdout).toContain("Đã kiểm tra 3 văn bản");
  });

  it("prints only JSON with --json, the diagnostics of compile", () => {
    const { status, stdout } = tieuchi(["check", "--json", "sai.tieuchi"]);
    expect(status).toBe(1);
    const text = sound.replace("  - từ 96%: 15", "  - trên 96%: 15");
    expect(JSON.parse(stdout)).toEqual({
      files: [{ path: "sai.tieuchi", kind: "set", diagnostics: compile(text).diagnostics }],
    });
  });
});

describe("test", () => {
  it("counts what holds", () => {
    const { status, stdout, stderr } = tieuchi(["test", "bo"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/\nKiểm thử: 2 đúng, 0 sai\.\n$/);
  });

  it("tells what was expected and what came out", () => {
    const { status, stdout } = tieuchi(["test", "hong-kiem-thu.tieuchi"]);
    expect(status).toBe(1);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      'hong-kiem-thu.tieuchi:22:1: kiểm thử sai: "chín phần mười"',
      "  24 | tổng: mong đợi 15 điểm, nhưng kết quả là 14,06 điểm",
    ]);
    expect(lines.slice(-2)).toEqual(["Kiểm thử: 0 đúng, 1 sai.", ""]);
  });

  it("fails on a text with errors and shows them", () => {
    const { status, stdout } = tieuchi(["test", "sai.tieuchi"]);
    expect(status).toBe(1);
    expect(stdout).toContain("không thuộc bậc nào");
    expect(stdout).toContain("sai.tieuchi: chưa chạy được kiểm thử vì văn bản còn lỗi.");
  });

  it("prints outcomes with --json", () => {
    const { stdout } = tieuchi(["test", "hong-kiem-thu.tieuchi", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          path: "hong-kiem-thu.tieuchi",
          tests: [
            {
              title: "chín phần mười",
              passed: false,
              expectations: [
                { subject: "tổng", expected: "15 điểm", actual: "14,06 điểm", passed: false, line: 24 },
                { subject: "xếp loại", passed: true },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe("score", () => {
  it("tells total, level and what each item got", () => {
    const { status, stdout } = tieuchi(["score", "dung.tieuchi", "--data", "so-lieu.json"]);
    expect(status).toBe(0);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["Sức khỏe", "Tổng điểm: 14,06/15 điểm.", "Xếp loại: “Đạt”."]);
    expect(stdout).toContain("1.1. Bao phủ");
    expect(stdout).not.toContain("dưới 80%");
  });

  it("prints the engine's result with --json, byte for byte", () => {
    const { model } = compile(sound);
    if (model === null) throw new Error("the text has errors");
    const expected = `${JSON.stringify(load(model).evaluate(data))}\n`;
    for (const file of ["so-lieu.json", "so-lieu-bom.json"]) {
      expect(tieuchi(["score", "dung.tieuchi", "--data", file, "--json"]).stdout).toBe(expected);
    }
    expect(tieuchi(["score", "dung.tieuchi", "--data", "-", "--json"], JSON.stringify(data)).stdout).toBe(
      expected,
    );
  });

  it("tells each problem of the data and scores nothing", () => {
    const { status, stdout } = tieuchi(["score", "dung.tieuchi", "--data", "so-lieu-sai.json"]);
    expect(status).toBe(1);
    expect(stdout).toContain("Số liệu trong “so-lieu-sai.json” có lỗi, nên chưa chấm:");
    expect(stdout).toContain("co_the: [có thẻ] là 12.000 người, lớn hơn [dân số] là 10.000 người");
    expect(stdout).toContain("  la: ");
    const json = tieuchi(["score", "dung.tieuchi", "--data", "so-lieu-sai.json", "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      path: "so-lieu-sai.json",
      problems: [
        { code: "above-limit", field: "co_the" },
        { code: "unknown-field", field: "la" },
      ],
    });
  });

  it("does not score by a text with errors", () => {
    const { status, stdout } = tieuchi(["score", "sai.tieuchi", "--data", "so-lieu.json"]);
    expect(status).toBe(1);
    expect(stdout).toContain("sai.tieuchi: chưa dùng được vì văn bản còn lỗi.");
  });
});

describe("explain", () => {
  it("tells the reason for each point, and what did not count", () => {
    const { status, stdout } = tieuchi(["explain", "dung.tieuchi", "--data", "so-lieu.json"]);
    expect(status).toBe(0);
    expect(stdout).toContain("9.000 / 10.000 = 90%");
    expect(stdout).toContain("dưới 80%");
    expect(stdout).toContain("căn cứ: PL6, mục 3.1");
  });

  it("prints the engine's explanation with --json", () => {
    const { model } = compile(sound);
    if (model === null) throw new Error("the text has errors");
    const expected = `${JSON.stringify(explain(model, load(model).evaluate(data)))}\n`;
    const { stdout } = tieuchi(["explain", "dung.tieuchi", "--data", "so-lieu.json", "--json"]);
    expect(stdout).toBe(expected);
  });
});

describe("format", () => {
  const loose = sound.replace("TIÊU CHÍ 1.1", "tiêu chí  1.1").replaceAll("\n", "\r\n");
  const broken = loose.replace("hiệu lực từ 01/01/2026", "hiệu  lực từ 30/02/2026");
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  it("writes texts in their one form and names those that changed", () => {
    put("dang/a.tieuchi", loose);
    put("dang/b.tieuchi", sound);
    expect(tieuchi(["format", "dang"])).toEqual({
      status: 0,
      stdout: `${join("dang", "a.tieuchi")}: đã định dạng lại.\nĐã định dạng 2 văn bản: 1 văn bản thay đổi.\n`,
      stderr: "",
    });
    expect(read("dang/a.tieuchi")).toBe(sound);
    expect(readdirSync(join(folder, "dang"))).toEqual(["a.tieuchi", "b.tieuchi"]);
  });

  it("only looks with --check, and fails where something would change", () => {
    put("xem.tieuchi", loose);
    expect(tieuchi(["format", "--check", "xem.tieuchi", "dung.tieuchi"])).toEqual({
      status: 1,
      stdout: "xem.tieuchi: chưa đúng dạng.\nĐã xem 2 văn bản: 1 văn bản chưa đúng dạng.\n",
      stderr: "",
    });
    expect(read("xem.tieuchi")).toBe(loose);
    expect(tieuchi(["format", "--check", "dung.tieuchi"]).status).toBe(0);
  });

  it("leaves broken lines as they are and says so", () => {
    put("hong.tieuchi", broken);
    const { status, stdout } = tieuchi(["format", "hong.tieuchi"]);
    expect(status).toBe(0);
    expect(stdout).toContain("hong.tieuchi: còn 1 lỗi; những dòng có lỗi được giữ nguyên.");
    expect(read("hong.tieuchi")).toBe(sound.replace("hiệu lực từ 01/01/2026", "hiệu  lực từ 30/02/2026"));
  });

  it("prints what changed and what was left with --json", () => {
    put("json.tieuchi", broken);
    expect(JSON.parse(tieuchi(["format", "--json", "--check", "json.tieuchi"]).stdout)).toMatchObject({
      files: [{ path: "json.tieuchi", changed: true, left: [{ code: "no-such-date", line: 2 }] }],
    });
  });

  it("keeps a file's rights, and a link a link", () => {
    put("quyen.tieuchi", loose);
    chmodSync(join(folder, "quyen.tieuchi"), 0o640);
    symlinkSync("quyen.tieuchi", join(folder, "noi.tieuchi"));
    expect(tieuchi(["format", "noi.tieuchi"]).status).toBe(0);
    expect(read("quyen.tieuchi")).toBe(sound);
    expect(statSync(join(folder, "quyen.tieuchi")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "noi.tieuchi")).isSymbolicLink()).toBe(true);
  });

  it("touches nothing when one of the texts cannot be read", () => {
    put("nguyen.tieuchi", loose);
    expect(tieuchi(["format", "nguyen.tieuchi", "khong-co.tieuchi"]).status).toBe(2);
    expect(read("nguyen.tieuchi")).toBe(loose);
  });
});

describe("what keeps it from running is told on standard error, with exit code 2", () => {
  it.each([
    ["no command", [], "Cách dùng"],
    ["an unknown command", ["cham"], "Không có lệnh “cham”"],
    ["a command that objects have by nature", ["constructor"], "Không có lệnh “constructor”"],
    ["no file", ["check"], "cần ít nhất một tệp"],
    ["a missing file", ["check", "dung.tieuchi", "khong-co.tieuchi"], "Không tìm thấy “khong-co.tieuchi”"],
    ["an unknown option", ["check", "--nhanh", "dung.tieuchi"], "“--nhanh”"],
    ["an option without its value", ["score", "dung.tieuchi", "--data"], "“--data”"],
    ["score without data", ["score", "dung.tieuchi"], "cần số liệu"],
    ["score by several texts", ["score", "bo", "--data", "so-lieu.json"], "đúng một văn bản"],
    ["data for check", ["check", "dung.tieuchi", "--data", "so-lieu.json"], "không có `--data`"],
    ["data for format", ["format", "dung.tieuchi", "--data", "so-lieu.json"], "không có `--data`"],
    ["a file to write for diff", ["diff", "dung.tieuchi", "bo/a.tieuchi", "-o", "x"], "không có `--output`"],
    ["diff of one text", ["diff", "dung.tieuchi"], "đúng hai văn bản"],
    ["explain without data", ["explain", "dung.tieuchi"], "Lệnh explain cần số liệu"],
    ["--check for another command", ["test", "--check", "dung.tieuchi"], "không có `--check`"],
    [
      "data that is no JSON",
      ["score", "dung.tieuchi", "--data", "hong.json"],
      "“hong.json” không phải là JSON",
    ],
    ["a text that is not UTF-8", ["check", "utf16.tieuchi"], "UTF-8"],
    ["UTF-16 without its mark", ["check", "utf16-khong-dau.tieuchi"], "UTF-8"],
    ["a folder for data", ["score", "dung.tieuchi", "--data", "bo"], "“bo” là thư mục"],
    ["data in an empty file", ["score", "dung.tieuchi", "--data", "trong.json"], "“trong.json” đang trống"],
    ["a folder whose only text is a folder", ["check", "vo"], "không có tệp .tieuchi nào"],
  ])("%s", (_, args, message) => {
    const { status, stdout, stderr } = tieuchi(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("a reader that leaves early is no fault", async () => {
    const child = spawn(process.execPath, [program, "check", "dai.tieuchi"], { cwd: folder });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const [status] = await once(child, "close");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  it("help is no failure", () => {
    const { status, stdout } = tieuchi(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("tieuchi check");
  });
});

describe("the README", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, block = ""] = /```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  const commands = block.trim().split("\n");
  const text = `BỘ TIÊU CHÍ "Tiếp dân" mã tiep-dan phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
NHÓM 1 "Lịch tiếp dân" mã lich 5 điểm
TIÊU CHÍ 1.1 "Tiếp dân đúng lịch" mã dung-lich 5 điểm
  số liệu [buổi bỏ lịch] mã bo_lich: số đếm từ 0 buổi
  chấm sẵn 5 điểm
    - trừ 0,5 điểm mỗi 1 buổi [buổi bỏ lịch]
`;

  beforeAll(() => {
    writeFileSync(join(folder, "tiep-dan.tieuchi"), text);
    const amendment = `SỬA ĐỔI tiep-dan phiên bản 2026.1 thành 2026.2 hiệu lực từ 01/07/2026
- tiêu chí 1.1 (dung-lich): trừ 0,5 điểm thành trừ 1 điểm
`;
    writeFileSync(join(folder, "sua-doi.tieuchi"), amendment);
    writeFileSync(join(folder, "so-lieu.json"), '{ "bo_lich": 3 }');
  });

  it.each(commands)("%s", (line) => {
    const [, input = "", command = ""] = /^(?:echo '(.*)' \| )?tieuchi (.*)$/.exec(line) ?? [];
    expect(tieuchi(command.split(" "), input)).toMatchObject({ status: 0, stderr: "" });
  });
});
