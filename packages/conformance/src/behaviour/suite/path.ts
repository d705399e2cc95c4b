import type { Subject } from "./subject.ts";

/** The path of the balance operation with its arguments, each as one segment. */
export function pathOf(
  { path, parameters }: Subject,
  args: Readonly<Record<string, unknown>>,
  encode: (value: string) => string = encodeURIComponent,
): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const found = parameters.find(
      (parameter) => parameter.in === "path" && parameter.name === name,
    );
    return encode(String(args[found?.arg ?? name]));
  });
}

/** The arguments in the places where openapi-fetch takes them. */
export function placed(
  { parameters }: Subject,
  args: Readonly<Record<string, unknown>>,
): { readonly params: object; readonly body?: unknown } {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { arg, name, in: place } of parameters) {
    if (Object.hasOwn(args, arg)) params[place] = { ...params[place], [name]: args[arg] };
  }
  return "body" in args ? { params, body: args["body"] } : { params };
}
