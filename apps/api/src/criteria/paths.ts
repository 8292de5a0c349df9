/** Where a version lives: `<set>/<version>.tieuchi` below the criteria folder. */
import { basename, dirname, join, relative, sep } from "node:path";

export interface VersionName {
  readonly set: string;
  readonly version: string;
}

const extension = ".tieuchi";
export const setPattern = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;
export const versionPattern = /^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/;

export const isCriteriaFile = (path: string): boolean => path.endsWith(extension);

/** null: no name that a version may have, so never a path out of the folder. */
export function parsePath(folder: string, path: string): VersionName | null {
  const inside = relative(folder, path).split(sep);
  const set = dirname(inside.join("/"));
  const version = basename(path, extension);
  if (inside.length !== 2 || !isCriteriaFile(path)) return null;
  return setPattern.test(set) && versionPattern.test(version) ? { set, version } : null;
}

export function pathOf(folder: string, { set, version }: VersionName): string {
  return join(folder, set, `${version}${extension}`);
}

/** Relative, with forward slashes, as people see it. */
export function shownPath({ set, version }: VersionName): string {
  return `${set}/${version}${extension}`;
}

/** The next version number: 2026.1 → 2026.2, 2026 → 2026.1. */
export function nextVersion(version: string, taken: (version: string) => boolean): string {
  const [, head, number] = /^(.*[.-])(\d+)$/.exec(version) ?? [];
  const stem = head ?? `${version}.`;
  let next = Number(number ?? 0) + 1;
  while (taken(`${stem}${next}`)) next += 1;
  return `${stem}${next}`;
}
