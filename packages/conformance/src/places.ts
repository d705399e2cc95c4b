import type { Operation } from "@org/generate";

/**
 * The arguments of an operation in the places where its spec has them, as openapi-fetch takes them:
 * `{ params: { path, query, header, cookie }, body }`.
 */
export function placesOf(
  { parameters, body }: Pick<Operation, "parameters" | "body">,
  args: object,
): object {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { name, arg, in: place } of parameters) {
    if (!Object.hasOwn(args, arg)) continue;
    params[place] = { ...params[place], [name]: Reflect.get(args, arg) };
  }
  return body === undefined ? { params } : { params, body: Reflect.get(args, "body") };
}
