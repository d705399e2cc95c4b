import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import { lineOf, readPackage, type SubjectPackage } from "./subject-package.ts";

/**
 * Holds the package in a folder, which is built, against every rule but for those that its package.json
 * excepts, each with a reason.
 *
 * @throws {UsageError} when there is no package in the folder.
 */
export async function checkPackage(folder: string): Promise<Finding[]> {
  const subject = await readPackage(folder);
  const excepted = new Set<string>();
  const found: Finding[] = [];
  for (const rule of RULES) {
    const places = await rule.find(subject);
    const isExcepted = places.length > 0 && reasonFor(rule.id, subject) !== undefined;
    if (isExcepted) excepted.add(rule.id);
    else found.push(...places.map((place) => findingOf(rule, place)));
  }
  return [...found, ...idleExceptions(subject, excepted)];
}

function findingOf({ id, why, fix }: Rule, place: Omit<Finding, "rule" | "why" | "fix">): Finding {
  return { rule: id, ...place, why, fix };
}

/** Why a rule can't hold; undefined where nothing says so. */
function reasonFor(id: string, { manifest }: SubjectPackage): string | undefined {
  const reason = manifest.conformance?.exceptions?.[id];
  return typeof reason === "string" && reason.trim() !== "" ? reason : undefined;
}

/** Exceptions that except nothing. */
function idleExceptions(subject: SubjectPackage, used: ReadonlySet<string>): Finding[] {
  return Object.keys(subject.manifest.conformance?.exceptions ?? {})
    .filter((id) => !used.has(id))
    .map((id) => ({
      rule: "package/exceptions",
      file: "package.json",
      line: lineOf(subject.text("package.json"), `"${id}"`),
      happened: RULES.some((rule) => rule.id === id)
        ? `the exception from ${id} has no reason, or is not needed`
        : `${id} is no rule`,
      why: "an exception is a debt that somebody reads again: it says what for, and goes when it is paid",
      fix: "write a reason, or remove it",
    }));
}
