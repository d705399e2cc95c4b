import { readAddress } from "../endpoints/address.ts";
import { joinedQuery } from "../endpoints/joined-query.ts";
import { METHOD_WORDS, methodOf } from "../endpoints/method.ts";
import { roleOf } from "../roles/roles.ts";
import { statusesIn } from "../roles/statuses.ts";
import { type CallSample, type HeaderLine, headerOf } from "./call-sample.ts";
import { pairOf, readCurls } from "./curl.ts";
import { readHttpies } from "./httpie.ts";

/** A response that a sample shows as a message. */
export interface ResponseSample {
  /** Undefined where the sample only says that it is a response. */
  readonly status: string | undefined;
  readonly headers: readonly HeaderLine[];
  readonly body: string;
  /** Line of the sample, from 0, on which the body starts. */
  readonly line: number;
}

/** What a sample says as messages: requests, bodies of requests, responses. */
export type Message =
  | { readonly kind: "request"; readonly call: CallSample }
  | { readonly kind: "body"; readonly body: string; readonly line: number }
  | { readonly kind: "response"; readonly response: ResponseSample };

const REQUEST_LINE = new RegExp(`^(${METHOD_WORDS})\\s+(\\S+)(?:\\s+HTTP/[\\d.]+)?$`);

/** The same behind a word for it: "Request GET - https://…:" */
const WORDED_LINE = new RegExp(
  `^(?:request|call|запрос|запит|anfrage|requ[eê]te|petici[oó]n|solicitud|requisiç[aã]o|richiesta|istek|permintaan|żądanie|请求|リクエスト|요청):?\\s+(${METHOD_WORDS})\\s+(?:[-–—:]\\s+)?((?:https?:/)?/\\S+?):?$`,
  "iu",
);

