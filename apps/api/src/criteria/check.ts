/** What the service makes of a criteria text: the language's findings and those about its place. */
import { compile } from "@tieuchi/dsl";
import { canonicalJson, type Model } from "@tieuchi/engine";
import { messages } from "../messages.ts";
import type { FileText } from "./files.ts";
import { rulesHash, sha256 } from "./hash.ts";
import { shownPath, type VersionName } from "./paths.ts";
import type { Diagnostic } from "./schema.ts";

export interface GoodText {
  readonly text: string;
  readonly textHash: string;
  readonly model: Model;
  /** Canonical JSON of the model. */
  readonly modelText: string;
  /** `rulesHash` of the model. */
  readonly hash: string;
}

export interface CheckedFile {
  /** There is a file, of whatever content. */
  readonly present: boolean;
  /** null: there is none, or it is no text. */
  readonly text: string | null;
  readonly textHash: string | null;
  readonly title: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** null: it has errors. */
  readonly good: GoodText | null;
}

/** Checks a file that lies where `name` says. */
export function checkFile(found: FileText, name: VersionName): CheckedFile {
  if (found.kind !== "text") {
    const diagnostics = [fileError(`file-${found.kind}`, messages.criteriaFile[found.kind])];
    const present = found.kind !== "missing";
    return { present, text: null, textHash: null, title: null, diagnostics, good: null };
  }
  const { text } = found;
  const textHash = sha256(text);
  const { model, diagnostics: findings } = compile(text);
  const diagnostics: Diagnostic[] = [...findings];
  if (model && (model.code !== name.set || model.version !== name.version)) {
    const message = messages.criteriaFile.misplaced(shownPath(name), model.code, model.version);
    diagnostics.unshift(fileError("file-misplaced", message));
  }
  const title = model?.title ?? null;
  if (!model || diagnostics.some(({ severity }) => severity === "error")) {
    return { present: true, text, textHash, title, diagnostics, good: null };
  }
  return {
    present: true,
    text,
    textHash,
    title,
    diagnostics,
    good: { text, textHash, model, modelText: canonicalJson(model), hash: rulesHash(model) },
  };
}

function fileError(code: string, message: string): Diagnostic {
  return { code, severity: "error", span: { start: 0, end: 0 }, line: 1, column: 1, message, fix: null };
}
