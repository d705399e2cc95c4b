import { type Bump, compareBumps, largestBump } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Unmarked } from "./places/fingerprint.ts";
import { bumpOf, type ChangeId } from "./policy.ts";
import { scopeOf } from "./scope.ts";

/** A finding and one operation it reaches. */
export interface Reached {
  readonly operation: string;
  readonly finding: Finding;
}

interface Group {
  readonly operations: Set<string>;
  readonly findings: Set<Finding>;
}

/** The changes: each at its cause, once, with all the operations it reaches; the worst first. */
export function joinFindings(reached: readonly Reached[]): readonly Unmarked[] {
  const groups = new Map<string, Group>();
  for (const { operation, finding } of reached) {
    const key = `${finding.id} ${finding.pointer}`;
    const group = groups.get(key) ?? { operations: new Set(), findings: new Set() };
    groups.set(key, group);
    group.operations.add(operation);
    group.findings.add(finding);
  }
  const changes = [...groups.values()].map(toChange);
  return changes
    .filter((change) => !isExplained(change, changes))
    .sort((a, b) => compareBumps(b.bump, a.bump) || (a.operation < b.operation ? -1 : 1));
}

/** What a change of the first kind says is said by one of the others in the same place. */
const EXPLAINED: ReadonlyMap<string, readonly ChangeId[]> = new Map<ChangeId, readonly ChangeId[]>([
  [
    "token-source-changed",
    ["credential-option-renamed", "credential-option-required", "credentials-required"],
  ],
  ["header-option-moved", ["parameter-moved"]],
  // A default of the old type can't stay.
  ["default-changed", ["type-changed"]],
]);

function isExplained({ id, pointer }: Unmarked, changes: readonly Unmarked[]): boolean {
  const causes: readonly string[] = EXPLAINED.get(id) ?? [];
  return changes.some((other) => other.pointer === pointer && causes.includes(other.id));
}

function toChange({ operations, findings }: Group): Unmarked {
  const all = [...findings].sort((a, b) => compareBumps(bump(b), bump(a)));
  const directions = new Set(all.map(({ direction }) => direction));
  const [worst] = all;
  const [direction = "both", ...others] = directions;
  return {
    id: worst?.id ?? "",
    bump: largestBump(all.map(bump)),
    scope: all.every(isOfPackage) ? "package" : "api",
    operation: [...operations].join(", "),
    pointer: worst?.pointer ?? "",
    direction: others.length > 0 ? "both" : direction,
    message: worst?.message ?? "",
  };
}

function isOfPackage({ id, scope }: Finding): boolean {
  return (scope ?? scopeOf(id)) === "package";
}

function bump({ id, direction }: Finding): Bump {
  if (direction !== "both") return bumpOf(id, direction);
  return largestBump([bumpOf(id, "request"), bumpOf(id, "response")]);
}
