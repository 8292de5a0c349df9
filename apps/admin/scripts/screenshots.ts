/** Pictures of the main screens, at a desk and on a phone: `node scripts/screenshots.ts FOLDER`. */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { launchBrowser, type Page } from "@tieuchi/browser";
import { Client } from "../test/support/client.ts";
import { loadSample, windowOf, withRole } from "../test/support/people.ts";
import { answer, fullMarks, set, version } from "../test/support/scoring.ts";
import { startService } from "../test/support/service.ts";

const folder = resolve(process.argv[2] ?? "screenshots");
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

await mkdir(folder, { recursive: true });
const service = await startService();
const browser = await launchBrowser();
try {
  await eachSize(async (size, viewport) => {
    const page = await browser.newPage({ viewport, baseURL: service.address, locale: "vi-VN" });
    await page.goto("/");
    await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
    await shoot(page, size, "sign-in");
    await page.close();
  });
  const { admin, accounts } = await loadSample(service);
  const as = (role: string) => {
    const { username, oneTimePassword } = withRole(accounts, role);
    return new Client(service.address).enter(username, oneTimePassword);
  };
  const [unit, evaluator] = [await as("unit"), await as("evaluator")];
  const id = (await unit.ask<{ id: string }[]>("GET", "/dossiers"))[0]?.id;
  if (!id) throw new Error("the sample has no dossier to show");

  await unit.attach(id, "mc-danh-muc-cong-khai", "danh-muc-cong-khai-2026.pdf", await paper());
  await answer(unit, id, { nd_phai_cong_khai: 48, nd_da_cong_khai: 45 });
  await eachSize(async (size, viewport) => {
    const { page, context } = await windowOf(browser, service, unit, viewport);
    await visit(page, size, "workspace", `/ho-so/${id}/nhap-lieu`);
    await context.close();
  });

  const { data, judgements } = await fullMarks(service);
  await answer(unit, id, { ...data, nd_phai_cong_khai: 48, nd_da_cong_khai: 45 });
  await unit.ask("POST", `/dossiers/${id}/submission`);
  await evaluator.ask("PATCH", `/dossiers/${id}/appraisal`, { answers: judgements });
  await eachSize(async (size, viewport) => {
    const { page, context } = await windowOf(browser, service, evaluator, viewport);
    await visit(page, size, "list", "/ho-so");
    await page.goto(`/ho-so/${id}/tham-dinh`);
    if (size === "desk") await page.getByRole("img", { name: /danh-muc-cong-khai/ }).waitFor();
    await shoot(page, size, "desk");
    await visit(page, size, "result", `/ho-so/${id}/ket-qua`);
    await visit(page, size, "result-open", `/ho-so/${id}/ket-qua?node=noi-dung-luat-dinh`);
    await visit(page, size, "log", `/ho-so/${id}/nhat-ky`);
    await visit(page, size, "criteria", "/bo-tieu-chi");
    await visit(page, size, "version", `/bo-tieu-chi/${set}/${version}`);
    await visit(page, size, "scheme", `/bo-tieu-chi/${set}/${version}?view=scheme`);
    await context.close();

    const office = await windowOf(browser, service, admin, viewport);
    await visit(office.page, size, "people", "/quan-tri/nguoi-dung");
    await visit(office.page, size, "cycles", "/quan-tri/ky");
    const cycle = (await admin.ask<{ id: string }[]>("GET", "/cycles"))[0]?.id;
    await visit(office.page, size, "cycle", `/quan-tri/ky/${cycle}`);
    await office.context.close();
  });
} finally {
  await browser.close();
  await service.stop();
}

async function eachSize(
  shootAll: (size: string, viewport: { width: number; height: number }) => Promise<void>,
) {
  for (const [size, viewport] of Object.entries(sizes)) await shootAll(size, viewport);
}

async function visit(page: Page, size: string, name: string, path: string): Promise<void> {
  await page.goto(path);
  await shoot(page, size, name);
}

async function shoot(page: Page, size: string, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByText("Đang tải…").first().waitFor({ state: "detached" });
  await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
}

/** A document such as a unit would attach. */
async function paper(): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(`
    <body style="font: 15px 'Times New Roman', 'DejaVu Serif', serif; margin: 2cm">
      <table width="100%"><tr>
        <td align="center">ỦY BAN NHÂN DÂN<br><b>XÃ VĨNH BẢO</b></td>
        <td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td>
      </tr></table>
      <h3 align="center">DANH MỤC<br>Nội dung phải công khai và kết quả thực hiện năm 2026</h3>
      <p>Tổng số nội dung phải công khai: 48. Đã công khai đủ, đúng hạn: 45. Công khai chậm: 3.</p>
      <table border="1" cellspacing="0" cellpadding="6" width="100%">
        <tr><th>STT</th><th>Nội dung</th><th>Hình thức</th><th>Ngày công khai</th></tr>
        <tr><td>1</td><td>Kế hoạch phát triển kinh tế - xã hội</td><td>Niêm yết, trang tin</td><td>15/01/2026</td></tr>
        <tr><td>2</td><td>Dự toán, quyết toán ngân sách xã</td><td>Niêm yết</td><td>20/01/2026</td></tr>
        <tr><td>3</td><td>Thủ tục hành chính, phí và lệ phí</td><td>Niêm yết, mã QR</td><td>02/02/2026</td></tr>
        <tr><td>4</td><td>Quy hoạch sử dụng đất của xã</td><td>Nhà văn hóa thôn</td><td>10/02/2026</td></tr>
      </table>
    </body>`);
  const made = await page.pdf({ format: "A4" });
  await page.close();
  return made;
}