/** What curl writes before the lines that it sends. */
const SENT = new RegExp(`^[ \\t]*> (?:${METHOD_WORDS}) \\S+ HTTP/`, "m");
const HEADER_LINE = /^([A-Za-z][\w-]*)\s*:(?:\s+(.*)|)$/;
const COMMENT = /^(?:\/\/|#+|\/\*+|--|<!--)\s*(.*?)\s*(?:\*\/|-->)?$/;

/** A line of its own above a body, which is no header: those have a value. */
const LABELLED =
  /^(?:(?:example|sample|success(?:ful)?|json) )?(?:request|response)(?: body)?\s?:$/i;

/** A label before a body on its line: `Example Response : {`. */
const BESIDE_VALUE =
  /^((?:(?:example|sample|success(?:ful)?|json) )?(?:request|response|body|payload)(?: body)?)\s?:\s*(?=[{[]\s*$)/i;

/**
 * The messages in a block of code: `POST /x HTTP/1.1` or `HTTP/1.1 200 OK` with what follows, `// 200`
 * or `# Response` above a body, `curl` and the answer below it. None where the block has no such line.
 */
export function readMessages(text: string): Message[] {
  const lines = joinedQuery(written(text)).split("\n");
  const commands = [...readCurls(text), ...readHttpies(text)].map((call) => ({
    start: { kind: "command" as const, call },
    index: call.line,
  }));
  const inCommand = new Set(
    commands.flatMap(({ start: { call } }) => range(call.line, call.end ?? call.line)),
  );
  const inside = insideOfValues(lines);
  const starts = lines.flatMap((line, index) => {
    if (inCommand.has(index) || (inside.has(index) && COMMENT.test(line.trim()))) return [];
    const start = startOf(line.trim(), lines[index - 1]?.trim() ?? "", inside.has(index));
    return start ? [{ start, index }] : [];
  });
  const all = [...commands, ...starts].sort((a, b) => a.index - b.index);
  return all.flatMap(({ start, index }, position) => {
    const end = all[position + 1]?.index ?? lines.length;
    if (start.kind === "command") return ofCommand(start.call, lines.slice(0, end));
    const { value } = start;
    const below = lines.slice(index + 1, end);
    return value === undefined
      ? toMessage(start, below, index)
      : toMessage(start, [value, ...below], index - 1);
  });
}

/** Lines that curl prints of what it sends and gets, as they go over the wire. */
function written(text: string): string {
  return SENT.test(text)
    ? text.replaceAll(/^[ \t]*[<>](?: |$)/gm, "").replaceAll(/^[ \t]*\* .*$/gm, "")
    : text;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What pages write before the lines that a command prints. */
const OUTPUT_MARK = /^\s*(?:#+|\/\/|=>|→|>)\s?(?=\s*[[{\]}"])/;

/** A command, and the JSON that stands below it. */
function ofCommand(call: CallSample, lines: readonly string[]): Message[] {
  const from = (call.end ?? call.line) + 1;
  const line = lines.findIndex((text, index) => index >= from && text.trim() !== "");
  const request: Message = { kind: "request", call };
  const below = lines.slice(Math.max(line, 0)).map((text) => text.replace(OUTPUT_MARK, ""));
  if (line < 0 || !/^\s*[[{]/.test(below[0] ?? "")) return [request];
  // What a comment says below it is about the next command.
  const last = below.findLastIndex((text) => text.trim() !== "" && !/^\s*(?:#|\/\/)/.test(text));
  const printed = below
    .slice(0, last + 1)
    .join("\n")
    .trimEnd();
  // `-w '%{http_code}'` prints the status below the body.
  const [, shown, status] = /^([\s\S]*[\]}])\s*\n?([1-5]\d\d)$/.exec(printed) ?? [];
  const body = shown ?? printed;
  return [request, { kind: "response", response: { status, headers: [], body, line } }];
}

/** The lines within a JSON value, whose comments are about its members. */
function insideOfValues(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    if (depth > 0) inside.add(index);
    const signs = line.replaceAll(/"(?:\\.|[^"\\])*"|\/\/.*$/g, "");
    for (const sign of signs) {
      if (sign === "{" || sign === "[") depth += 1;
      else if (sign === "}" || sign === "]") depth = Math.max(0, depth - 1);
    }
  }
  return inside;
}

type Start = (
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  | { readonly kind: "body" }
  | { readonly kind: "end" }
  | { readonly kind: "response"; readonly status: string | undefined }
) & {
  /** Where the body begins on the same line. */
  readonly value?: string;
};

/** What a line begins, seen with the line above it. */
function startOf(line: string, above: string, isInside: boolean): Start | undefined {
  if (line.length > 2000) return undefined;
  if (/^#{3,}/.test(line)) return { kind: "end" };
  const request = REQUEST_LINE.exec(line) ?? WORDED_LINE.exec(line);
  const method = methodOf(request?.[1] ?? "");
  if (method && request?.[2]) return { kind: "request", method, url: request[2] };
  if (/^HTTP(?:\/[\d.]+)?\s+\d{3}\b/.test(line)) return responseOf(line.replace(/^\S+\s+/, ""));
  const comment = COMMENT.exec(line)?.[1];
  if (comment !== undefined) return ofComment(comment.replace(/:$/, ""));
  const [before, words] = BESIDE_VALUE.exec(line) ?? [];
  const beside = words === undefined ? undefined : ofComment(words);
  if (before !== undefined && beside) return { ...beside, value: line.slice(before.length) };
  const said = isInside ? undefined : besideInWords(line);
  if (said) return said;
  if (LABELLED.test(line)) return ofComment(line.slice(0, -1).trimEnd());
  const status =
    /^(?:(?:HTTP )?status(?: code)?\s*[:\s]\s*)?[1-5]\d\d(?:\s+[A-Z][A-Za-z' -]*)?:?$/i;
  const isFirst = above === "" || /^content-type\b/i.test(above);
  return isFirst && status.test(line) ? responseOf(line) : undefined;
}

/** A body behind a label in any language, `Antwort: { "id": 1 }`, and no argument of a program. */
function besideInWords(line: string): Start | undefined {
  const [before, words = ""] =
    /^((?!\p{Ll})\p{L}[\p{L} -]{1,40}?)\s?[:：]\s*(?=[{[]\s*(?:$|["'{}[\]]))/u.exec(line) ?? [];
  if (before === undefined) return undefined;
  const role = roleOf(words);
  const value = line.slice(before.length);
  if (role === "response") return { kind: "response", status: undefined, value };
  if (role === "error") return { kind: "response", status: "default", value };
  return role === "request" || role === "requestExample" ? { kind: "body", value } : undefined;
}

function ofComment(comment: string): Start | undefined {
  if (comment.length > 80) return undefined;
  const status = statusesIn(comment)[0];
  if (status) return { kind: "response", status };
  if (
    /^(?:(?:example|sample|success(?:ful)?|json|error)\s+)*(?:response|output|returns)\b.{0,20}$/i.test(
      comment,
    )
  ) {
    return { kind: "response", status: undefined };
  }
  return /^(?:(?:example|sample|json)\s+)*(?:request|body|payload)(?: body)?$/i.test(comment)
    ? { kind: "body" }
    : undefined;
}

function responseOf(text: string): Start {
  return { kind: "response", status: statusesIn(text)[0] ?? /[1-5]\d\d/.exec(text)?.[0] };
}

function toMessage(start: Start, below: readonly string[], line: number): Message[] {
  if (start.kind === "end") return [];
  const read = start.kind === "body" ? { headers: [], from: 0 } : readHeaders(below);
  const { headers, form } = withoutForm(read.headers);
  const { from } = read;
  const filled = below.findIndex((text, index) => index >= from && text.trim() !== "");
  const body = filled < 0 ? "" : below.slice(filled).join("\n").trimEnd();
  const bodyLine = line + 1 + Math.max(filled, 0);
  if (start.kind === "body") return body ? [{ kind: "body", body, line: bodyLine }] : [];
  if (start.kind === "response") {
    return [
      { kind: "response", response: { status: start.status, headers, body, line: bodyLine } },
    ];
  }
  const address = readAddress(start.url);
  if (!address) return [];
  const isForm = headerOf(headers, "content-type")?.startsWith(FORM) === true;
  const sent = form ?? (isForm && /^[\w.[\]%-]+=[^{}]*$/.test(body) ? body : undefined);
  const host = headerOf(headers, "host");
  const server = address.server ?? (host ? `https://${host}` : undefined);
  const call: CallSample = {
    method: start.method,
    stated: true,
    address: { ...address, ...(server ? { server } : {}) },
    headers: headers.filter(([name]) => !/^host$/i.test(name)),
    ...(body && body !== sent ? { body } : {}),
    ...(sent && {
      form: { mediaType: FORM, fields: sent.replaceAll("\n", "").split("&").map(pairOf) },
    }),
    line,
  };
  return [{ kind: "request", call }];
}

const FORM = "application/x-www-form-urlencoded";

/** Headers without one called "Body", which is a form that is sent: `Body: id=1&amount=2`. */
function withoutForm(headers: HeaderLine[]): { headers: HeaderLine[]; form?: string } {
  const form = headers.find(
    ([name, value]) => /^(?:body|payload|data)$/i.test(name) && /^[\w.[\]-]+=/.test(value),
  );
  if (!form) return { headers };
  const others = headers.filter((one) => one !== form);
  return {
    headers: [...others, ["Content-Type", FORM]],
    form: form[1],
  };
}

/** What stands for headers that are left out: "[further headers]". */
const MORE_HEADERS = /^\s*(?:\[[A-Za-z ]{3,40}\]|\.{3}|…)\s*$/;

function readHeaders(lines: readonly string[]): { headers: HeaderLine[]; from: number } {
  const headers: HeaderLine[] = [];
  const last = lines.findLastIndex((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const found = HEADER_LINE.exec(line.trim());
    if (headers.length > 0 && index < last && MORE_HEADERS.test(line)) continue;
    if (!found?.[1]) return { headers, from: index };
    headers.push([found[1], found[2]?.trim() ?? ""]);
  }
  return { headers, from: lines.length };
}
