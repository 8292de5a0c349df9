import type { IsoDate, Model } from "@tieuchi/engine";
import { versionMessages as say } from "../messages/versions.ts";
import { compareVersions } from "./compare-versions.ts";

/** What is known of a dossier: the year that it scores, the day it was opened, or both. */
export type DossierTime =
  | { readonly year: number; readonly openedOn?: IsoDate }
  | { readonly openedOn: IsoDate };

/** Which version a dossier follows; `message` says it in Vietnamese, with the reason. */
export type VersionChoice =
  | { readonly kind: "version"; readonly model: Model; readonly message: string }
  /** Two versions share the year, and the day of opening tells which one holds: give it. */
  | {
      readonly kind: "day-needed";
      readonly openedBefore: IsoDate;
      readonly earlier: Model;
      readonly later: Model;
      readonly message: string;
    }
  /** No version was in effect by the end of the year. */
  | { readonly kind: "none"; readonly message: string }
  /** A transition names a version that is not among those given. */
  | { readonly kind: "missing"; readonly version: string; readonly message: string };

/**
 * Finds the version of one set that a dossier follows. The last one that takes effect by the end of the dossier's
 * year holds for the whole year, but dossiers opened before the day that its `chuyển tiếp` names stay with the
 * older version. Depends on nothing but its arguments: the same dossier always gets the same version.
 *
 * `models` are versions of one set, in any order; whether drafts are among them is the caller's choice.
 *
 * @example
 * versionFor([v1, v2], { year: 2026, openedOn: "2026-03-02" }); // { kind: "version", model: v1, … }
 */
export function versionFor(models: readonly Model[], dossier: DossierTime): VersionChoice {
  const openedOn = dossier.openedOn ?? null;
  const year = "year" in dossier ? dossier.year : Number(dossier.openedOn.slice(0, 4));
  const inEffect = models.filter((model) => model.effectiveFrom <= lastDay(model, year)).sort(byEffect);
  const last = inEffect.at(-1);
  return last === undefined ? none(models, year) : followedFrom(last, inEffect.slice(0, -1), openedOn);
}

/** Each step goes to an older version, so it ends. */
function followedFrom(chosen: Model, older: readonly Model[], openedOn: IsoDate | null): VersionChoice {
  const { transition, version, effectiveFrom } = chosen;
  if (transition === null || (openedOn !== null && openedOn >= transition.openedBefore)) {
    return { kind: "version", model: chosen, message: say.follows(version, effectiveFrom) };
  }
  const at = older.findIndex((model) => model.version === transition.version);
  const earlier = older[at];
  if (earlier === undefined) return missing(chosen, transition.version);
  if (openedOn === null) return dayNeeded(transition.openedBefore, earlier, chosen);
  return followedFrom(earlier, older.slice(0, at), openedOn);
}

function none(models: readonly Model[], year: number): VersionChoice {
  const first = models.toSorted(byEffect)[0];
  return { kind: "none", message: say.none(year, first?.effectiveFrom ?? null) };
}

function missing(later: Model, version: string): VersionChoice {
  return { kind: "missing", version, message: say.missing(later.version, version) };
}

function dayNeeded(openedBefore: IsoDate, earlier: Model, later: Model): VersionChoice {
  const message = say.dayNeeded(openedBefore, earlier.version, later.version);
  return { kind: "day-needed", openedBefore, earlier, later, message };
}

/** The last day of the time that the year names; it may lie in the year before or after. */
function lastDay({ period }: Model, year: number): IsoDate {
  const { month, day, offset } = period?.to ?? { month: 12, day: 31, offset: 0 };
  const pad = (part: number, length: number) => String(part).padStart(length, "0");
  return `${pad(year + offset, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Of two versions that take effect on one day the one with the higher number came later. */
function byEffect(a: Model, b: Model): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
  return compareVersions(a.version, b.version);
}
