import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { roleOf, statusesIn } from "../../evidence/roles/roles.ts";
import type { Block, Heading } from "../../page/block.ts";
import { type Label, labelOf } from "../labels.ts";
import { isAnswer, isBody, isShape } from "../light.ts";
import { begin, type Leaf, type Section } from "./section.ts";

/**
 * Where a block goes: a label of a body ("Response `201`") stands beside the others of its kind, and ends the
 * headings below the last of them that only say in which form that is described.
 */
export function besideLikes(open: Section, container: Section, block: Block): Section {
  if (block.kind !== "paragraph" || !isBodyLabel(labelOf(block.text, block.line))) return open;
  for (let at = open; at !== container && isWithinBody(at.title); at = at.parent ?? container) {
    const { parent } = at;
    if (parent?.parts.some((part) => part.kind === "label" && isBodyLabel(part))) return parent;
  }
  return open;
}

/**
 * Where a component that describes an operation goes: beside the one before it, where only a title of something
 * of that one, such as "Example request", stands between them.
 */
export function besideEndpoints(open: Section, container: Section): Section {
  if (roleOf(open.title) === undefined) return open;
  for (let at: Section = open; at !== container; at = at.parent ?? container) {
    const { parent } = at;
    const isBeside = parent?.parts.some((part) => isOfEndpoint(part)) ?? false;
    if (parent && isBeside) return parent;
  }
  return open;
}

function isOfEndpoint(part: Section | Leaf): boolean {
  return part.kind === "section" && part.meaning?.kind === "endpoint";
}

/** An endpoint that stands below the answers of another one begins a part of the page: no heading does. */
export function begunBy(block: Block, open: Section, container: Section): Section | undefined {
  if (open === container || !isAboutAnswers(open.title) || !isEndpoint(block)) return undefined;
  let inner = open;
  for (let at = open.parent; at; at = at.parent) {
    if (hasEndpoint(at)) {
      const isBegun = at.title === "" && at.parent !== undefined && at !== container;
      const parent = isBegun ? (at.parent ?? at) : at;
      const begun = begin("", isBegun ? at.depth : inner.depth - 0.5, block.line, parent);
      parent.parts.push(begun);
      return begun;
    }
    if (at === container) return undefined;
    inner = at;
  }
  return undefined;
}

/** Whether a section names an endpoint by itself; how many of its parts were looked at for that is kept. */
function hasEndpoint(section: Section): boolean {
  const known = SEEN.get(section) ?? { count: 0, has: false };
  const has = known.has || section.parts.slice(known.count).some((part) => isEndpoint(part));
  SEEN.set(section, { count: section.parts.length, has });
  return has;
}

const SEEN = new WeakMap<Section, { readonly count: number; readonly has: boolean }>();

function isEndpoint(part: Block | Section | Leaf): boolean {
  if (part.kind !== "code" && part.kind !== "paragraph") return false;
  const [one, second] = mentionsOf(part.text, part.kind);
  return one?.method !== undefined && second === undefined;
}

function isAboutAnswers(title: string): boolean {
  return isAnswer(roleOf(title)) || statusesIn(title).length > 0;
}

function isBodyLabel(label: Label | undefined): boolean {
  return label?.value === "" && isBody(label.role);
}

function isWithinBody(title: string): boolean {
  return isShape(title) || /headers?$/i.test(title.trim());
}

/** The section that a heading stands in: the nearest one of less depth. */
export function above(open: Section, container: Section, { depth }: Heading): Section {
  let parent = open;
  while (parent !== container && parent.depth >= depth) parent = parent.parent ?? container;
  return parent;
}

/** The section that a heading begins. */
export function below(open: Section, container: Section, heading: Heading): Section {
  const parent = above(open, container, heading);
  const begun = begin(heading.text, heading.depth, heading.line, parent);
  parent.parts.push(begun);
  return begun;
}
