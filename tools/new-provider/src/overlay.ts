import type { Json, JsonObject } from "@org/extract";
import {
  canonicalJson,
  isObject,
  ownMember,
  pointerKeys,
  pointerTo,
  printYaml,
  setMember,
  valueAt,
} from "@org/openapi";
import { Document, isMap, isSeq, parseDocument } from "yaml";
import { isDraft } from "./words.ts";

/** One action of an OpenAPI Overlay 1.0: a target as JSONPath, and what happens there. */
export type Action = { readonly target: string } & (
  | { readonly update: Json }
  | { readonly remove: true }
);

/** What to do with the actions below it, for the person who opens the file. */
const TO_DESCRIBE = ` What to describe: say it in words of your own, one place after the other. The target names the place;
 what stands there is the words of its name.`;

/**
 * The text of an OpenAPI Overlay 1.0 that makes one document of another: what is added and changed, and
 * then the list of what to describe, an action for each place.
 *
 * @param given the text of an overlay that was applied before: it comes first, as it is written
 */
export function overlayText(
  title: string,
  before: JsonObject,
  after: JsonObject,
  given?: string,
): string {
  const info = { title, version: "1.0.0" };
  const overlay =
    given === undefined
      ? new Document({ overlay: "1.0.0", info, actions: [] })
      : parseDocument(given);
  const { changes, words } = overlayActions(before, after);
  for (const action of changes) overlay.addIn(["actions"], overlay.createNode(action));
  for (const [index, action] of words.entries()) {
    const node = overlay.createNode(action);
    if (index === 0) node.commentBefore = TO_DESCRIBE;
    overlay.addIn(["actions"], node);
  }
  if (given !== undefined && changes.length + words.length === 0) return given;
  const { contents } = overlay;
  const actions = isMap(contents) ? contents.get("actions") : undefined;
  // Of an empty list in flow style, what is added would be in flow style as well.
  if (isSeq(actions)) actions.flow = false;
  return printYaml(overlay);
}

/** The text of an overlay that leaves out what is at JSON pointers into a document. */
export function removalsText(
  title: string,
  document: JsonObject,
  pointers: readonly string[],
): string {
  const actions = pointers.map((at) => ({ target: targetAt(document, at), remove: true }));
  return printYaml(new Document({ overlay: "1.0.0", info: { title, version: "1.0.0" }, actions }));
}

/** The actions that make one document of another: removals first, then what is added or changed; drafted words apart. */
function overlayActions(
  before: JsonObject,
  after: JsonObject,
): { readonly changes: Action[]; readonly words: Action[] } {
  const words = new Map<string, JsonObject>();
  const removals: Action[] = [];
  const updates: Action[] = [];
  const visit = (from: JsonObject, to: JsonObject, target: string): JsonObject => {
    const update: JsonObject = {};
    for (const key of Object.keys(from)) {
      if (ownMember(to, key) === undefined) {
        removals.push({ target: child(target, key), remove: true });
      }
    }
    for (const [key, value] of Object.entries(to)) {
      const old = ownMember(from, key);
      const path = child(target, key);
      if (old !== undefined && canonicalJson(old) === canonicalJson(value)) continue;
      if (isDraft(value)) {
        words.set(target, { ...words.get(target), [key]: value });
      } else if (isObject(old) && isObject(value)) {
        const inner = visit(old, value, path);
        if (Object.keys(inner).length > 0) setMember(update, key, inner);
      } else if (Array.isArray(old) && Array.isArray(value) && alike(old, value)) {
        for (const [index, item] of value.entries()) {
          const own = visit(old[index] as JsonObject, item as JsonObject, `${path}[${index}]`);
          if (Object.keys(own).length > 0) {
            updates.push({ target: `${path}[${index}]`, update: own });
          }
        }
      } else {
        if (typeof old === "object" && old !== null) removals.push({ target: path, remove: true });
        setMember(update, key, value);
      }
    }
    return update;
  };
  const root = visit(before, after, "$");
  const changes = [
    ...removals,
    ...(Object.keys(root).length > 0 ? [{ target: "$", update: root }] : []),
    ...updates,
  ];
  return { changes, words: [...words].map(([target, update]) => ({ target, update })) };
}

/** Lists of as many objects: their items are changed one by one. */
function alike(from: readonly Json[], to: readonly Json[]): boolean {
  return from.length === to.length && [...from, ...to].every(isObject);
}

/** The target of an action at a JSON pointer into a document. */
function targetAt(document: JsonObject, pointer: string): string {
  const keys = pointerKeys(pointer);
  return keys.reduce((target, key, index) => {
    const owner = valueAt(document, pointerTo("", ...keys.slice(0, index)));
    return Array.isArray(owner) ? `${target}[${key}]` : child(target, key);
  }, "$");
}

function child(target: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${target}.${key}` : `${target}[${JSON.stringify(key)}]`;
}
