const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Identity of a name: letter case, runs of spaces and the place of the tone mark do not count,
 * so that `Hoà bình` and `hòa  bình` are one name. Accents do count.
 */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const result = fold(name);
  if (name.length <= LONGEST_KEPT) {
    if (folded.size >= MOST_KEPT) folded.clear();
    folded.set(name, result);
  }
  return result;
}

/** A text says each of its names many times, and an editor reads it at every keystroke. */
const folded = new Map<string, string>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 200;

function fold(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .map((syllable) => syllable.replace(TONES, "") + (syllable.match(TONES) ?? []).join(""))
    .join(" ")
    .normalize("NFC");
}

/** A name as typed without accents: only for suggestions, never for identity (`tổ` and `tờ` are both `to`). */
export function withoutAccents(name: string): string {
  return foldName(name)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}
