import type { Named } from "../../evidence/endpoints/same-path.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Listed } from "../listed.ts";
import { partsIn, type Section } from "../outline/section.ts";
import { type Draft, isNear } from "./draft.ts";

/**
 * Adds to an operation of a list the section that is called like it there, and names no operation by itself:
 * "[Cancel a payout](#cancel-a-payout)" in a table, and below that title what it answers.
 */
export function placeTitled(
  found: readonly (Draft & Named)[],
  listedOf: (draft: Draft & Named) => readonly Listed[],
): void {
  const [first] = found.flatMap(({ places }) => places);
  if (!first) return;
  const all = found.flatMap((draft) => [...new Set(titlesOf(listedOf(draft)))]);
  const sections = Map.groupBy(sectionsOf(first.section), ({ title }) => key(title));
  for (const draft of found) {
    if (draft.rank !== "listed") continue;
    const titled = titlesOf(listedOf(draft)).flatMap((title) => sections.get(title) ?? []);
    const [only, second] = new Set(titled);
    // What several operations are called is their group.
    const isGroup = all.filter((title) => title === key(only?.title ?? "")).length > 1;
    if (!only || second || isGroup || roleOf(only.title) !== undefined) continue;
    if (found.some((one) => one !== draft && one.rank !== "listed" && isNear(one, only))) continue;
    draft.places.push({ section: only, from: 0 });
  }
}

/** A column that says which operation it is. */
const NAME = /^(?:$|(?:name|title|operation|action|purpose|call|method|what|endpoint|request)\b)/i;

function titlesOf(listed: readonly Listed[]): string[] {
  return listed.flatMap(({ description, others }) => {
    const names = others.flatMap(({ label, value }) => (NAME.test(label) ? [value] : []));
    return [description, ...names].map(key).filter((title) => title !== "");
  });
}

function sectionsOf(inner: Section): Section[] {
  let root = inner;
  while (root.parent) root = root.parent;
  return [...partsIn(root)].flatMap(({ part }) => (part.kind === "section" ? [part] : []));
}

function key(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
