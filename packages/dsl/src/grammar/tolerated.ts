/**
 * Label of what the language has not, but the parser reads all the same, so that a message can say what was meant.
 * It is left out of the diagrams of the syntax.
 */
export const TOLERATED = "tolerated";
