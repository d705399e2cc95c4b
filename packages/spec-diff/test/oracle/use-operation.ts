/** What code does with one operation: it calls it in all ways, and reads what comes of that. */
import type { Operation, Response } from "@org/generate";
import { isSuccess } from "../../../../tools/generate/src/emit/method.ts";
import { callsOf } from "./calls.ts";
import { readsOf } from "./reads.ts";

/** Functions that use an operation; `at` keeps their names apart. */
export function useOperation(operation: Operation, at: number): readonly string[] {
  const { id, typeName, parameters, body, path, method, responses, pages } = operation;
  const call = `client[${JSON.stringify(id)}]`;
  const written = callsOf(operation).map(({ args }) => args);
  const [full = ""] = written;
  const takesArguments = parameters.length > 0 || body !== undefined;
  const good = responses.filter((response) => isSuccess(response, responses));
  const bad = responses.filter((response) => !good.includes(response));
  return [
    ...written.map((args, index) => {
      return `export async function call${at}_${index}() { return ${call}(${args}); }`;
    }),
    `export async function options${at}() { return ${call}.withResponse(${full || "{}"}, { timeoutMs: 1 }); }`,
    ...(takesArguments
      ? [`export async function pass${at}(args: mine.${typeName}Args) { return ${call}(args); }`]
      : []),
    ...reading(`read${at}`, `${typeName}Response`, good),
    ...(good.length > 0
      ? [
          `export async function take${at}() { return read${at}(await ${call}(${full}), await ${call}(${full})); }`,
        ]
      : []),
    ...reading(`fail${at}`, `${typeName}Error`, bad),
    `export type Names${at} = [${takesArguments ? `api.${typeName}Args, ` : ""}api.${typeName}Response, api.${typeName}Error];`,
    `export type Path${at} = paths[${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}];`,
    // Calls of `.api` have arguments by place and name.
    ...parameters
      .filter(({ ofParts }) => !ofParts)
      .map(({ in: place, name }, index) => {
        const list = `NonNullable<Path${at}["parameters"][${JSON.stringify(place)}]>`;
        return `export type Parameter${at}_${index} = ${list}[${JSON.stringify(name)}];`;
      }),
    ...(pages === undefined
      ? []
      : [
          `export async function list${at}(before: mine.${typeName}Item) {`,
          `for await (const item of ${call}.items(${full || "{}"})) { let kept = before; kept = item; void kept; }`,
          "}",
        ]),
  ];
}

/** A function that reads bodies of a type; none where there is nothing to read. */
function reading(name: string, type: string, responses: readonly Response[]): readonly string[] {
  if (responses.length === 0) return [];
  const content = responses.flatMap((one) => one.content);
  const json = content.filter(({ body }) => body === "json").map(({ schema }) => schema);
  const bare = responses.some((one) => one.content.length === 0) ? 1 : 0;
  return [
    `export function ${name}(before: mine.${type}, now: api.${type}) {`,
    ...readsOf(json, content.length - json.length + bare),
    "}",
  ];
}
