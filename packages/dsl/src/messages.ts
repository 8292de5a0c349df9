import { amendMessages } from "./messages/amend.ts";
import { checkMessages } from "./messages/check.ts";
import { syntaxMessages } from "./messages/syntax.ts";

/** Every sentence that a diagnostic may say, by its code. */
export const messages = { ...syntaxMessages, ...checkMessages, ...amendMessages };

export type DiagnosticCode = keyof typeof messages;
