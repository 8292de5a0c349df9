import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSubmission, load, type Model } from "../src/index.ts";
import { best, health } from "./health.ts";
import { LONG, runs } from "./runs.ts";
import { known, school } from "./school.ts";

const na = { notApplicable: true };

function problemsOf(raw: unknown, model: Model = health) {
  const check = checkSubmission(model, raw);
  return check.ok ? [] : check.problems;
}

describe("sound data", () => {
  it("comes out as it went in", () => {
    expect(checkSubmission(health, best)).toEqual({ ok: true, submission: best });
  });

  it("leaves out what is not known yet", () => {
    expect(checkSubmission(health, { phan_anh: null, dan_so: 10 })).toEqual({
      ok: true,
      submission: { dan_so: 10 },
    });
    expect(checkSubmission(health, {})).toEqual({ ok: true, submission: {} });
  });

  it("reads text in any Unicode form", () => {
    const check = checkSubmission(health, { hinh_thuc: "trực tuyến".normalize("NFD") });
    expect(check).toEqual({ ok: true, submission: { hinh_thuc: "trực tuyến" } });
  });

  it("takes “không áp dụng” where the author allows it", () => {
    const submission = { phan_anh: na, "thai-do": na };
    expect(checkSubmission(health, submission)).toEqual({ ok: true, submission });
  });

  it("normalises -0 and 10.0, and keeps all digits", () => {
    const check = checkSubmission(health, JSON.parse('{"phan_anh":-0,"dan_so":10.0,"thai-do":2.50}'));
    expect(check.ok && Object.is(check.submission.phan_anh, 0)).toBe(true);
    expect(check).toMatchObject({ submission: { dan_so: 10, "thai-do": 2.5 } });
  });
});

