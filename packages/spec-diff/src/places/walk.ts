/** The way from a named thing to a place in it, in words that other documents share. */
import { child, isObject, type Node, ownMember } from "@org/openapi";
import type { Bearing, Counterpart, Landmarks } from "./landmarks.ts";

/** Keywords that only group schemas: where a schema stands in them says nothing of it. */
const GROUPS = new Set(["allOf", "anyOf", "oneOf"]);

/** One step, and the same where the order in a list, or the spelling of a name, does not count. */
interface Step {
  readonly key: string;
  /** Undefined: the step says nothing of where it leads. */
  readonly meaning: string | undefined;
}

/** The place in words that stay where lines move, lists are reordered or files are split. */
export function meaningOf(landmarks: Landmarks, { name, node, keys }: Bearing): readonly string[] {
  const meanings = stepsOf(landmarks, node, keys).flatMap(({ meaning }) => meaning ?? []);
  return [name, ...meanings];
}

/** Where another document has what this one has at a place. */
export function counterpartOf(
  bearing: Bearing,
  own: Landmarks,
  other: Landmarks,
): Counterpart | undefined {
  const start = other.named(bearing.name);
  if (start === undefined) return undefined;
  let node = start;
  for (const one of stepsOf(own, bearing.node, bearing.keys)) {
    const next = stepTo(other, node, one);
    if (next === undefined) return { node, isExact: false };
    node = next;
  }
  return { node, isExact: true };
}

function stepsOf(landmarks: Landmarks, start: Node, keys: readonly string[]): readonly Step[] {
  let node: Node | undefined = start;
  let before = "";
  return keys.map((key) => {
    const inner: Node | undefined = node && child(node, key);
    const step = { key, meaning: meaningOfStep(landmarks, before, key, node, inner) };
    before = key;
    node = inner;
    return step;
  });
}

function meaningOfStep(
  landmarks: Landmarks,
  before: string,
  key: string,
  owner: Node | undefined,
  item: Node | undefined,
): string | undefined {
  if (!Array.isArray(owner?.value)) return GROUPS.has(key) ? undefined : key;
  return before === "prefixItems" ? key : item && nameOf(landmarks, item);
}

/** What an item of a list is known by: a parameter its place and name, a server its address. */
function nameOf(landmarks: Landmarks, item: Node): string | undefined {
  const { value } = landmarks.resolved(item);
  if (!isObject(value)) return undefined;
  const { name, in: place, url } = value;
  if (typeof name === "string" && typeof place === "string") {
    return `${place} ${place === "header" ? name.toLowerCase() : name}`;
  }
  return typeof url === "string" ? url : undefined;
}

/** A reference on the way is followed: where one document has a part inside, the other may refer to it. */
function stepTo(landmarks: Landmarks, from: Node, { key, meaning }: Step): Node | undefined {
  const node = child(from, key) === undefined ? landmarks.resolved(from) : from;
  const isNamed = meaning !== undefined && meaning !== key;
  if (!Array.isArray(node.value) || !isNamed) return child(node, key);
  const index = node.value.findIndex((value, at) => {
    const item = { source: node.source, pointer: `${node.pointer}/${at}`, value };
    return nameOf(landmarks, item) === meaning;
  });
  return index < 0 ? undefined : child(node, index);
}

/** The value of a member of what is at a node, references followed; undefined where there is none. */
export function memberOf(landmarks: Landmarks, node: Node, key: string): unknown {
  return ownMember(node.value, key) ?? ownMember(landmarks.resolved(node).value, key);
}
