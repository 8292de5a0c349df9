import { amendMessages } from "./amend.ts";
import { checkMessages } from "./check.ts";
import { documentMessages } from "./documents.ts";
import { measureMessages } from "./measures.ts";
import { proofMessages } from "./proofs.ts";
import { syntaxMessages } from "./syntax.ts";

/** Every sentence that a diagnostic may say, by its code. */
export const messages = {
  ...syntaxMessages,
  ...checkMessages,
  ...documentMessages,
  ...amendMessages,
  ...measureMessages,
  ...proofMessages,
};

export type DiagnosticCode = keyof typeof messages;
