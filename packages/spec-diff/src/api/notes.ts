import {
  canonicalJson,
  child,
  entries,
  type Files,
  isObject,
  type Node,
  ownMember,
} from "@org/openapi";
import { asArray } from "../json.ts";

const TEXTS = ["summary", "description", "externalDocs", "links"];

/** Descriptions and examples of an operation, parameter, header, response or media type. */
export function notesOf(files: Files, holder: Node): readonly string[] {
  const said = (key: string) => ownMember(holder.value, key);
  const texts = TEXTS.map((key) => [key, canonicalJson(said(key) ?? "")])
    .filter(([, text]) => text !== '""' && text !== "{}")
    .map((entry) => entry.join(" "));
  const tags = asArray(said("tags")).map((tag) => `tag ${canonicalJson(tag)}`);
  const examples = examplesOf(files, holder).map((value) => `example ${canonicalJson(value)}`);
  return [...texts, ...tags, ...examples];
}

/** The same of an object with media types, and of each of them. */
export function contentNotes(files: Files, holder: Node): readonly string[] {
  const media = entries(child(holder, "content"), "`content`");
  return [...notesOf(files, holder), ...media.flatMap(([, type]) => notesOf(files, type))];
}

/** The values shown, by `example` or by `examples`, there or as components. */
function examplesOf(files: Files, holder: Node): readonly unknown[] {
  const listed = child(holder, "examples");
  const values = isObject(listed?.value)
    ? entries(listed, "`examples`").map(([, at]) => child(files.resolve(at), "value")?.value)
    : [];
  return [ownMember(holder.value, "example"), ...values].filter((value) => value !== undefined);
}