describe("each fault says where, what, and how to mend it", () => {
  it.each([
    [
      "co_the",
      12000,
      "above-limit",
      "[có thẻ] là 12.000 người, lớn hơn [dân số] là 10.000 người; hãy xem lại hai số này.",
    ],
    ["co_the", -1, "below-limit", "[có thẻ] là -1 người, nhỏ hơn mức thấp nhất 0 người."],
    ["dan_so", 0, "below-limit", "[dân số] là 0 người, nhỏ hơn mức thấp nhất 1 người."],
    ["phan_anh", 2.5, "not-whole", "[phản ánh đúng] phải là số nguyên; đang nhận 2,5 vụ."],
    [
      "phan_anh",
      "3",
      "wrong-kind",
      "[phản ánh đúng] phải là một số nguyên, không đặt trong dấu nháy; đang nhận chuỗi “3”.",
    ],
    [
      "phan_anh",
      Number.NaN,
      "wrong-kind",
      "[phản ánh đúng] phải là một số nguyên, không đặt trong dấu nháy; đang nhận một số không xác định.",
    ],
    [
      "phan_anh",
      1e21,
      "number-too-long",
      "[phản ánh đúng] có quá 15 chữ số; hãy kiểm tra lại hoặc làm tròn trước khi nhập.",
    ],
    [
      "phan_anh",
      9007199254740992,
      "number-too-long",
      "[phản ánh đúng] có quá 15 chữ số; hãy kiểm tra lại hoặc làm tròn trước khi nhập.",
    ],
    [
      "phan_anh",
      0.1 + 0.2,
      "number-too-long",
      "[phản ánh đúng] có quá 15 chữ số; hãy kiểm tra lại hoặc làm tròn trước khi nhập.",
    ],
    [
      "phan_anh",
      [3],
      "wrong-kind",
      "[phản ánh đúng] phải là một số nguyên, không đặt trong dấu nháy; đang nhận một danh sách.",
    ],
    [
      "phan_anh",
      { notApplicable: true, value: 1 },
      "wrong-kind",
      "[phản ánh đúng] phải là một số nguyên, không đặt trong dấu nháy; đang nhận một giá trị ghép.",
    ],
    [
      "da_ban_hanh",
      "có",
      "wrong-kind",
      "[đã ban hành] phải là có hoặc không (true hoặc false); đang nhận chuỗi “có”.",
    ],
    [
      "da_ban_hanh",
      1,
      "wrong-kind",
      "[đã ban hành] phải là có hoặc không (true hoặc false); đang nhận số 1.",
    ],
    [
      "ngay_ban_hanh",
      "2026-02-30",
      "impossible-date",
      "[ngày ban hành]: ngày 30/02/2026 không có trên lịch.",
    ],
    [
      "ngay_ban_hanh",
      "29/02/2026",
      "impossible-date",
      "[ngày ban hành]: ngày 29/02/2026 không có trên lịch.",
    ],
    [
      "ngay_ban_hanh",
      "5/3/2026",
      "wrong-kind",
      '[ngày ban hành]: ngày “5/3/2026” phải ghi dạng "2026-03-05".',
    ],
    [
      "ngay_ban_hanh",
      "hôm qua",
      "wrong-kind",
      '[ngày ban hành] phải là một ngày dạng "năm-tháng-ngày", ví dụ "2026-02-15"; đang nhận chuỗi “hôm qua”.',
    ],
    [
      "ngay_ban_hanh",
      "2025-12-31",
      "below-limit",
      "[ngày ban hành] là ngày 31/12/2025, sớm hơn ngày đầu tiên được nhận 01/01/2026.",
    ],
    [
      "ngay_ban_hanh",
      "2027-01-01",
      "above-limit",
      "[ngày ban hành] là ngày 01/01/2027, muộn hơn ngày cuối cùng được nhận 31/12/2026.",
    ],
    [
      "hinh_thuc",
      "truc tuyen",
      "unknown-option",
      "[hình thức]: không có lựa chọn “truc tuyen”; có phải ý bạn là “trực tuyến”?",
    ],
    [
      "hinh_thuc",
      "qua bưu điện thị trấn",
      "unknown-option",
      "[hình thức]: không có lựa chọn “qua bưu điện thị trấn”; hãy chọn “trực tuyến”, “trực tiếp”.",
    ],
    [
      "thai-do",
      10.5,
      "above-limit",
      "Điểm đánh giá tiêu chí 2.2 “Thái độ phục vụ” là 10,5 điểm, lớn hơn mức cao nhất 10 điểm.",
    ],
    [
      "thai-do",
      1.5,
      "below-limit",
      "Điểm đánh giá tiêu chí 2.2 “Thái độ phục vụ” là 1,5 điểm, nhỏ hơn mức thấp nhất 2 điểm.",
    ],
    [
      "thai-do",
      2.3,
      "off-step",
      "Điểm đánh giá tiêu chí 2.2 “Thái độ phục vụ” là 2,3 điểm, không đúng bước 0,5 điểm tính từ 2 điểm; gần nhất là 2 hoặc 2,5 điểm.",
    ],
    [
      "dan_so",
      na,
      "not-applicable-not-allowed",
      "[dân số] không được trả lời “không áp dụng”; hãy nhập giá trị, hoặc để trống nếu chưa biết.",
    ],
    [
      "dan_sô",
      3,
      "unknown-field",
      "Bộ tiêu chí không có số liệu nào mang mã “dan_sô”; có phải ý bạn là “dan_so”?",
    ],
    [
      "danso",
      3,
      "unknown-field",
      "Bộ tiêu chí không có số liệu nào mang mã “danso”; có phải ý bạn là “dan_so”?",
    ],
    [
      "thu nhập bình quân",
      3,
      "unknown-field",
      "Bộ tiêu chí không có số liệu nào mang mã “thu nhập bình quân”; hãy bỏ trường này.",
    ],
    [
      "bao-phu",
      3,
      "unknown-field",
      "“bao-phu” là mã của nhóm hoặc tiêu chí mà điểm được tính từ số liệu; không nhập điểm ở đây.",
    ],
    ["dân số", 3, "name-instead-of-code", "“dân số” là tên; hãy dùng mã dan_so."],
    ["[Dân  số]", 3, "name-instead-of-code", "“[Dân  số]” là tên; hãy dùng mã dan_so."],
    ["dân số".normalize("NFD"), 3, "name-instead-of-code", "“dân số” là tên; hãy dùng mã dan_so."],
    ["2.2", 3, "name-instead-of-code", "“2.2” là tên; hãy dùng mã thai-do."],
  ])("%s = %j: %s", (field, given, code, message) => {
    const problems = problemsOf({ ...best, [field]: given });
    expect(problems).toEqual([{ code, field: field.normalize("NFC"), message }]);
  });

  it("tells all faults of a submission at once, in the order of the text, and lets nothing through", () => {
    const check = checkSubmission(health, { la: 1, "thai-do": 0, co_the: -1, dan_so: "nhiều" });
    expect(check).not.toHaveProperty("submission");
    expect(
      problemsOf({ la: 1, "thai-do": 0, co_the: -1, dan_so: "nhiều" }).map(({ field }) => field),
    ).toEqual(["dan_so", "co_the", "thai-do", "la"]);
  });

  it("notices a field that is there twice in two Unicode forms", () => {
    const problems = problemsOf({ ["số lạ".normalize("NFC")]: 1, ["số lạ".normalize("NFD")]: 2 });
    expect(problems.map(({ code }) => code)).toEqual(["duplicate-field", "unknown-field"]);
  });

  it("checks a limit by another datum only when both are known", () => {
    expect(problemsOf({ co_the: 12000 })).toEqual([]);
    expect(problemsOf({ co_the: 12000, dan_so: null })).toEqual([]);
  });
});

