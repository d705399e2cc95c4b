/** Requests as text, to compare them. */
import type { Operation } from "@org/generate";
import type { Sent } from "./client.ts";
import { textOfBody } from "./multipart.ts";

/** Headers in which two clients may differ without a difference for the server. */
const OF_THE_CLIENT = new Set(["accept", "user-agent"]);

/**
 * What of one request another one lacks or has besides, without what stands in `apart` (by place and name).
 *
 * @param encoding what the server says of the members of the body
 */
export function difference(
  was: Sent,
  will: Sent,
  apart: ReadonlySet<string>,
  encoding: unknown,
): string | undefined {
  const [before = [], after = []] = [was, will].map((sent) => linesOf(sent, apart, encoding));
  if (before.join("\n") === after.join("\n")) return undefined;
  const [gone, come] = [
    before.filter((line) => !after.includes(line)),
    after.filter((line) => !before.includes(line)),
  ];
  return `${gone.join(", ")} → ${come.join(", ")}`;
}

function linesOf(sent: Sent, apart: ReadonlySet<string>, encoding: unknown): string[] {
  const { method, url, headers } = sent;
  const query = url.search.slice(1).split("&");
  const cookies = (headers["cookie"] ?? "").split("; ");
  const kept = (place: string) => (pair: string) =>
    pair !== "" && !apart.has(`${place} ${decodeURIComponent(pair.split("=")[0] ?? "")}`);
  const others = Object.entries(headers).filter(
    ([name]) => name !== "cookie" && !OF_THE_CLIENT.has(name) && !apart.has(`header ${name}`),
  );
  return [
    `${method} ${url.origin}${url.pathname}`,
    ...query
      .filter(kept("query"))
      .sort(byName)
      .map((pair) => `?${pair}`),
    ...others
      .map(([name, value]) => `${name}: ${name === "content-type" ? typeOf(value) : value}`)
      .sort(),
    ...cookies
      .filter(kept("cookie"))
      .sort()
      .map((pair) => `cookie ${pair}`),
    `body ${textOfBody(sent, apart, encoding)}`,
  ];
}

/** A media type without what does not change it: its case, a charset, a boundary. */
function typeOf(value: string): string {
  return value.toLowerCase().replace(/;\s*(charset|boundary)=[^;]*/g, "");
}

/** Pairs of one name keep their order. */
function byName(a: string, b: string): number {
  const [one = "", other = ""] = [a, b].map((pair) => pair.split("=")[0]);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a client fills by itself where a caller gives no such argument: by place and name on the wire. */
export function filledBy(operation: Operation | undefined, args: unknown): readonly string[] {
  const given = new Set(Object.keys(Object(args)));
  return (operation?.parameters ?? [])
    .filter(({ arg, value, option, idempotencyKey }) => {
      return !given.has(arg) && (value !== undefined || option !== undefined || idempotencyKey);
    })
    .map((one) => `${one.in} ${one.in === "header" ? one.name.toLowerCase() : one.name}`);
}
