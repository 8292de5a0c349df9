import { amendMessages } from "./messages/amend.ts";
import { checkMessages } from "./messages/check.ts";
import { documentMessages } from "./messages/documents.ts";
import { measureMessages } from "./messages/measures.ts";
import { proofMessages } from "./messages/proofs.ts";
import { syntaxMessages } from "./messages/syntax.ts";

/** Every sentence that a diagnostic may say, by its code. */
export const messages = { ...syntaxMessages, ...checkMessages, ...documentMessages, ...amendMessages, ...measureMessages, ...proofMessages };

export type DiagnosticCode = keyof typeof messages;
