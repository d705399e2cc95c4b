import type { Model } from "@org/generate";
import { pointerTo } from "@org/openapi";
import { fieldsOf } from "./answer-fields.ts";

/** The members of an error body that say what is wrong, by their usual names: the most telling first. */
const MEMBERS = {
  code: ["code", "errorCode", "error_code", "name", "type"],
  message: ["message", "detail", "error_description", "error_message", "title"],
  requestId: ["requestId", "request_id", "debug_id", "debugging_request_id", "trace_id"],
} as const;

/** Where the members stand: in the body, or in the one object or list of it that is called so. */
const AROUND = ["", "/error", "/errors", "/errors/*"];

/** Where the error bodies say what is wrong: `x-errors`; undefined where none is told to say it. */
export function errorEnvelope({ operations }: Model): Record<string, string[]> | undefined {
  const bodies = operations
    .flatMap(({ responses }) => responses)
    .filter(({ status }) => /^(4|5|default)/.test(status))
    .flatMap(({ content }) => content);
  const texts = bodies
    .flatMap(({ schema }) => fieldsOf(schema))
    .filter(({ types }) => types.some((type) => ["string", "integer", "number"].includes(type)));
  const pointers = new Set(texts.map(({ pointer }) => pointer));
  const found = Object.entries(MEMBERS).flatMap(([member, names]): [string, string[]][] => {
    const places = AROUND.flatMap((around) => {
      const name = names.find((one) => pointers.has(pointerTo(around, one)));
      return name === undefined ? [] : [pointerTo(around, name)];
    });
    return places.length === 0 ? [] : [[member, places]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
