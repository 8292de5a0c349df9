import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Editor } from "./page.ts";

const text = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
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
  editor = await Editor.launch();
});
afterAll(async () => {
  await editor?.close();
});

describe("completion", () => {
  test("typed without accents", async () => {
    await editor.load(text.replace("  chấm theo", "  |\n  chấm theo"));
    await editor.type("so li");
    expect(await editor.options()).toEqual(["số liệu"]);
    await editor.take("số liệu");
    expect(await editor.text()).toContain("\n  số liệu\n  chấm theo");
  });

  test("names inside brackets, closed once", async () => {
    await editor.load(text.replace("chấm theo [có thẻ]", "chấm theo |"));
    await editor.type("[the");
    expect(await editor.options()).toEqual(["[có thẻ]"]);
    await editor.take("[có thẻ]");
    expect(await editor.text()).toContain("chấm theo [có thẻ] / [dân số]");
  });

  test("explains what it offers", async () => {
    await editor.load(`${text}|`);
    await editor.type("kiem t");
    await editor.options();
    const info = editor.page.locator(".cm-completionInfo");
    await info.waitFor();
    expect(await info.textContent()).toContain("Một hồ sơ giả định");
  });

  test("behind a whole word Enter ends the line", async () => {
    await editor.load(text.replace("15 điểm\n\nTIÊU", "15 |\n\nTIÊU"));
    await editor.type("điể");
    expect(await editor.options()).toContain("điểm");
    await editor.type("m");
    await expect.poll(() => editor.page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
    await editor.press("Enter");
    expect(await editor.text()).toContain("mã bhyt 15 điểm\n");
  });
});

describe("typing Vietnamese", () => {
  test("closes no quote or bracket, and changes nothing by itself", async () => {
    await editor.load("|");
    await editor.type('chấm  "a [b ( c');
    await editor.press("Escape");
    expect(await editor.text()).toBe('chấm  "a [b ( c');
  });

  test("an input method may rewrite the word that it composes", async () => {
    await editor.load(text.replace("  chấm theo", "  |\n  chấm theo"));
    const method = await editor.page.context().newCDPSession(editor.page);
    for (const composed of ["s", "so", "số"]) {
      await method.send("Input.imeSetComposition", {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      });
    }
    await method.send("Input.insertText", { text: "số" });
    await editor.type(" li");
    expect(await editor.options()).toEqual(["số liệu"]);
    await editor.take("số liệu");
    expect(await editor.text()).toContain("\n  số liệu\n  chấm theo");
  });
});

describe("findings", () => {
  const marks = (severity: "error" | "warning") => editor.page.locator(`.cm-lintRange-${severity}`);

  test("mark what is wrong, say it and mend it", async () => {
    await editor.load(text.replace("[có thẻ] = 9.000", "[co the] = 9.000"));
    await marks("error").first().waitFor();
    expect(await marks("error").allTextContents()).toEqual(["[co the]"]);
    await marks("error").first().hover();
    await editor.page.getByRole("button", { name: "Sửa thành [có thẻ]" }).click();
    expect(await editor.text()).toBe(text);
    await expect.poll(() => marks("error").count()).toBe(0);
  });

  test("tell which expectation of a test does not come true", async () => {
    await editor.load(text.replace("14,06", "15"));
    await marks("warning").first().waitFor();
    expect(await marks("warning").allTextContents()).toEqual(["tổng = 15 điểm"]);
  });
});

test("tells what a name stands for under the pointer", async () => {
  await editor.load(text);
  await editor.page.locator(".cm-tieuchi-name", { hasText: "[có thẻ]" }).nth(1).hover();
  const told = editor.page.locator(".cm-tooltip-hover");
  await told.waitFor();
  expect(await told.textContent()).toContain("mã co_the: số đếm");
  await editor.page.mouse.move(0, 0);
});

describe("names", () => {
  test("F2 renames everywhere, and says why it cannot", async () => {
    await editor.load(text.replace("chấm theo [có", "chấm theo [có|"));
    await editor.press("F2");
    const input = editor.page.getByLabel("Tên mới");
    expect(await input.inputValue()).toBe("có thẻ");
    await input.fill("dân số");
    await input.press("Enter");
    await editor.page.getByRole("alert").getByText("Đã có “dân số” ở dòng 10").waitFor();
    await input.fill("người có thẻ");
    await input.press("Enter");
    expect((await editor.text()).match(/\[người có thẻ\]/g)).toHaveLength(3);
    await editor.press("Control+z");
    expect(await editor.text()).toBe(text);
  });

  test("F2 on a code says that codes are permanent", async () => {
    await editor.load(text.replace("mã co_the", "mã co_|the"));
    await editor.press("F2");
    await editor.page.getByRole("alert").getByText("là cố định").waitFor();
    await editor.press("Escape");
    expect(await editor.page.locator(".cm-tieuchi-rename").count()).toBe(0);
  });

  test("F12 goes to the declaration, Shift-F12 selects every use", async () => {
    await editor.load(text.replace("chấm theo [có", "chấm theo [có|"));
    await editor.press("F12");
    expect(await editor.selected()).toEqual(["[có thẻ]"]);
    await editor.press("Shift+F12");
    expect(await editor.selected()).toEqual(["[có thẻ]", "[có thẻ]", "[có thẻ]"]);
  });
});

test("folds parts of the text, and formats it when asked", async () => {
  await editor.load(text.replace("  đối tượng xã", "đối   tượng xã"));
  await editor.press("Shift+Alt+f");
  expect(await editor.text()).toBe(text);
  await editor.page.getByTitle("Gập lại").nth(1).click();
  await editor.page.locator(".cm-foldPlaceholder").waitFor();
  expect(await editor.page.locator(".cm-content").textContent()).not.toContain("Bao phủ");
});

test("takes lines far longer than the window", async () => {
  await editor.load(`${"[a] là có và ".repeat(5000)}\n${text}`);
  await editor.press("Control+Home");
  await editor.press("End");
  await editor.type("x");
  expect((await editor.text()).startsWith("[a] là có và ")).toBe(true);
  await editor.page.locator(".cm-tieuchi-name").first().waitFor();
});

test("colours the words that are in sight", async () => {
  await editor.load(text);
  const shown = async (kind: string) => editor.page.locator(`.cm-tieuchi-${kind}`).allTextContents();
  expect(await shown("head")).toEqual(expect.arrayContaining(["BỘ TIÊU CHÍ", "chấm theo", "KIỂM THỬ"]));
  expect(await shown("name")).toContain("[dân số]");
});