describe("the year and lists of boxes", () => {
  const check = (change: Record<string, unknown>) => checkSubmission(school, { ...known, ...change });

  it("come out as they went in", () => {
    expect(checkSubmission(school, known)).toEqual({ ok: true, submission: known });
    expect(check({ noi_dung: [] })).toMatchObject({ submission: { noi_dung: [] } });
    expect(check({ noi_dung: ["niêm yết".normalize("NFD")] })).toMatchObject({
      submission: { noi_dung: ["niêm yết"] },
    });
    expect(check({ nam: null })).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string, string]>([
    ["nam", 2025, "below-limit", "Năm đánh giá là 2025, ngoài kỳ đánh giá từ năm 2026 đến năm 2030."],
    ["nam", 2031, "above-limit", "Năm đánh giá là 2031, ngoài kỳ đánh giá từ năm 2026 đến năm 2030."],
    [
      "nam",
      2026.5,
      "wrong-kind",
      "Năm đánh giá phải là một năm, không đặt trong dấu nháy, ví dụ 2026; đang nhận số 2026.5.",
    ],
    [
      "nam",
      "2026",
      "wrong-kind",
      "Năm đánh giá phải là một năm, không đặt trong dấu nháy, ví dụ 2026; đang nhận chuỗi “2026”.",
    ],
    [
      "nam",
      na,
      "not-applicable-not-allowed",
      "Năm đánh giá không được trả lời “không áp dụng”; hãy nhập giá trị, hoặc để trống nếu chưa biết.",
    ],
    ["năm", 2026, "name-instead-of-code", "“năm” là tên; hãy dùng mã nam."],
    [
      "noi_dung",
      "niêm yết",
      "wrong-kind",
      '[nội dung] phải là một danh sách các mục được chọn, ví dụ ["mục một", "mục hai"]; không mục nào thì ghi []; đang nhận chuỗi “niêm yết”.',
    ],
    [
      "noi_dung",
      ["niem yet"],
      "unknown-option",
      "[nội dung]: không có lựa chọn “niem yet”; có phải ý bạn là “niêm yết”?",
    ],
    [
      "noi_dung",
      ["niêm yết", "niêm yết".normalize("NFD")],
      "listed-twice",
      "[nội dung]: lựa chọn “niêm yết” có mặt hai lần; hãy giữ lại một.",
    ],
  ])("%s = %j: %s", (field, given, code, message) => {
    const result = check({ [field]: given });
    expect(result.ok ? [] : result.problems).toEqual([{ code, field, message }]);
  });

  it("a set without years takes none", () => {
    expect(problemsOf({ ...best, nam: 2026 })).toMatchObject([{ code: "unknown-field", field: "nam" }]);
  });

  it("other subjects are nobody's answer", () => {
    expect(problemsOf({ ...known, "cac-don-vi": 1 }, school)).toMatchObject([{ code: "unknown-field" }]);
  });
});

describe("hostile data", () => {
  it.each([[null], [undefined], [3], ["x"], [true], [[]], [[1, 2]]])("refuses %j as a whole", (raw) => {
    expect(problemsOf(raw)).toMatchObject([{ code: "wrong-kind", field: "" }]);
  });

  it("takes keys of the prototype for unknown fields and pollutes nothing", () => {
    const raw = JSON.parse('{"__proto__":{"dan_so":1},"constructor":1,"toString":2}');
    expect(problemsOf(raw).map(({ code }) => code)).toEqual([
      "unknown-field",
      "unknown-field",
      "unknown-field",
    ]);
    expect({}).not.toHaveProperty("dan_so");
  });

  it("allows a datum with the code constructor", () => {
    const model: Model = JSON.parse(JSON.stringify(health).replaceAll("phan_anh", "constructor"));
    expect(checkSubmission(model, {})).toEqual({ ok: true, submission: {} });
    expect(load(model).evaluate({}).total).toMatchObject({ state: "unknown" });
    expect(problemsOf({ constructor: 2 }, model)).toEqual([]);
  });

  it("answers at once on a hundred thousand unknown fields, long keys and deep values", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = { deep };
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`truong_${index}`, deep]));
    const problems = problemsOf({ ...many, ["x".repeat(1_000_000)]: 1, dan_so: deep });
    expect(problems.length).toBeLessThan(50);
    expect(problems.at(-1)?.message).toContain("99.981");
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(300);
  });

  it("never throws, and what it lets through can be evaluated", { timeout: LONG }, () => {
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withSparseArray: true }),
      fc.double(),
      fc.integer({ min: -2, max: 12 }),
    );
    const key = fc.oneof(fc.constantFrom(...Object.keys(best), ...Object.keys(known)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.constantFrom(health, school), (raw, model) => {
        const check = checkSubmission(model, raw);
        if (check.ok) load(model).evaluate(check.submission);
        else for (const { message } of check.problems) expect(message.length).toBeGreaterThan(0);
      }),
      runs(0.3),
    );
  });
});
