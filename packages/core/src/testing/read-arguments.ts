import type { Args } from "../contract.ts";
import { parseJson } from "../json/parse.ts";
import type { MockedParameter } from "./contract.ts";
import type { Found } from "./find-operation.ts";
import type { MockRequest } from "./request.ts";

/** What a request says of a parameter: its texts; none where it does not name it. */
export function textsOf(
  { in: place, name, separator }: MockedParameter,
  { url, headers }: Pick<MockRequest, "url" | "headers">,
  path: Found["path"],
): readonly string[] {
  const found = place === "query" ? url.searchParams.getAll(name) : [];
  const one =
    place === "path"
      ? path.get(name)
      : place === "header"
        ? headers[name.toLowerCase()]
        : place === "cookie"
          ? cookiesOf(headers["cookie"] ?? "").get(name)
          : undefined;
  const texts = one === undefined ? found : [one];
  if (separator === undefined || separator === "&") return texts;
  return texts.flatMap((text) => text.split(separator));
}

/** The arguments that made a request, as the method of the client takes them. */
export function readArguments({ mocked, path }: Found, request: MockRequest): Args {
  const parameters = mocked.parameters.flatMap((parameter) => {
    const texts = textsOf(parameter, request, path).map((text) => argumentValue(text, parameter));
    if (texts.length === 0) return [];
    return [[parameter.arg, parameter.separator === undefined ? texts[0] : texts] as const];
  });
  const body = mocked.body === undefined || request.text === "" ? [] : [["body", bodyOf(request)]];
  return Object.fromEntries([...parameters, ...body]);
}

/** The body of a request as data; its text, where it is neither JSON nor a form. */
export function bodyOf({ headers, text }: MockRequest): unknown {
  const type = essence(headers["content-type"] ?? "");
  if (type === "application/x-www-form-urlencoded") {
    return Object.fromEntries(new URLSearchParams(text));
  }
  if (!/[/+]json$/.test(type)) return text;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/** A media type without its parameters, in lower case. */
export function essence(mediaType: string): string {
  const [type = ""] = mediaType.split(";");
  return type.trim().toLowerCase();
}

/** The value of a text, by the types that a parameter has. */
function argumentValue(text: string, { types = ["string"] }: MockedParameter): unknown {
  if (types.includes("string")) return text;
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(";").map((pair) => pair.trim().split("="));
  return new Map(
    pairs.map(([name = "", ...value]) => [name, decodeURIComponent(value.join("="))] as const),
  );
}
