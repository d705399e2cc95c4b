import type { Args } from "../contract.ts";
import type { MockedBody } from "./contract.ts";
import type { Found } from "./find-operation.ts";
import { jsonOf, readParameter } from "./read-parameter.ts";
import type { MockRequest } from "./request.ts";

/** The arguments that made a request, as the method of the client takes them. */
export function readArguments({ mocked, path }: Found, request: MockRequest): Args {
  const parameters = mocked.parameters.map(
    (parameter) => [parameter.arg, readParameter(parameter, request, path)] as const,
  );
  const body =
    mocked.body === undefined || request.text === "" ? [] : bodyArguments(mocked.body, request);
  const all = [...parameters, ...body];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** The body, and its media type where a method takes several. */
function bodyArguments({ content }: MockedBody, request: MockRequest): [string, unknown][] {
  const isChosen = Object.keys(content).length > 1;
  const contentType = isChosen ? essence(request.headers["content-type"] ?? "") : undefined;
  return [
    ["contentType", contentType],
    ["body", bodyOf(request)],
  ];
}

/** The body of a request as data; its text, where it is neither JSON nor a form. */
export function bodyOf({ headers, text }: MockRequest): unknown {
  const type = essence(headers["content-type"] ?? "");
  if (type === "application/x-www-form-urlencoded") return formOf(text);
  if (!/[/+]json$/.test(type)) return text;
  const json = jsonOf(text);
  return json === undefined ? text : json.value;
}

/** The fields of a form; one that comes several times is a list. */
function formOf(text: string): unknown {
  const fields = new URLSearchParams(text);
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** A media type without its parameters, in lower case. */
export function essence(mediaType: string): string {
  const [type = ""] = mediaType.split(";");
  return type.trim().toLowerCase();
}
