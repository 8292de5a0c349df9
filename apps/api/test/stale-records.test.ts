/** Administrators at one record: nobody overwrites what they have not seen. */
import { describe, expect, test } from "vitest";
import { listAssignments, replaceAssignments } from "../src/cycles/routes.ts";
import { changePerson, erasePerson, handOver, listPeople } from "../src/people/routes.ts";
import { whoAmI } from "../src/session/routes.ts";
import { changeUnit, listUnits } from "../src/units/routes.ts";
import type { Client } from "./support/client.ts";
import { openScenario } from "./support/scenario.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;
const colleague = await service.someone(["admin"]);

const personOf = async (client: Client) => {
  const { id } = await client.ok(whoAmI);
  const found = (await admin.ok(listPeople)).find((one) => one.id === id);
  if (!found) throw new Error("nobody is listed under that id");
  return found;
};

describe("a unit", () => {
  test("takes one of two changes at once", async () => {
    const { id, revision } = await service.newUnit();
    const names = ["Xã Trái", "Xã Phải"];
    const answers = await Promise.all(
      names.map((name, at) =>
        (at === 0 ? admin : colleague).response(changeUnit, { params: { id }, json: { name, revision } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = names[answers.findIndex(({ status }) => status === 200)];
    const units = await admin.ok(listUnits);
    expect(units.find((unit) => unit.id === id)).toMatchObject({ name: taken, revision: revision + 1 });
  });

  test("refuses a stale change with both values; the same values sent twice are no conflict", async () => {
    const { id, revision, active } = await service.newUnit();
    const params = { id };
    const json = { name: "Xã Đổi Tên", active, revision };
    const theirs = await colleague.ok(changeUnit, { params, json });
    expect(await admin.ok(changeUnit, { params, json })).toEqual(theirs);
    const stale = { name: "Xã Khác", revision };
    expect(await admin.refused(changeUnit, { params, json: stale })).toMatchObject({
      status: 409,
      code: "conflict",
      message: expect.stringContaining("vừa sửa đơn vị"),
      body: { yours: stale, theirs },
    });
    await admin.ok(changeUnit, { params, json: { ...stale, revision: theirs.revision } });
  });

  test("is not changed by a write that does not say what it saw", async () => {
    const { id } = await service.newUnit();
    const blind = await admin.refused(changeUnit, { params: { id }, json: { name: "Xã Mù" } });
    expect(blind).toMatchObject({ status: 400, fields: [{ field: "revision" }] });
  });
});

describe("an account", () => {
  test("takes one of two changes at once", async () => {
    const { id, revision } = await personOf(await service.someone(["leader"]));
    const params = { id };
    const answers = await Promise.all([
      admin.response(changePerson, { params, json: { name: "Tên Một", revision } }),
      colleague.response(changePerson, { params, json: { roles: ["author"], revision } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("refuses a stale change with both values; the same values sent twice are no conflict", async () => {
    const units = [await service.newUnit(), await service.newUnit()].map(({ id }) => id);
    const { id, revision } = await personOf(await service.someone(["unit"]));
    const params = { id };
    const json = { name: "Tên Mới", roles: ["unit", "author"], units, active: true, revision };
    const theirs = await colleague.ok(changePerson, { params, json });
    const reordered = { ...json, roles: ["author", "unit"], units: [...units].reverse() };
    expect(await admin.ok(changePerson, { params, json: reordered })).toEqual(theirs);
    const stale = { units: [], revision };
    expect(await admin.refused(changePerson, { params, json: stale })).toMatchObject({
      status: 409,
      code: "conflict",
      body: { yours: stale, theirs },
    });
  });

  test("that gave or took over units meanwhile, or was erased, is not changed unseen", async () => {
    const { answerer } = await openScenario(service);
    const [giver, taker] = [await personOf(answerer), await personOf(await service.someone(["unit"]))];
    await colleague.ok(handOver, { params: { id: giver.id }, json: { to: taker.id } });
    const change = ({ id, revision, active }: typeof giver) => ({
      params: { id },
      json: { name: "Tên Cũ", units: [], active, revision },
    });
    expect(await admin.refused(changePerson, change(giver))).toMatchObject({ code: "conflict" });
    const refused = await admin.refused(changePerson, change(taker));
    expect(refused).toMatchObject({ code: "conflict", body: { theirs: { units: giver.units } } });

    const erased = await personOf(await service.someone(["leader"]));
    await colleague.ok(erasePerson, { params: { id: erased.id } });
    expect(await admin.refused(changePerson, change(erased))).toMatchObject({ code: "conflict" });
  });
});

describe("the assignments of a cycle", () => {
  test("take one of two changes at once, and the other is told what stands now", async () => {
    const { cycleId, unit } = await openScenario(service);
    const params = { id: cycleId };
    const { revision, assignments } = await admin.ok(listAssignments, { params });
    const added = [];
    for (let count = 2; count > 0; count -= 1) {
      added.push(await personOf(await service.someone(["evaluator"])));
    }
    const bodies = added.map(({ id }) => ({
      revision,
      assignments: [...assignments, { personId: id, unitId: unit.id }],
    }));
    const answers = await Promise.all(
      bodies.map((json) => admin.response(replaceAssignments, { params, json })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const theirs = await admin.ok(listAssignments, { params });
    expect(theirs.assignments).toHaveLength(2);
    for (const [at, json] of bodies.entries()) {
      if (answers[at]?.status === 200) {
        expect(await admin.ok(replaceAssignments, { params, json })).toEqual(theirs);
      } else {
        const refused = await admin.refused(replaceAssignments, { params, json });
        expect(refused).toMatchObject({ status: 409, code: "conflict", body: { yours: json, theirs } });
      }
    }
  });

  test("are not put back over a handover in between", async () => {
    const { cycleId, evaluator } = await openScenario(service);
    const params = { id: cycleId };
    const seen = await admin.ok(listAssignments, { params });
    const receiver = await personOf(await service.someone(["evaluator"]));
    const { id } = await personOf(evaluator);
    await colleague.ok(handOver, { params: { id }, json: { to: receiver.id } });
    const json = { ...seen, assignments: [...seen.assignments, { personId: receiver.id, unitId: null }] };
    expect(await admin.refused(replaceAssignments, { params, json })).toMatchObject({
      status: 409,
      code: "conflict",
      body: { theirs: { assignments: [{ personId: receiver.id }] } },
    });
  });
});
