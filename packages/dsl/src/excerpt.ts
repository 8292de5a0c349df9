const LONGEST = 40;

/** A piece of the author's text as a message shows it: on one line and not too long. */
export function excerpt(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
