import type { Finding } from "../../finding.ts";
import type { Shape } from "../../schema/shape.ts";
import { kindOf } from "../../schema/types.ts";
import { finding, type Pair } from "./pair.ts";

/** Compares what is said about a value: defaults, deprecation, descriptions and examples. */
export function compareAnnotations(pair: Pair): readonly Finding[] {
  const { base, revision, subject } = pair;
  const found = [...compareDefaults(pair)];
  if (base.deprecated !== revision.deprecated) {
    const message = revision.deprecated
      ? `\`${subject}\` is marked deprecated now.`
      : `\`${subject}\` is no longer marked deprecated.`;
    found.push(finding(pair, "deprecation-changed", message));
  }
  if (base.notes.symmetricDifference(revision.notes).size > 0) {
    const message = `The description or examples of \`${subject}\` changed.`;
    found.push(finding(pair, "documentation-changed", message));
  }
  return found;
}

/** A default that the other schema's type can't have comes and goes with the type, which is told of. */
function isOfOtherKind(fallback: string | undefined, { alternatives }: Shape): boolean {
  if (fallback === undefined || alternatives === "any") return false;
  const kind = kindOf(JSON.parse(fallback));
  return kind !== "null" && !alternatives.some((item) => item.kind === kind);
}

function compareDefaults(pair: Pair): readonly Finding[] {
  const { base, revision, subject } = pair;
  const before = base.fallback;
  const after = revision.fallback;
  if (before === after || isOfOtherKind(before, revision) || isOfOtherKind(after, base)) return [];
  if (before === undefined) {
    return [finding(pair, "default-added", `\`${subject}\` defaults to ${after} now.`)];
  }
  if (after === undefined) {
    const message = `\`${subject}\` defaulted to ${before}; now nothing is said.`;
    return [finding(pair, "default-removed", message)];
  }
  const message = `\`${subject}\` defaulted to ${before}; now it defaults to ${after}.`;
  return [finding(pair, "default-changed", message)];
}
