import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyAudit } from "../src/audit/routes.ts";
import { readDossier, readLog } from "../src/dossiers/routes.ts";
import { erasePerson, handOver, listPeople } from "../src/people/routes.ts";
import { signIn, whoAmI } from "../src/session/routes.ts";
import { fill, openScenario } from "./support/scenario.ts";
import { chosenPassword, startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;
const { db } = service.deps;
const scenario = await openScenario(service);
await fill(scenario);
const params = { id: scenario.dossierId };

test("every write stands in one unbroken chain, also when many write at once", async () => {
  const others = await Promise.all([openScenario(service), openScenario(service), openScenario(service)]);
  await Promise.all(others.map((one) => fill(one)));
  const { ok, entries, brokenAt } = await admin.ok(verifyAudit);
  expect({ ok, brokenAt }).toEqual({ ok: true, brokenAt: null });
  expect(entries).toBeGreaterThan(30);
});

test("refusals are in the log, with who was refused", async () => {
  const username = (await scenario.answerer.ok(whoAmI)).username;
  await service.stranger().refused(signIn, { json: { username, password: "sai" } });
  const foreigner = await service.someone(["unit"], [await service.newUnit()]);
  await foreigner.refused(readDossier, { params });
  const { rows } = await db.execute(sql`select action from audit_entry where action like 'refused.%'`);
  const actions = rows.map(({ action }) => action);
  expect(actions).toContain("refused.wrong-password");
  expect(actions).toContain("refused.foreign-dossier");
});

describe("the log takes nothing back", () => {
  test.each([
    ["a change", sql`update audit_entry set action = 'khác' where seq = 3`],
    ["a changed value", sql`update audit_entry set after = '"khác"' where seq = 3`],
    ["a deletion", sql`delete from audit_entry where seq = 3`],
    ["emptying", sql`truncate audit_entry`],
  ])("%s is refused by the database", async (_, statement) => {
    await expect(db.execute(statement)).rejects.toThrow();
    expect(await admin.ok(verifyAudit)).toMatchObject({ ok: true });
  });
});

describe("tampering past the triggers is found, and where", () => {
  test.each([
    ["an action changed", sql`update audit_entry set action = 'khác' where seq = 5`, "5"],
    ["a value changed", sql`update audit_entry set after = '"khác"' where seq = 1`, "1"],
    ["an entry taken out", sql`delete from audit_entry where seq = 7`, "7"],
    ["the tail cut off", sql`delete from audit_entry where seq > 9`, "10"],
    [
      "a change with its own hash made anew",
      sql`
      update audit_entry e set action = 'khác',
        hash = audit_hash(previous_hash, jsonb_populate_record(e, '{"action": "khác"}')) where seq = 6`,
      "7",
    ],
  ])("%s", async (_, statement, brokenAt) => {
    const found: unknown[] = [];
    await tamperAndRead(statement, found);
    expect(found).toEqual([{ broken_at: brokenAt }]);
  });

  async function tamperAndRead(statement: ReturnType<typeof sql>, found: unknown[]): Promise<void> {
    await db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table audit_entry disable trigger user`);
        await tx.execute(statement);
        const { rows } = await tx.execute(
          sql`select broken_at from audit_verify(${service.deps.communeId}::uuid)`,
        );
        found.push(...rows);
        tx.rollback();
      })
      .catch(() => undefined);
  }
});

test("a person's values can be erased, and the chain still verifies", async () => {
  const leaving = await service.someone(["leader"]);
  const { id, name, username } = await leaving.ok(whoAmI);
  const traces = async () => {
    const { rows } = await db.execute(
      sql`select seq from audit_entry where before like ${`%${name}%`} or after like ${`%${name}%`}`,
    );
    return rows.length;
  };
  expect(await traces()).toBeGreaterThan(0);
  const head = await admin.ok(verifyAudit);

  await admin.ok(erasePerson, { params: { id } });
  expect(await traces()).toBe(0);
  const { rows } = await db.execute(sql`select * from person where id = ${id}`);
  expect(JSON.stringify(rows)).not.toContain(name);
  expect(JSON.stringify(rows)).not.toContain(username);
  expect((await admin.ok(listPeople)).find((one) => one.id === id)).toMatchObject({
    name: "(đã xóa)",
    active: false,
  });
  const after = await admin.ok(verifyAudit);
  expect(after).toMatchObject({ ok: true, entries: head.entries + 1 });
  const back = { username, password: chosenPassword };
  expect(await service.stranger().refused(signIn, { json: back })).toMatchObject({ status: 401 });
  expect(await admin.refused(erasePerson, { params: { id } })).toMatchObject({ status: 409 });
});

test("what an erased person did stays in the dossier's log, without the name", async () => {
  const { id } = await scenario.answerer.ok(whoAmI);
  const { id: to } = await (await service.someone(["unit"])).ok(whoAmI);
  await admin.ok(handOver, { params: { id }, json: { to } });
  await admin.ok(erasePerson, { params: { id } });
  const saved = (await admin.ok(readLog, { params })).filter(
    ({ action }) => action === "self-assessment.saved",
  );
  expect(saved).toHaveLength(5);
  for (const { who } of saved) expect(who).toEqual({ id, name: "(đã xóa)" });
});
