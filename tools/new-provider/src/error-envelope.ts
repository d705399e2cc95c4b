import type { Model } from "@org/generate";
import { fieldsOf } from "./answer-fields.ts";

/** The members of an error body that say what is wrong, by their usual names. */
const MEMBERS = ["code", "message"];

/** Where the error bodies say what is wrong: `x-errors`; undefined where none is told to say it. */
export function errorEnvelope({ operations }: Model): Record<string, string[]> | undefined {
  const bodies = operations
    .flatMap(({ responses }) => responses)
    .filter(({ status }) => /^(4|5|default)/.test(status))
    .flatMap(({ content }) => content);
  const pointers = new Set(
    bodies.flatMap(({ schema }) => fieldsOf(schema)).map(({ pointer }) => pointer),
  );
  const found = MEMBERS.map((member): [string, string[]] => [
    member,
    [`/${member}`, `/error/${member}`].filter((pointer) => pointers.has(pointer)),
  ]).filter(([, places]) => places.length > 0);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
