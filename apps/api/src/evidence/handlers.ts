import { Readable } from "node:stream";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { criteria } from "@tieuchi/engine";
import { and, eq, isNull } from "drizzle-orm";
import type { AppEnv } from "../app-env.ts";
import { write } from "../audit/write.ts";
import { servingOf } from "../cycles/store.ts";
import { evidence } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { demandStep, openDossier, openDossierFor } from "../dossiers/find.ts";
import { lockDossier, updateDossier } from "../dossiers/store.ts";
import { evidenceView } from "../dossiers/view.ts";
import { messages } from "../messages.ts";
import { peopleNames } from "../people/find.ts";
import { ProblemError, type ProblemStatus } from "../problem.ts";
import { mostBytes, type Refusal } from "./files.ts";
import { safeName } from "./name.ts";
import { attachEvidence, readEvidence, removeEvidence } from "./routes.ts";

const refusalStatus = {
  "too-large": 413,
  "wrong-type": 415,
  empty: 422,
  interrupted: 400,
} as const satisfies Record<Refusal, ProblemStatus>;

export function mountEvidence(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db, communeId, now, evidence: files } = deps;

  app.openapi(attachEvidence, async (c) => {
    const { id } = c.req.valid("param");
    const { requirement, name: givenName } = c.req.valid("query");
    const { actor, cycle } = await openDossierFor(deps, c, id, "attach");
    const { model } = await servingOf(deps.criteria, cycle);
    const wanted = [...criteria(model)].flatMap((criterion) => criterion.evidence);
    const name = safeName(givenName);
    if (name === null) throw refuseField("name", "unusable-name", messages.unusableName);
    if (!wanted.some(({ code }) => code === requirement)) {
      throw refuseField("requirement", "unknown-requirement", messages.unknownRequirement);
    }

    const announced = Number(c.req.header("content-length") ?? 0);
    const received = announced > mostBytes ? "too-large" : await files.receive(c.req.raw.body);
    if (typeof received === "string") {
      await c.get("refuse")({ action: `refused.evidence-${received}`, dossierId: id, field: requirement });
      // The rest of the body is not waited for.
      c.header("Connection", "close");
      throw new ProblemError(refusalStatus[received], received, messages.evidenceRefused[received]);
    }

    const row = await write(db, { communeId, actorId: actor.id }, async (tx, log) => {
      demandStep("attach", await lockDossier(tx, id));
      const values = { communeId, dossierId: id, requirement, name, ...received, by: actor.id, at: now() };
      const [made] = await tx.insert(evidence).values(values).returning();
      if (!made) throw new Error("insert returned no evidence");
      await updateDossier(tx, id, { updatedAt: now() });
      log({ action: "evidence.attached", dossierId: id, field: requirement, after: { name, ...received } });
      return made;
    });
    return c.json(evidenceView(row, await peopleNames(db, communeId)), 201);
  });

  app.openapi(readEvidence, async (c) => {
    const { id, evidenceId } = c.req.valid("param");
    const { dossier } = await openDossier(deps, c, id);
    const [row] = await db.select().from(evidence).where(linkOf(dossier.id, evidenceId));
    if (!row) throw new ProblemError(404, "not-found", messages.notFound);
    const content = await files.read(row.sha256);
    if (!content) {
      deps.log(messages.log.evidenceGone(row.sha256));
      throw new ProblemError(404, "file-gone", messages.evidenceGone);
    }
    const inline = row.type === "application/pdf" || row.type.startsWith("image/");
    c.header("Content-Type", row.type);
    c.header("Content-Length", String(row.size));
    c.header("Content-Disposition", `${inline ? "inline" : "attachment"}; ${nameParameters(row.name)}`);
    c.header("Cache-Control", "private, no-cache");
    return c.body(Readable.toWeb(content) as ReadableStream<Uint8Array>, 200);
  });

  app.openapi(removeEvidence, async (c) => {
    const { id, evidenceId } = c.req.valid("param");
    const { actor } = await openDossierFor(deps, c, id, "attach");
    await write(db, { communeId, actorId: actor.id }, async (tx, log) => {
      demandStep("attach", await lockDossier(tx, id));
      const [row] = await tx
        .update(evidence)
        .set({ removedAt: now() })
        .where(linkOf(id, evidenceId))
        .returning();
      if (!row) throw new ProblemError(404, "not-found", messages.notFound);
      await updateDossier(tx, id, { updatedAt: now() });
      const { requirement, name, sha256, size, type } = row;
      const before = { name, sha256, size, type };
      log({ action: "evidence.removed", dossierId: id, field: requirement, before });
    });
    return c.body(null, 204);
  });
}

function linkOf(dossierId: string, evidenceId: string) {
  return and(eq(evidence.dossierId, dossierId), eq(evidence.id, evidenceId), isNull(evidence.removedAt));
}

/** The name for old and new programs (RFC 6266). */
function nameParameters(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function refuseField(field: string, code: string, message: string): ProblemError {
  return new ProblemError(422, code, message, { fields: [{ field, code, message }] });
}
