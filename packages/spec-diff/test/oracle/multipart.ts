/** Bodies of several parts, as a server reads them. */
import { asObject } from "../../src/json.ts";
import type { Sent } from "./client.ts";

/** A part: its headers and what it holds. */
interface Part {
  readonly name: string;
  readonly type: string;
  readonly headers: readonly string[];
  readonly content: string;
}

/** The parts of a body; undefined where it has none. */
function partsOf({ headers, body }: Sent): readonly Part[] | undefined {
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return undefined;
  const texts = (body ?? "").split(`--${boundary}`).slice(1, -1);
  return texts.map((text) => {
    const [head = "", ...rest] = text.replace(/^\r\n/, "").split("\r\n\r\n");
    const lines = head.split("\r\n");
    const type = lines.find((line) => /^content-type:/i.test(line));
    return {
      name: /name="([^"]*)"/.exec(head)?.[1] ?? "",
      type: typeOf(type?.replace(/^[^:]*:\s*/, "") ?? ""),
      headers: lines.filter((line) => line !== type),
      content: rest.join("\r\n\r\n"),
    };
  });
}

/**
 * A body as text that is the same for the same body: whatever its boundary, without headers of parts that
 * nobody gave, and without types of parts that its server takes as well as others.
 *
 * @param encoding what the server says of the members of this body
 */
export function textOfBody(sent: Sent, apart: ReadonlySet<string>, encoding: unknown): string {
  const parts = partsOf(sent);
  if (parts === undefined) return sent.body ?? "";
  return parts
    .map(({ name, type, headers, content }) => {
      const own = headers.filter(
        (line) => !apart.has(`header ${line.split(":")[0]?.toLowerCase()}`),
      );
      return [...own, takes(encoding, name, type) ? "" : `of ${type || "no type"}`, content].join(
        " ",
      );
    })
    .join("; ");
}

/** Whether a member may be of this type: by default each is of the one that fits its schema. */
function takes(encoding: unknown, name: string, type: string): boolean {
  const { contentType } = asObject(asObject(encoding)[name]);
  if (typeof contentType !== "string") return type === "" || DEFAULTS.has(type);
  const listed = contentType.split(",").map(typeOf);
  return (type === "" ? UNSAID : [type]).some((one) =>
    [one, `${one.split("/")[0]}/*`, "*/*"].some((range) => listed.includes(range)),
  );
}

/** A media type without its parameters. */
function typeOf(text: string): string {
  return text.replace(/;.*/, "").trim().toLowerCase();
}

/** What a part may be that does not say it: text, and bytes that nobody calls otherwise. */
const UNSAID = ["text/plain", "application/octet-stream"];

const DEFAULTS = new Set([...UNSAID, "application/json"]);
