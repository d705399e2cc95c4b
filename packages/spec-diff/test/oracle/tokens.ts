/** Requests for a token: what is answered to them, and what two of them say of the same thing. */
import type { Model } from "@org/generate";
import { isObject } from "@org/openapi";
import type { Sent } from "./client.ts";
import { isSecret } from "./settings.ts";

/** What a server answers that is asked for a token; undefined where the request is for something else. */
export function tokenAnswer(model: Model, { url, method }: Sent): object | undefined {
  for (const scheme of model.security.values()) {
    if (scheme.type !== "token") continue;
    const issuer = model.operations.find(({ id }) => id === scheme["operation"]);
    const path = scheme.endpoint?.path ?? issuer?.path;
    if (path === undefined || !url.pathname.endsWith(new URL(path, url).pathname)) continue;
    if (method !== (issuer?.method ?? "POST")) continue;
    const answer = {};
    put(answer, String(scheme["accessToken"]), "token");
    if (scheme["expiresIn"] !== undefined) put(answer, String(scheme["expiresIn"]), 3600);
    return answer;
  }
  return undefined;
}

function put(into: object, pointer: string, value: unknown): void {
  const [key = "", ...rest] = pointer.slice(1).split("/");
  if (rest.length === 0) {
    Reflect.set(into, key, value);
    return;
  }
  const inner = {};
  Reflect.set(into, key, inner);
  put(inner, `/${rest.join("/")}`, value);
}

/** Members of a request for a token that hold another credential than before. */
export function swapped(before: readonly Sent[], after: readonly Sent[]): string[] {
  const [was, will] = [before, after].map(([first]) => membersOf(first?.body ?? ""));
  return Object.entries(was ?? {}).flatMap(([name, value]) =>
    will?.[name] === undefined || will[name] === value || !isSecret(value)
      ? []
      : [`${name} of a request for a token is ${will[name]} in place of ${value}`],
  );
}

function membersOf(body: string): Readonly<Record<string, string>> {
  try {
    const json: unknown = JSON.parse(body);
    return isObject(json)
      ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)]))
      : {};
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}
