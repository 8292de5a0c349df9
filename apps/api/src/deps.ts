import type { Db } from "./audit/write.ts";
import type { CriteriaLibrary } from "./criteria/library.ts";
import type { EvidenceFiles } from "./evidence/files.ts";
import type { Auth } from "./session/auth.ts";

/** What the app is made of; `main` builds it, tests build it over a fresh database. */
export interface Deps {
  readonly db: Db;
  readonly communeId: string;
  readonly auth: Auth;
  readonly criteria: CriteriaLibrary;
  readonly evidence: EvidenceFiles;
  /** Folder of the built admin UI; null: the API alone. */
  readonly adminFolder: string | null;
  readonly now: () => Date;
  /** One line for the operator. */
  readonly log: (message: string) => void;
}
