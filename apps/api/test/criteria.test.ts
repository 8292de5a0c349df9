import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { openLibrary } from "../src/criteria/library.ts";
import { approveVersion, draftFromEdit, listCriteria, readVersion } from "../src/criteria/routes.ts";
import { createCycle, openDossiers } from "../src/cycles/routes.ts";
import { readDossier, readResult, saveSelfAssessment } from "../src/dossiers/routes.ts";
import { whoAmI } from "../src/session/routes.ts";
import { rubric } from "./support/rubric.ts";
import { fill, openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const leader = await service.someone(["leader"]);
const author = await service.someone(["author"]);
const name = (version: string) => ({ params: { set: "thu", version } });
const fileOf = (version: string) => join(service.criteriaFolder, "thu", `${version}.tieuchi`);
const detail = (version: string) => leader.ok(readVersion, name(version));
/** Asks until the answer is as wanted: the folder is watched, not polled. */
const eventually = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

describe("a draft", () => {
  test("is read from the folder, with its text, model and history", async () => {
    const found = await detail("2026.1");
    expect(found).toMatchObject({
      status: "draft",
      broken: false,
      errors: 0,
      text: rubric(),
      fileText: rubric(),
    });
    expect(found.model?.code).toBe("thu");
    expect(found.history).toMatchObject([{ hash: found.hash, current: true }]);
    expect(await leader.ok(listCriteria)).toMatchObject([{ set: "thu", title: "Bộ thử", versions: [{}] }]);
    expect(await leader.refused(readVersion, name("1999"))).toMatchObject({ status: 404 });
  });

  test("follows its file, also when an editor saves by renaming; the next evaluation says so", async () => {
    const scenario = await openScenario(service);
    await fill(scenario);
    const params = { id: scenario.dossierId };
    const before = await scenario.answerer.ok(readResult, { params });
    expect(before.result.total).toMatchObject({ points: 25 });

    await writeFile(`${fileOf("2026.1")}.swp`, rubric({ threshold: 98 }));
    await rename(`${fileOf("2026.1")}.swp`, fileOf("2026.1"));
    const after = await eventually(async () => {
      const result = await scenario.answerer.ok(readResult, { params });
      expect(result.criteria.hash).not.toBe(before.criteria.hash);
      return result;
    });
    expect(after.result.total).toMatchObject({ points: 15 });
    expect(after.criteria.change).toMatchObject({
      fromHash: before.criteria.hash,
      toHash: after.criteria.hash,
    });

    const json = { answers: { da_cong_khai: true }, revisions: { da_cong_khai: 1 } };
    await scenario.answerer.ok(saveSelfAssessment, { params, json });
    const saved = await scenario.answerer.ok(readDossier, { params });
    expect(saved.criteria.change).toBeNull();
    expect((await detail("2026.1")).history).toHaveLength(2);
  });

  test("that is broken reports what is wrong where, while the last good text serves", async () => {
    const good = await detail("2026.1");
    await writeFile(fileOf("2026.1"), `${rubric()}\nchấm lung tung\n`);
    const broken = await eventually(async () => {
      const found = await detail("2026.1");
      expect(found.broken).toBe(true);
      return found;
    });
    expect(broken.hash).toBe(good.hash);
    expect(broken.text).toBe(good.text);
    expect(broken.fileText).toContain("chấm lung tung");
    const [problem] = broken.diagnostics.filter(({ severity }) => severity === "error");
    expect(problem?.line).toBeGreaterThan(30);
    expect(service.lines.some((line) => line.includes("2026.1.tieuchi"))).toBe(true);
    await writeFile(fileOf("2026.1"), good.text ?? "");
    await eventually(async () => expect((await detail("2026.1")).broken).toBe(false));
  });

  test("whose head disagrees with its place, or that is no text, is reported", async () => {
    await writeFile(fileOf("2030.1"), rubric());
    await writeFile(fileOf("2030.2"), Buffer.from(rubric(), "utf16le"));
    await eventually(async () => {
      expect(await detail("2030.1")).toMatchObject({
        hash: null,
        broken: true,
        diagnostics: [{ code: "file-misplaced" }],
      });
      expect(await detail("2030.2")).toMatchObject({ hash: null, diagnostics: [{ code: "file-not-utf8" }] });
    });
    await rm(fileOf("2030.1"));
    await rm(fileOf("2030.2"));
    await eventually(async () => {
      expect(await leader.refused(readVersion, name("2030.1"))).toMatchObject({ status: 404 });
    });
  });

  test("that is a link out of the folder, or a folder itself, shows nothing of what lies there", async () => {
    const good = await detail("2026.1");
    const elsewhere = join(service.dataFolder, "riêng tư.txt");
    await writeFile(elsewhere, "không phải tiêu chí");
    await rm(fileOf("2026.1"));
    await symlink(elsewhere, fileOf("2026.1"));
    await eventually(async () => {
      expect(await detail("2026.1")).toMatchObject({
        diagnostics: [{ code: "file-outside" }],
        fileText: null,
      });
    });
    await rm(fileOf("2026.1"));
    await mkdir(fileOf("2026.1"));
    await service.deps.criteria.reload(fileOf("2026.1"));
    expect(await detail("2026.1")).toMatchObject({
      hash: good.hash,
      fileText: null,
      diagnostics: [{ code: "file-unreadable" }],
    });
    await rm(fileOf("2026.1"), { recursive: true });
    await writeFile(fileOf("2026.1"), good.text ?? "");
    await eventually(async () => expect((await detail("2026.1")).broken).toBe(false));
  });

  test("with a datum less sets the stored answers aside, and scores them again when it is back", async () => {
    const scenario = await openScenario(service);
    await fill(scenario);
    const params = { id: scenario.dossierId };
    const original = (await detail("2026.1")).text ?? "";
    await writeFile(fileOf("2026.1"), rubric({ withDate: false }));
    await eventually(async () => {
      const { setAside, values } = await scenario.answerer.ok(readDossier, { params });
      expect(setAside.self).toMatchObject([{ field: "ngay_ban_hanh", answer: "2026-02-14" }]);
      expect(values.self.ngay_ban_hanh).toMatchObject({ answer: "2026-02-14" });
    });
    await writeFile(fileOf("2026.1"), original);
    await eventually(async () => {
      expect((await scenario.answerer.ok(readDossier, { params })).setAside.self).toEqual([]);
    });
  });
});

describe("approval", () => {
  test("wants the hash that the leader looked at", async () => {
    const json = { hash: "0".repeat(64) };
    const refusal = await leader.refused(approveVersion, { ...name("2026.1"), json });
    expect(refusal).toMatchObject({ status: 409, code: "changed" });
    expect((await detail("2026.1")).status).toBe("draft");
  });

  test("an official cycle needs it", async () => {
    const json = { set: "thu", version: "2026.1", year: 2026, kind: "official", name: "Chính thức" };
    expect(await service.admin.refused(createCycle, { json })).toMatchObject({
      status: 422,
      code: "not-approved",
      fields: [{ field: "kind" }],
    });
  });

  test("issues the text in the database and in its file, once; rules and hash stay", async () => {
    const trial = await openScenario(service);
    await fill(trial);
    const params = { id: trial.dossierId };
    const { hash } = await detail("2026.1");
    const summary = await leader.ok(approveVersion, { ...name("2026.1"), json: { hash } });
    expect(summary).toMatchObject({ status: "approved", hash, broken: false, editedAfterApproval: false });
    const { criteria } = await trial.answerer.ok(readDossier, { params });
    expect(criteria).toMatchObject({ status: "approved", hash, change: null });
    const json = { set: "thu", version: "2026.1", year: 2026, kind: "official", name: "Chính thức" };
    expect(await service.admin.ok(createCycle, { json })).toMatchObject({ pinnedHash: hash });
    expect(summary.approvedBy?.name).toMatch(/^Người thứ/);
    const { text, fileText, model } = await detail("2026.1");
    expect(model?.status).toBe("issued");
    expect(text).toContain("trạng thái ban hành");
    expect(fileText).toBe(text);
    expect(await readFile(fileOf("2026.1"), "utf8")).toBe(text);
    const again = await leader.refused(approveVersion, { ...name("2026.1"), json: { hash } });
    expect(again).toMatchObject({ status: 409, code: "already-approved" });
  });

  test("no draft is made of a text that nobody edited", async () => {
    expect(await author.refused(draftFromEdit, name("2026.1"))).toMatchObject({
      status: 409,
      code: "not-edited",
    });
  });

  test("an edited file of it changes no score, is reported, and becomes a new draft version", async () => {
    const official = await openScenario(service, "official");
    await fill(official);
    const params = { id: official.dossierId };
    const before = await official.answerer.ok(readResult, { params });
    const approved = await detail("2026.1");

    const edited = (approved.text ?? "").replaceAll("98%", "90%");
    await writeFile(fileOf("2026.1"), edited);
    await eventually(async () => expect((await detail("2026.1")).editedAfterApproval).toBe(true));
    const after = await official.answerer.ok(readResult, { params });
    expect(after.result).toEqual(before.result);
    expect(after.criteria).toMatchObject({ hash: approved.hash, change: null, editedAfterApproval: true });

    expect(await author.ok(draftFromEdit, name("2026.1"))).toEqual({ version: "2026.2" });
    const draft = await detail("2026.2");
    expect(draft).toMatchObject({
      status: "draft",
      broken: false,
      model: { version: "2026.2", status: "draft" },
    });
    expect(draft.fileText).toContain("90%");
    expect(await readFile(fileOf("2026.1"), "utf8")).toBe(approved.text);
    expect(await detail("2026.1")).toMatchObject({ editedAfterApproval: false, hash: approved.hash });
    expect(await official.answerer.ok(readResult, { params })).toMatchObject({ result: before.result });
  });

  test("an edit that does not even compile is not lost either", async () => {
    const approved = await detail("2026.1");
    await writeFile(fileOf("2026.1"), `${approved.text}\nchấm dở dang\n`);
    await eventually(async () => expect((await detail("2026.1")).editedAfterApproval).toBe(true));
    expect(await author.ok(draftFromEdit, name("2026.1"))).toEqual({ version: "2026.3" });
    expect(await detail("2026.3")).toMatchObject({ hash: null, broken: true });
    expect((await detail("2026.3")).fileText).toContain("chấm dở dang");
    expect(await readFile(fileOf("2026.1"), "utf8")).toBe(approved.text);
  });

  test("stays valid when its file goes away", async () => {
    const approved = await detail("2026.1");
    await rm(fileOf("2026.1"));
    await eventually(async () => expect((await detail("2026.1")).fileText).toBeNull());
    expect(await detail("2026.1")).toMatchObject({
      status: "approved",
      hash: approved.hash,
      text: approved.text,
    });
    await writeFile(fileOf("2026.1"), approved.text ?? "");
    await eventually(async () => expect((await detail("2026.1")).broken).toBe(false));
  });

  test("a draft whose file cannot be written is not in the log, and the edit stays", async () => {
    const approved = await detail("2026.1");
    const edited = (approved.text ?? "").replaceAll("98%", "80%");
    await writeFile(fileOf("2026.1"), edited);
    await eventually(async () => expect((await detail("2026.1")).editedAfterApproval).toBe(true));
    // A folder stands where the next version's file would be.
    await mkdir(fileOf("2026.4"));

    const made = sql`select from audit_entry where action = 'criteria.draft-made'`;
    const before = (await service.deps.db.execute(made)).rowCount;
    expect(before).toBeGreaterThan(0);
    expect(await author.refused(draftFromEdit, name("2026.1"))).toMatchObject({
      status: 409,
      code: "folder-not-writable",
    });
    expect((await service.deps.db.execute(made)).rowCount).toBe(before);
    expect(await readFile(fileOf("2026.1"), "utf8")).toBe(edited);
    await rm(fileOf("2026.4"), { recursive: true });
    await writeFile(fileOf("2026.1"), approved.text ?? "");
    await eventually(async () => expect((await detail("2026.1")).editedAfterApproval).toBe(false));
  });

  test("stands when its folder cannot be used; a file that still holds the draft is no edit", async () => {
    const draft = await detail("2026.2");
    const folder = join(service.criteriaFolder, "thu");
    const aside = join(service.dataFolder, "thu");
    // Not by taking away rights: those do not hold back root.
    await rename(folder, aside);
    await writeFile(folder, "");
    const json = { hash: draft.hash };
    expect(await leader.ok(approveVersion, { ...name("2026.2"), json })).toMatchObject({
      status: "approved",
      hash: draft.hash,
    });
    await rm(folder);
    await rename(aside, folder);
    await eventually(async () => {
      const { text, fileText, editedAfterApproval } = await detail("2026.2");
      expect(text).toContain("trạng thái ban hành");
      expect(fileText).toBe(draft.text);
      expect(editedAfterApproval).toBe(false);
    });
  });
});

test("units of another kind than the set's, and a unit twice, get no dossier", async () => {
  const { cycleId, unit } = await openScenario(service, "official");
  const params = { id: cycleId };
  const another = await service.newUnit();
  const twice = await service.admin.refused(openDossiers, {
    params,
    json: { unitIds: [another.id, unit.id] },
  });
  expect(twice).toMatchObject({ status: 409, code: "dossier-exists" });
  const unknown = "00000000-0000-4000-8000-000000000000";
  expect(await service.admin.refused(openDossiers, { params, json: { unitIds: [unknown] } })).toMatchObject({
    status: 422,
    fields: [{ field: unknown }],
  });
  // All or none: the unit named beside the refused one has no dossier.
  const opened = await service.admin.ok(openDossiers, { params, json: { unitIds: [another.id] } });
  expect(opened).toMatchObject([{ unit: { id: another.id }, state: "self-assessing" }]);
});

test("a draft whose text now means another model, after an update of the program, is scored by the new one", async () => {
  const { db, communeId } = service.deps;
  const before = await detail("2026.1");
  const { criteriaFolder: folder } = service;
  const other = { db, communeId, folder, now: service.deps.now, log: () => undefined };
  const name = { set: "thu", version: "2026.9" };
  await writeFile(fileOf("2026.9"), rubric({ version: "2026.9" }));
  await eventually(async () => expect((await detail("2026.9")).hash).not.toBeNull());
  const { hash } = await detail("2026.9");
  // As an older program would have left it.
  await db.execute(
    sql`update criteria_text set model = replace(model, 'Bộ thử', 'Bộ cũ'), model_hash = ${"0".repeat(64)}`,
  );
  // Without its file the old meaning still serves, but nobody approves one thing and gets another.
  const bare = await openLibrary({ ...other, folder: join(service.dataFolder, "bare") });
  const { id } = await leader.ok(whoAmI);
  await expect(bare.approve(name, "0".repeat(64), id)).rejects.toMatchObject({
    status: 409,
    code: "changed",
  });
  const restarted = await openLibrary(other);
  expect(await restarted.serving(name)).toMatchObject({ hash, model: { title: "Bộ thử" } });
  // What was approved keeps the model it was approved with.
  const approved = await restarted.serving({ set: "thu", version: "2026.1" });
  expect(approved?.model.title).toBe("Bộ cũ");
  expect(before.status).toBe("approved");
});
