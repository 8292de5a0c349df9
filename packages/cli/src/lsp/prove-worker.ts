import { parentPort, workerData } from "node:worker_threads";
import { compile } from "@tieuchi/dsl";
import { proofDiagnostics, prove } from "@tieuchi/dsl/prove";

const compilation = compile(workerData);
const found =
  compilation.model === null ? [] : proofDiagnostics(compilation, prove(compilation.model).findings);
parentPort?.postMessage(found);
