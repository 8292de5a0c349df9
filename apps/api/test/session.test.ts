import { describe, expect, test } from "vitest";
import { createPerson, resetPassword } from "../src/people/routes.ts";
import { changePassword, signIn, signOut, whoAmI } from "../src/session/routes.ts";
import { listUnits } from "../src/units/routes.ts";
import { chosenPassword, startTestService } from "./support/service.ts";

const service = await startTestService();
const { admin } = service;
const newcomer = (username: string) =>
  admin.ok(createPerson, { json: { username, name: "Người mới", roles: ["leader"], units: [] } });

test("an unknown name and a wrong password get the same answer", async () => {
  const stranger = service.stranger();
  const unknown = await stranger.refused(signIn, { json: { username: "khong.ai", password: "sai hẳn rồi" } });
  const wrong = await stranger.refused(signIn, { json: { username: "quantri", password: "sai hẳn rồi" } });
  expect(unknown).toEqual(wrong);
  expect(wrong).toMatchObject({ status: 401, code: "wrong-credentials" });
});

test("a one-time password lets in to change it, and to nothing else", async () => {
  const { username, oneTimePassword } = await newcomer("moi.mot");
  const client = service.stranger();
  const me = await client.ok(signIn, { json: { username: "Moi.Mot", password: oneTimePassword } });
  expect(me).toMatchObject({ username, mustChangePassword: true });
  expect(await client.refused(listUnits)).toMatchObject({ status: 403, code: "password-change-required" });

  const short = await client.refused(changePassword, { json: { current: oneTimePassword, next: "ngắn" } });
  expect(short).toMatchObject({ status: 422, fields: [{ field: "next" }] });
  const same = { current: oneTimePassword, next: oneTimePassword };
  expect(await client.refused(changePassword, { json: same })).toMatchObject({ status: 422 });
  const wrong = { current: "không phải nó", next: chosenPassword };
  expect(await client.refused(changePassword, { json: wrong })).toMatchObject({
    status: 422,
    fields: [{ field: "current" }],
  });

  await client.ok(changePassword, { json: { current: oneTimePassword, next: chosenPassword } });
  await client.ok(listUnits);
  const again = { username, password: oneTimePassword };
  expect(await service.stranger().refused(signIn, { json: again })).toMatchObject({ status: 401 });
});

test("changing the password ends the other sessions", async () => {
  const one = await service.someone(["leader"]);
  const { username } = await one.ok(whoAmI);
  const other = service.stranger();
  await other.ok(signIn, { json: { username, password: chosenPassword } });
  await one.ok(changePassword, { json: { current: chosenPassword, next: "mật khẩu khác hẳn" } });
  await one.ok(whoAmI);
  expect(await other.refused(whoAmI)).toMatchObject({ status: 401 });
});

test("a one-time password stops working after seven days", async () => {
  const { username, oneTimePassword } = await newcomer("moi.hai");
  service.advance(8 * 24 * 3600_000);
  const late = await service.stranger().refused(signIn, { json: { username, password: oneTimePassword } });
  service.advance(-8 * 24 * 3600_000);
  expect(late).toMatchObject({ status: 401, code: "password-expired" });
});

test("an administrator's reset ends the sessions and gives a new one-time password", async () => {
  const client = await service.someone(["evaluator"]);
  const { id, username } = await client.ok(whoAmI);
  const { oneTimePassword } = await admin.ok(resetPassword, { params: { id } });
  expect(await client.refused(whoAmI)).toMatchObject({ status: 401 });
  const old = await client.refused(signIn, { json: { username, password: chosenPassword } });
  expect(old).toMatchObject({ status: 401 });
  expect(await client.ok(signIn, { json: { username, password: oneTimePassword } })).toMatchObject({
    mustChangePassword: true,
  });
});

test("guessing is slowed down more and more, also for the right password, until some time has passed", async () => {
  const client = await service.someone(["leader"]);
  const { username } = await client.ok(whoAmI);
  const guesser = service.stranger();
  for (let tries = 0; tries < 5; tries += 1) {
    const guess = { username, password: `đoán ${tries}` };
    expect(await guesser.refused(signIn, { json: guess })).toMatchObject({ status: 401 });
  }
  const right = { username, password: chosenPassword };
  const mistyped = await guesser.refused(signIn, { json: right });
  expect(mistyped).toMatchObject({ status: 429, message: expect.stringContaining("chờ 1 phút") });
  let waited = 0;
  const wait = (seconds: number) => {
    service.advance(seconds * 1000);
    waited += seconds;
  };
  // 30 seconds, then 1 minute, 2, 4, 8 and never more than 16.
  for (const seconds of [30, 60, 120, 240, 480, 960, 960]) {
    wait(seconds - 2);
    expect(await guesser.refused(signIn, { json: right })).toMatchObject({ status: 429 });
    wait(3);
    expect(await guesser.refused(signIn, { json: { username, password: "đoán nữa" } })).toMatchObject({
      status: 401,
    });
  }
  wait(970);
  await guesser.ok(signIn, { json: right });
  service.advance(-waited * 1000);
});

test("many guesses at once do not slip through", async () => {
  const client = await service.someone(["leader"]);
  const { username } = await client.ok(whoAmI);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      service.stranger().refused(signIn, { json: { username, password: `đoán ${at}` } }),
    ),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
});

test("the session cookie is closed to scripts, and signing out ends the session", async () => {
  const client = await service.someone(["unit"]);
  const { username } = await client.ok(whoAmI);
  const response = await client.response(signIn, { json: { username, password: chosenPassword } });
  const cookie = response.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const { cookie: held } = client;
  await client.ok(signOut);
  const replayed = await service.stranger().response(whoAmI, { headers: { cookie: held } });
  expect(replayed.status).toBe(401);
});

describe("a write from another site is refused", () => {
  test.each([
    ["as a form", { origin: "http://evil.example", "content-type": "text/plain" }],
    ["as JSON", { origin: "http://evil.example" }],
    ["from a hidden origin", { origin: "null" }],
    ["from nowhere", { origin: "" }],
    ["from another port of ours", { origin: "http://localhost:81" }],
    ["by the browser's own word", { "sec-fetch-site": "same-site" }],
  ])("%s", async (_, given) => {
    const headers = { "content-type": "application/json", ...given };
    const body = JSON.stringify({ username: "quantri", password: chosenPassword });
    const { status, code } = await service.stranger().refused(signIn, { headers, body });
    expect({ status, code }).toEqual({ status: 403, code: "foreign-origin" });
  });
});

test("our own pages write also behind a proxy that ends TLS", async () => {
  const client = await service.someone(["unit"]);
  await client.ok(signOut, { headers: { origin: "https://localhost" } });
});
