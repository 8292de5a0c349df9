/**
 * One text for one value: keys sorted by UTF-16 code unit, no spaces, strings and numbers as JSON.stringify
 * writes them; the text is not Unicode-normalised. Hash its UTF-8 bytes to pin a model or a submission.
 *
 * Throws TypeError for what JSON cannot hold: undefined, functions, bigint, NaN, class instances.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // {"a":[true,null],"b":1}
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
  }
  throw new TypeError(`canonicalJson: ${typeof value} không ghi được thành JSON`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
