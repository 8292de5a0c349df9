import { describe, expect, it } from "vitest";
import { compile } from "../../src/index.ts";
import { testCoverage, writeTests } from "../../src/test-coverage/index.ts";

const set = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo

NHÓM 1 "Y tế" mã y-te 10 điểm

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 6 điểm
  số liệu [tỷ lệ] mã ty-le: phần trăm từ 0% đến 100%
  chấm theo [tỷ lệ]
    - từ 80%: 6 điểm
    - dưới 80%: 0 điểm

TIÊU CHÍ 1.2 "Không phiền hà" mã phien-ha 4 điểm
  số liệu [phản ánh] mã phan-anh: số đếm từ 0 vụ
  số liệu [đã xử lý] mã da-xu-ly: có/không
  chấm sẵn 4 điểm
    - trừ 1 điểm mỗi 1 vụ [phản ánh] trừ khi [đã xử lý] là có; tối đa 2 điểm
`;
const levels = `
XẾP LOẠI
  - "Đạt" khi tổng từ 8 điểm
  - "Chưa đạt" khi còn lại
  - không xếp loại khi [phản ánh] từ 9 vụ
`;

function coverageOf(text: string) {
  const compilation = compile(text);
  expect(compilation.diagnostics).toEqual([]);
  const coverage = testCoverage(compilation);
  if (coverage === null) throw new Error("the text has errors");
  return coverage;
}
const untestedIn = (text: string) =>
  coverageOf(text).untested.map(({ place, message }) => `${place?.line} ${message}`);

describe("what tests leave untried", () => {
  it("is everything where there are none", () => {
    expect(untestedIn(set)).toEqual([
      "11 Chưa có kiểm thử nào có [tỷ lệ]: ngay dưới 80%; đúng 80%; ngay trên 80%.",
      "11 Chưa có kiểm thử nào: bậc từ 80%.",
      "12 Chưa có kiểm thử nào: bậc dưới 80%.",
      "18 Chưa có kiểm thử nào: dòng trừ 1 điểm mỗi 1 vụ [phản ánh] trừ khi [đã xử lý] là có; tối đa 2 điểm.",
      "18 Chưa có kiểm thử nào: phần `trừ khi` của dòng trừ 1 điểm mỗi 1 vụ [phản ánh] trừ khi [đã xử lý] là có; tối đa 2 điểm.",
      "18 Chưa có kiểm thử nào: chạm mức tối đa của dòng trừ 1 điểm mỗi 1 vụ [phản ánh] trừ khi [đã xử lý] là có; tối đa 2 điểm.",
    ]);
    expect(coverageOf(set).percent).toBe(0);
  });

  it("shrinks with each test, by clause and by side of each threshold", () => {
    const tested = `${set}
KIỂM THỬ "đúng ngưỡng"
  cho [tỷ lệ] = 80%
  thì tiêu chí 1.1 = 6 điểm

KIỂM THỬ "ba phản ánh"
  cho [phản ánh] = 3; [đã xử lý] = không
  thì tiêu chí 1.2 = 2 điểm
`;
    expect(untestedIn(tested)).toEqual([
      "11 Chưa có kiểm thử nào có [tỷ lệ]: ngay dưới 80%; ngay trên 80%.",
      "12 Chưa có kiểm thử nào: bậc dưới 80%.",
      "18 Chưa có kiểm thử nào: phần `trừ khi` của dòng trừ 1 điểm mỗi 1 vụ [phản ánh] trừ khi [đã xử lý] là có; tối đa 2 điểm.",
    ]);
    // One band, one side, the line, its cap: 4 of 8.
    expect(coverageOf(tested)).toMatchObject({ reached: 4, reachable: 8, percent: 50 });
  });

  it("knows levels, gates and the thresholds of the total", () => {
    const messages = untestedIn(set + levels);
    expect(messages).toContain("21 Chưa có kiểm thử nào: mức “Đạt”.");
    expect(messages).toContain(
      "21 Chưa có kiểm thử nào có tổng: tổng dưới 8 điểm; tổng đúng 8 điểm; tổng trên 8 điểm.",
    );
    expect(messages.filter((message) => message.startsWith("23 "))).toHaveLength(2);
  });

  it("does not count what no data can bring about", () => {
    const full = set.replace("- từ 80%: 6 điểm\n    - dưới 80%", "- đúng 100%: 6 điểm\n    - dưới 100%");
    expect(untestedIn(full)[0]).toBe("11 Chưa có kiểm thử nào có [tỷ lệ]: ngay dưới 100%; đúng 100%.");
  });

  it("is nothing to be told of a text with errors", () => {
    expect(testCoverage(compile(set.replace("6 điểm", "7 điểm")))).toBeNull();
  });
});

describe("a proposed test", () => {
  const written = (text: string, taken: readonly string[] = []) => {
    const compilation = compile(text);
    if (compilation.model === null) throw new Error("the text has errors");
    return writeTests(compilation.model, coverageOf(text).proposals, taken);
  };

  it("gives only the data of its criterion, and names the threshold", () => {
    expect(written(set)).toContain(`KIỂM THỬ "1.1: đúng 80%"
  # Máy đề xuất theo cách chấm hiện nay. Người phải xem kết quả có đúng ý không rồi hãy giữ, và xóa dòng này.
  cho [tỷ lệ] = 80%
  thì tiêu chí 1.1 = 6 điểm
`);
  });

  it("keeps clear of titles that are taken", () => {
    expect(written(set, ["1.1: Đúng 80%"])).toContain('KIỂM THỬ "1.1: [tỷ lệ] đúng 80%"');
  });

  it("gives a whole dossier once, and then what differs", () => {
    const whole = written(set + levels)
      .split("\n")
      .filter((line) => line.startsWith('KIỂM THỬ "xếp loại'));
    expect(whole.length).toBeGreaterThan(2);
    expect(whole.slice(1).every((line) => line.includes(" dựa trên "))).toBe(true);
  });
});
