import {
  type Compilation,
  checkAmendment,
  checkTogether,
  compile,
  compileMeasures,
  consolidate,
  type Diagnostic,
  type TextKind,
  textKind,
} from "@tieuchi/dsl";
import { type LevelProof, proofDiagnostics, prove } from "@tieuchi/dsl/prove";
import type { Model } from "@tieuchi/engine";
import type { Command } from "./command.ts";
import { FOUND_FAULTS, PASSED } from "./exit-codes.ts";
import { isFaulty } from "./faults.ts";
import { readTexts, type TextFile } from "./files.ts";
import { messages } from "./messages.ts";
import { printDiagnostic } from "./print-diagnostic.ts";
import { printJson } from "./print-json.ts";
import { writeWitnesses } from "./witness-files.ts";

/**
 * `tieuchi check`: finds the faults of texts, of each by itself and of all together: sets against the measures of
 * the programme and against each other, amendments against the version that they amend. Of sound sets it tells what
 * can never happen, and on demand writes a dossier for each level.
 */
export const checkCommand: Command = {
  takes: ["witnesses"],
  run({ paths, json, strict, witnesses }) {
    const files = checkAll(readTexts(paths));
    const written = witnesses === null ? 0 : writeWitnesses(witnesses, files);
    const all = files.flatMap(({ diagnostics }) => diagnostics);
    const errors = all.filter(({ severity }) => severity === "error").length;
    if (json) {
      printJson({
        files: files.map(({ file, kind, diagnostics, levels }) => ({
          path: file.path,
          kind,
          diagnostics,
          ...(levels === null ? {} : { levels }),
        })),
      });
    } else {
      for (const { file, diagnostics } of files) {
        for (const diagnostic of diagnostics) process.stdout.write(printDiagnostic(file, diagnostic));
      }
      process.stdout.write(`${messages.checked(files.length, errors, all.length - errors)}\n`);
      if (witnesses !== null) process.stdout.write(`${messages.witnessesWritten(written, witnesses)}\n`);
    }
    return isFaulty(all, strict) ? FOUND_FAULTS : PASSED;
  },
};

interface Checked {
  readonly file: TextFile;
  readonly kind: TextKind;
  readonly diagnostics: readonly Diagnostic[];
  /** null without a sound set. */
  readonly model: Model | null;
  readonly levels: readonly LevelProof[] | null;
}
interface CompiledFile {
  readonly file: TextFile;
  readonly compilation: Compilation;
}

function checkAll(files: readonly TextFile[]): readonly Checked[] {
  const sets = files
    .filter(({ text }) => textKind(text) === "set")
    .map((file) => ({ file, compilation: compile(file.text) }));
  const lists = new Map(
    files
      .filter(({ text }) => textKind(text) === "measures")
      .map((file) => [file, compileMeasures(file.text)] as const),
  );
  const [measures = null] = [...lists.values()].flatMap((list) => list.measures ?? []);
  const together = checkTogether(
    sets.map(({ file, compilation }) => ({ file: file.path, text: file.text, compilation })),
    measures,
  );
  return files.map((file) => {
    const kind = textKind(file.text);
    const compilation = sets.find((set) => set.file === file)?.compilation;
    const own =
      kind === "amendment" ? checkAgainstBase(file, sets) : (lists.get(file) ?? compilation)?.diagnostics;
    const model = compilation?.model ?? null;
    const proofs = model && prove(model);
    const never = compilation && proofs ? proofDiagnostics(compilation, proofs.findings) : [];
    const found = together.filter((one) => one.file === file.path).map(({ diagnostic }) => diagnostic);
    const diagnostics = [...(own ?? []), ...found, ...never].sort((a, b) => a.span.start - b.span.start);
    return { file, kind, diagnostics, model, levels: proofs?.levels ?? null };
  });
}

/** Against the version that it amends, where that is among the texts. */
function checkAgainstBase({ text }: TextFile, sets: readonly CompiledFile[]): readonly Diagnostic[] {
  const { amends, diagnostics } = checkAmendment(text);
  const base = sets.find(
    ({ compilation: { model } }) =>
      amends !== null && model?.code === amends.code && model.version === amends.version,
  );
  return base === undefined ? diagnostics : consolidate(base.file.text, text).diagnostics;
}
