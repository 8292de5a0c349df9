/** A small service of another team: it ships a compiled model and the engine, and no parser. */
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { checkSubmission, explain, load, type Model } from "@tieuchi/engine";
import { Hono } from "hono";

const model: Model = JSON.parse(readFileSync(process.env.MODEL ?? "model.json", "utf8"));
const evaluator = load(model);

const app = new Hono();
app.post("/score", async (context) => {
  const checked = checkSubmission(model, await context.req.json());
  return checked.ok
    ? context.json(evaluator.evaluate(checked.submission))
    : context.json(checked.problems, 422);
});
app.post("/explain", async (context) => {
  const checked = checkSubmission(model, await context.req.json());
  if (!checked.ok) return context.json(checked.problems, 422);
  return context.json(explain(model, evaluator.evaluate(checked.submission)));
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8080), hostname: "127.0.0.1" }, (address) =>
  console.log(`http://127.0.0.1:${address.port}`),
);
