import { isHeaderValue } from "../calls/header-value.ts";
import type { Attribute } from "../fields/attributes.ts";
import type { FieldPlace } from "../fields/field-place.ts";
import type { FieldHead } from "../fields/head.ts";
import { readStatedType } from "../types/stated-type.ts";

/** The head of an item with what stands behind the name where that is no description; values go to the labels. */
export function wholeHead(
  head: FieldHead,
  place: FieldPlace | undefined,
  labels: Map<Attribute, string>,
  hasMembers: boolean,
): FieldHead {
  const typed = hasMembers ? withOwnType(head) : head;
  return withShownValue(withHeaderValue(typed, place, labels), labels);
}

/** `Content-Type: application/json` among headers: an example, no description. */
function withHeaderValue(
  head: FieldHead,
  place: FieldPlace | undefined,
  labels: Map<Attribute, string>,
): FieldHead {
  if (place !== "header" || head.words.type || !isHeaderValue(head.rest)) return head;
  labels.set("example", head.rest);
  return { ...head, rest: "" };
}

/** `jars: list`, with members below it: what stands behind the name is its type. */
function withOwnType(head: FieldHead): FieldHead {
  const type = head.words.type ? undefined : readStatedType(head.rest);
  const isPlain = type !== undefined && type.model === undefined;
  return isPlain ? { ...head, rest: "", words: { ...head.words, type } } : head;
}

/** `"state": "open"`: a member as JSON has it, with one of its values. */
function withShownValue(head: FieldHead, labels: Map<Attribute, string>): FieldHead {
  const [, text, other, rest = ""] =
    /^(?:"([^"]*)"|(-?\d+(?:\.\d+)?|true|false)(?!\w))([^"]*)$/.exec(head.rest) ?? [];
  const value = text ?? other;
  if (head.marked !== "quotes" || head.words.type || value === undefined) return head;
  labels.set("example", value);
  const type = readStatedType(text === undefined ? typeOfNumber(value) : "string");
  return { ...head, rest: rest.trim(), words: { ...head.words, ...(type && { type }) } };
}

function typeOfNumber(value: string): string {
  if (/^[tf]/.test(value)) return "boolean";
  return value.includes(".") ? "number" : "integer";
}
