/** The gate, in words for a terminal. */
import { visible } from "@org/command";
import type { Colors } from "../print/text.ts";
import type { Gate } from "./check.ts";
import type { Need } from "./needs.ts";
import type { Plan } from "./plan.ts";
import type { Removed } from "./removed.ts";

/** More files than these say no more. */
const MOST_FILES = 3;

/** Every package with what it needs and why; at the end what is missing, to be copied. */
export function describeGate({ needs, removed, problems }: Gate, colors: Colors): string {
  const blocks = [
    ...needs.map((need) => describeNeed(need, colors)),
    ...removed.map((one) => describeRemoved(one, colors)),
    ...problems.map((problem) => `${colors.red("no")}  ${visible(problem)}`),
  ];
  if (blocks.length === 0) return "Nothing changed that a package is made of.";
  blocks.push(...describeMissing(needs, removed));
  return blocks.join("\n");
}

function describeNeed(need: Need, colors: Colors): string {
  const { packageName, version, bump, found, enough, breaks } = need;
  const mark = enough ? colors.green("ok") : colors.red("no");
  const subject = version === undefined ? packageName : `${packageName} ${version}`;
  const head = `${mark}  ${subject} needs ${bump}, changesets say ${found}`;
  const early =
    breaks && bump !== "major"
      ? ["it breaks; before 1.0.0 that is a minor version (semver, section 4)"]
      : [];
  const unreleased = need.isReleased
    ? []
    : ["it was never released: one changeset is enough until then"];
  return [
    head,
    ...[...early, ...unreleased, ...reasons(need)].map((line) => `    ${visible(line)}`),
  ].join("\n");
}

function reasons({ spec, normalizer, files, folder }: Need): string[] {
  const lines: string[] = [];
  if (spec !== undefined) {
    const was = spec.from === undefined ? "" : ` (was ${spec.from})`;
    lines.push(`${spec.path}${was}: ${spec.diff.bump}`);
  }
  if (normalizer !== undefined) {
    const bump = normalizer.balances.length > 0 ? "minor" : "a person must state it";
    lines.push(`${folder}/src/normalize.ts: ${bump}`);
    lines.push(...[...normalizer.balances, ...normalizer.unclear].map((line) => `  ${line}`));
  }
  if (files.length > 0) {
    const rest = files.length - MOST_FILES;
    const more = rest > 0 ? ` and ${rest} more` : "";
    lines.push(`users get ${files.slice(0, MOST_FILES).join(", ")}${more}: patch`);
  }
  return lines;
}

function describeRemoved(
  { packageName, version, dependents, enough }: Removed,
  colors: Colors,
): string {
  const subject = version === undefined ? packageName : `${packageName} ${version}`;
  if (enough) return `${colors.green("ok")}  ${subject} is gone, and a changeset tells of it`;
  const bumps = [...dependents].map(([name, bump]) => `"${name}": ${bump}`);
  const how =
    bumps.length > 0 ? `with ${bumps.join(", ")}` : "for no package (`pnpm changeset add --empty`)";
  return [
    `${colors.red("no")}  ${subject} is gone: nothing will be released under that name again`,
    `    Add a changeset ${how}, whose words name ${packageName}.`,
    `    Once that is released, tell who has it: npm deprecate ${packageName} "…"`,
  ].join("\n");
}

/** The changeset that would do, to be copied; nothing where none is missing. */
function describeMissing(needs: readonly Need[], removed: readonly Removed[]): string[] {
  const gone = removed.filter(({ enough }) => !enough);
  const lines = new Map<string, string>();
  for (const { packageName, bump, enough } of needs) if (!enough) lines.set(packageName, bump);
  for (const { dependents } of gone) for (const [name, bump] of dependents) lines.set(name, bump);
  if (lines.size + gone.length === 0) return [];
  const names = gone.map(({ packageName }) => packageName).join(" and ");
  return [
    "",
    "Run `pnpm changeset:from-specs`, which writes what specs and tables say, or add a file to .changeset:",
    "",
    "---",
    ...[...lines].map(([name, bump]) => `"${name}": ${bump}`),
    "---",
    "",
    names === "" ? "What users notice." : `What users notice: there is no ${names} any more.`,
  ];
}

/** What the changesets of the branch lead to. */
export function describePlan(plan: Plan, colors: Colors): string {
  if ("refusal" in plan) return `${colors.red("no")}  changeset status: ${visible(plan.refusal)}`;
  const lines = plan.releases.map(
    ({ name, oldVersion, newVersion, type }) =>
      `    ${name} ${oldVersion} → ${newVersion} (${type})`,
  );
  return lines.length === 0
    ? "changeset status: these changesets release nothing"
    : ["changeset status: these changesets release", ...lines].join("\n");
}
