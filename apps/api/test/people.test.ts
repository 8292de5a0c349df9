import { describe, expect, test } from "vitest";
import { listAssignments, replaceAssignments } from "../src/cycles/routes.ts";
import { listDossiers, readDossier } from "../src/dossiers/routes.ts";
import { changePerson, createPerson, erasePerson, handOver, listPeople } from "../src/people/routes.ts";
import type { Person } from "../src/people/schema.ts";
import { signIn, whoAmI } from "../src/session/routes.ts";
import { changeUnit, createUnit, listUnits } from "../src/units/routes.ts";
import type { Client } from "./support/client.ts";
import { openScenario } from "./support/scenario.ts";
import { chosenPassword, startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;

const person = async (client: Client): Promise<Person> => {
  const { id } = await client.ok(whoAmI);
  const found = (await admin.ok(listPeople)).find((one) => one.id === id);
  if (!found) throw new Error("nobody is listed under that id");
  return found;
};

describe("an account", () => {
  test.each([
    ["a name with spaces", { username: "a b c" }],
    ["a role that does not exist", { roles: ["king"] }],
    ["no name", { name: "  " }],
  ])("with %s is malformed", async (_, wrong) => {
    const json = { username: "dung.cach", name: "Đúng", roles: ["unit"], units: [], ...wrong };
    const refusal = await admin.refused(createPerson, { json });
    expect(refusal.status).toBe(400);
    expect(refusal.fields.length).toBeGreaterThan(0);
  });

  test("needs a user name of its own, whatever its letters' case, and units that exist", async () => {
    const json = { username: "trung.ten", name: "Một", roles: ["unit"], units: [] };
    await admin.ok(createPerson, { json });
    const taken = await admin.refused(createPerson, { json: { ...json, username: "Trung.Ten" } });
    expect(taken).toMatchObject({ status: 409, code: "username-taken" });
    const units = ["00000000-0000-4000-8000-000000000000"];
    const lost = await admin.refused(createPerson, { json: { ...json, username: "khac", units } });
    expect(lost).toMatchObject({ status: 422, fields: [{ field: "units" }] });
  });

  test("that is switched off is out at once, and cannot come back in", async () => {
    const client = await service.someone(["leader"]);
    const { id, username, revision } = await person(client);
    const json = { active: false, revision };
    expect(await admin.ok(changePerson, { params: { id }, json })).toMatchObject({
      active: false,
    });
    expect(await client.refused(whoAmI)).toMatchObject({ status: 401 });
    const again = await client.refused(signIn, { json: { username, password: chosenPassword } });
    expect(again).toMatchObject({ status: 401, code: "wrong-credentials" });
  });

  test("with new roles may do new things from the next request on", async () => {
    const client = await service.someone(["unit"]);
    const { id, revision } = await person(client);
    const params = { id };
    expect(await client.refused(listPeople)).toMatchObject({ status: 403 });
    const now = await admin.ok(changePerson, { params, json: { roles: ["admin"], revision } });
    await client.ok(listPeople);
    await admin.ok(changePerson, { params, json: { roles: ["unit"], revision: now.revision } });
  });
});

describe("somebody can always administer", () => {
  test("the last administrator can neither be switched off, demoted, erased nor hand over to one who is none", async () => {
    const { id, revision } = await person(admin);
    const params = { id };
    const { id: to } = await (await service.someone(["leader"])).ok(whoAmI);
    for (const json of [{ active: false }, { roles: ["leader"] }]) {
      expect(await admin.refused(changePerson, { params, json: { ...json, revision } })).toMatchObject({
        status: 409,
        code: "last-admin",
      });
    }
    expect(await admin.refused(erasePerson, { params })).toMatchObject({ status: 409, code: "last-admin" });
    expect(await admin.refused(handOver, { params, json: { to } })).toMatchObject({ status: 409 });
  });

  test("two administrators who remove each other at once: one stays", async () => {
    const one = await service.someone(["admin"]);
    const two = await service.someone(["admin"]);
    const [a, b, first] = [await person(one), await person(two), await person(admin)];
    const change = (of: Person, fields: object) => ({
      params: { id: of.id },
      json: { ...fields, revision: of.revision },
    });
    const demoted = await one.ok(changePerson, change(first, { roles: ["leader"] }));
    await Promise.all([
      one.response(changePerson, change(b, { active: false })),
      two.response(changePerson, change(a, { active: false })),
    ]);
    const answers = [await one.response(listPeople), await two.response(listPeople)];
    const stays = answers[0]?.status === 200 ? one : two;
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    await stays.ok(changePerson, change(demoted, { roles: ["admin"] }));
  });
});

test("who leaves hands over what is open, and is out", async () => {
  const { cycleId, dossierId, unit, answerer, evaluator } = await openScenario(service);
  const nextAnswerer = await service.someone(["unit"]);
  const nextEvaluator = await service.someone(["evaluator"]);
  for (const [from, to] of [
    [answerer, nextAnswerer],
    [evaluator, nextEvaluator],
  ] as const) {
    const { id } = await from.ok(whoAmI);
    const { id: receiver } = await to.ok(whoAmI);
    const self = await admin.refused(handOver, { params: { id }, json: { to: id } });
    expect(self).toMatchObject({ status: 422, fields: [{ field: "to" }] });
    await admin.ok(handOver, { params: { id }, json: { to: receiver } });
    expect(await from.refused(listDossiers)).toMatchObject({ status: 401 });
    await to.ok(readDossier, { params: { id: dossierId } });
  }
  expect((await nextAnswerer.ok(whoAmI)).units).toMatchObject([{ id: unit.id }]);
  const { id: personId } = await nextEvaluator.ok(whoAmI);
  expect(await admin.ok(listAssignments, { params: { id: cycleId } })).toEqual({
    revision: 2,
    assignments: [{ personId, unitId: unit.id }],
  });
});

test("nobody hands over to someone who could not do it", async () => {
  const { unit, answerer, evaluator } = await openScenario(service);
  const { id: to, revision } = await person(await service.someone(["leader"]));
  for (const [leaving, said] of [
    [answerer, unit.name],
    [evaluator, "vai trò thẩm định"],
  ] as const) {
    const { id } = await leaving.ok(whoAmI);
    const refusal = await admin.refused(handOver, { params: { id }, json: { to } });
    expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining(said) });
    await leaving.ok(listDossiers);
  }
  await admin.ok(changePerson, { params: { id: to }, json: { roles: ["leader", "unit"], revision } });
  await admin.ok(handOver, { params: { id: (await answerer.ok(whoAmI)).id }, json: { to } });
});

