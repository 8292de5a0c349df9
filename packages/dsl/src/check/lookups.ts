import type { Text } from "../ast.ts";
import { replaceWithMeant } from "../fixes.ts";
import { foldName } from "../fold.ts";
import { inBrackets } from "../messages/fixes.ts";
import type { Scope } from "./scope.ts";
import type { DatumSymbol, TargetSymbol } from "./symbols.ts";

/** Looks a datum up by name and notes its use; null after a diagnostic. */
export function useDatum(name: Text, scope: Scope): DatumSymbol | null {
  const symbol = scope.data.get(foldName(name.value));
  if (symbol !== undefined) {
    scope.used.add(symbol);
    return symbol;
  }
  if (scope.doubtful) return null;
  const target = scope.targets.get(foldName(name.value));
  if (target !== undefined) {
    scope.usedTargets.add(target);
    scope.findings.add("target-as-datum", name.span, [target.name]);
    return null;
  }
  const meant = scope.names.nearest(name.value);
  const fix = replaceWithMeant(name.span, meant, inBrackets);
  scope.findings.add("datum-unknown", name.span, [name.value, meant], fix);
  // The one that was meant is used, if under a wrong name.
  const likely = meant === null ? undefined : scope.data.get(foldName(meant));
  if (likely !== undefined) scope.used.add(likely);
  return null;
}

/** Looks a target up by name and notes its use; null after a diagnostic. */
export function useTarget(name: Text, scope: Scope): TargetSymbol | null {
  const symbol = scope.targets.get(foldName(name.value));
  if (symbol !== undefined) {
    scope.usedTargets.add(symbol);
    if (typeof symbol.by === "object" && symbol.by !== null) scope.used.add(symbol.by);
    return symbol;
  }
  if (scope.doubtful) return null;
  const meant = scope.targetNames.nearest(name.value);
  const fix = replaceWithMeant(name.span, meant, inBrackets);
  scope.findings.add("target-unknown", name.span, [name.value, meant], fix);
  const likely = meant === null ? undefined : scope.targets.get(foldName(meant));
  if (likely !== undefined) scope.usedTargets.add(likely);
  return null;
}
