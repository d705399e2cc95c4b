/** The calls that a caller makes of an operation. */
import { isNeeded, keyCode, type MediaType, type Operation } from "@org/generate";
import { expressionsOf } from "./expressions.ts";
import { membersOf } from "./members.ts";

/** A call of a method: what its arguments are as text. */
export interface WrittenCall {
  readonly operation: Operation;
  readonly args: string;
}

/** The calls of an operation: with all of its arguments, in several values, and with those it needs. */
export function callsOf(operation: Operation): readonly WrittenCall[] {
  const { parameters, body } = operation;
  const columns = parameters.map((parameter) => ({
    key: keyCode(parameter.arg),
    needed: isNeeded(parameter),
    values: expressionsOf(parameter.schema).filter((value) => !EMPTY.has(value)),
  }));
  const bodies = bodiesOf(operation);
  const row = (at: number, all: boolean) =>
    columns.flatMap(({ key, needed, values }) => {
      const value = values[at % values.length];
      return value === undefined || !(all || needed) ? [] : [`${key}: ${value}`];
    });
  const count = Math.max(1, bodies.length, ...columns.map(({ values }) => values.length));
  const written = Array.from({ length: count }, (_, at) => {
    const sent = bodies[at % bodies.length];
    return [...row(at, true), ...(sent === undefined ? [] : [sent])];
  });
  const least = [...row(0, false), ...(body?.required ? bodies.slice(0, 1) : [])];
  return [...written, least].map((members) => ({
    operation,
    args: members.length === 0 ? "" : `{ ${members.join(", ")} }`,
  }));
}

/** What is sent in no path, query or header. */
const EMPTY = new Set(["null", "[]"]);

function bodiesOf({ body }: Operation): readonly string[] {
  return (body?.content ?? []).flatMap((media, at) => {
    const values =
      media.body === "text"
        ? ['"text"']
        : media.body === "binary" || media.body === "stream"
          ? ["new Uint8Array([1])"]
          : expressionsOf(media.schema).map((value) => withMembers(value, encodedIn(media)));
    const type = media.type.replace(
      /^(.*)\/\*$/,
      (_, top) => `${top === "*" ? "application" : top}/x`,
    );
    return values.map((value) =>
      at === 0 ? `body: ${value}` : `contentType: ${JSON.stringify(type)}, body: ${value}`,
    );
  });
}

/** Members of a form of which the document says how they are sent, and nothing else. */
function encodedIn({ schema, encodings }: MediaType): readonly string[] {
  const described = new Set(membersOf(schema)?.members.map(({ name }) => name));
  return [...encodings.keys()].filter((name) => !described.has(name));
}

function withMembers(value: string, names: readonly string[]): string {
  if (names.length === 0 || !value.startsWith("{")) return value;
  return `{ ${names.map((name) => `${keyCode(name)}: "text", `).join("")}${value.slice(1)}`;
}

/** The arguments as they are when the call is made. */
export function argsOf(call: WrittenCall | undefined): unknown {
  return new Function(`return ${call?.args || "{}"};`)();
}