test("nothing open is left without anyone when an account is switched off, loses its role or is erased", async () => {
  const { cycleId, unit, answerer, evaluator } = await openScenario(service);
  for (const [leaving, said] of [
    [answerer, unit.name],
    [evaluator, "Kỳ thử"],
  ] as const) {
    const { id, revision } = await person(leaving);
    const params = { id };
    const refusals = [
      await admin.refused(changePerson, { params, json: { active: false, revision } }),
      await admin.refused(changePerson, { params, json: { active: false, units: [], revision } }),
      await admin.refused(changePerson, { params, json: { roles: ["leader"], revision } }),
      await admin.refused(erasePerson, { params }),
    ];
    for (const { status, code, message } of refusals) {
      expect({ status, code }).toEqual({ status: 409, code: "open-duties" });
      expect(message).toContain(said);
      expect(message).toContain("bàn giao");
    }
    await leaving.ok(listDossiers);
  }

  // Shared with a colleague, neither the unit nor the assignment is alone.
  await service.someone(["unit"], [unit]);
  const colleague = await person(await service.someone(["evaluator"]));
  const params = { id: cycleId };
  const { revision, assignments } = await admin.ok(listAssignments, { params });
  const shared = [...assignments, { personId: colleague.id, unitId: null }];
  await admin.ok(replaceAssignments, { params, json: { revision, assignments: shared } });
  const leaver = await person(answerer);
  const json = { active: false, revision: leaver.revision };
  await admin.ok(changePerson, { params: { id: leaver.id }, json });
  await admin.ok(erasePerson, { params: { id: (await person(evaluator)).id } });
});

test("two who hand over to each other at once: one stays with both units", async () => {
  const [one, two] = [await openScenario(service), await openScenario(service)];
  const [a, b] = [await one.answerer.ok(whoAmI), await two.answerer.ok(whoAmI)];
  const answers = await Promise.all(
    [
      [a, b],
      [b, a],
    ].map(([from, to]) => admin.response(handOver, { params: { id: from?.id ?? "" }, json: { to: to?.id } })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const people = (await admin.ok(listPeople)).filter(({ id }) => id === a.id || id === b.id);
  expect(people.map(({ active, units }) => [active, units.length]).sort()).toEqual([
    [false, 0],
    [true, 2],
  ]);
});

test("units have a code of their own and can be renamed", async () => {
  const unit = await service.newUnit("Xã Một");
  const json = { code: unit.code, name: "Xã Hai", kind: "commune" };
  expect(await admin.refused(createUnit, { json })).toMatchObject({ status: 409, code: "code-taken" });
  const params = { id: unit.id };
  const renamed = { ...unit, name: "Xã Mới", revision: unit.revision + 1 };
  const change = { name: "Xã Mới", revision: unit.revision };
  expect(await admin.ok(changeUnit, { params, json: change })).toEqual(renamed);
  expect(await admin.ok(listUnits)).toContainEqual(renamed);
});
