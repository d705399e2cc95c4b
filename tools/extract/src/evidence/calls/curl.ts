import { parseArgs } from "node:util";
import { parse } from "shell-quote";
import { type Address, queryValues, readAddress } from "../endpoints/address.ts";
import { methodOf } from "../endpoints/method.ts";
import { joinedPlaceholders } from "../endpoints/placeholders.ts";
import { type CallSample, type Form, type HeaderLine, headerOf } from "./call-sample.ts";
import { type Command, splitCommands } from "./shell-commands.ts";

/** Longer than any command on a page. */
const MAX_CHARACTERS = 100_000;

/** The options of curl that take a value; what it takes one for and is not read here has no use. */
const VALUE = { type: "string", multiple: true } as const;
const OPTIONS = {
  request: { ...VALUE, short: "X" },
  header: { ...VALUE, short: "H" },
  data: { ...VALUE, short: "d" },
  "data-raw": VALUE,
  "data-binary": VALUE,
  "data-ascii": VALUE,
  "data-urlencode": VALUE,
  json: VALUE,
  form: { ...VALUE, short: "F" },
  "form-string": VALUE,
  url: VALUE,
  user: { ...VALUE, short: "u" },
  "oauth2-bearer": VALUE,
  "dump-header": { ...VALUE, short: "D" },
  "user-agent": { ...VALUE, short: "A" },
  referer: { ...VALUE, short: "e" },
  cookie: { ...VALUE, short: "b" },
  "cookie-jar": { ...VALUE, short: "c" },
  output: { ...VALUE, short: "o" },
  "max-time": { ...VALUE, short: "m" },
  "connect-timeout": VALUE,
  "write-out": { ...VALUE, short: "w" },
  proxy: { ...VALUE, short: "x" },
  cacert: VALUE,
  cert: { ...VALUE, short: "E" },
  key: VALUE,
  retry: VALUE,
  resolve: VALUE,
  "upload-file": { ...VALUE, short: "T" },
  "url-query": VALUE,
  get: { type: "boolean", short: "G" },
  head: { type: "boolean", short: "I" },
} as const;

/** Every `curl` of a text, as a shell would read it; those without an address are left out. */
export function readCurls(text: string): CallSample[] {
  if (text.length > MAX_CHARACTERS || !/\bcurl\b/i.test(text)) return [];
  return splitCommands(
    spaced(continued(straightQuotes(joinedPlaceholders(text)))).replaceAll(
      /(?<=[\s=])\$(?=')/g,
      "",
    ),
  ).flatMap((command) => (/\bcurl\b/i.test(command.text) ? readCommand(command) : []));
}

/** Lines that only their indentation says to go on: an option or an address after a command. */
function continued(text: string): string {
  return text.replaceAll(/(?<!\\)\n+(?=[ \t]+(?:-{1,2}[A-Za-z]|https?:|\[[A-Z_]+\]\/))/g, " \\\n");
}

/** `--url' https://…'`: the space that belongs before a quote stands in it. */
function spaced(text: string): string {
  return text.replaceAll(/(?<=\s--[a-z][a-z-]{1,20})(["'])[ \t]+/g, " $1");
}

/** Quotes that a word processor made of those after an option, and those that a page escaped for nothing. */
function straightQuotes(text: string): string {
  const bare = /--?[A-Za-z-]{1,20}[ =]\\'/.test(text) ? text.replaceAll("\\'", "'") : text;
  if (!/[\s=][“‘]/.test(bare)) return bare;
  return bare.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/** A download that a shell runs installs something. */
const INTO_SHELL =
  /\|\s{0,9}(?:sudo\s{1,9}(?:-\w\s{1,9})?)?(?:ba|z|da)?sh(?:\s{1,9}-s?(?:\s{1,9}--.*)?)?\s*$/;

function isInstaller({ text }: Command): boolean {
  const bare = text.replaceAll(/'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)/gs, "''");
  return INTO_SHELL.test(bare) && !/\s(?:-d|-X|--data|--request)\b/.test(bare);
}

function readCommand(command: Command): CallSample[] {
  if (isInstaller(command)) return [];
  return simpleCommands(command.text).flatMap((words) => {
    const start = words.findIndex((word) => !/^(?:[$>%!❯➜λ]|sudo|time|\w+=.*)$/s.test(word));
    if (!/^(?:.*\/)?curl(?:\.exe)?$/i.test(words[start] ?? "")) return [];
    const call = readArguments(words.slice(start + 1), command);
    return call ? [call] : [];
  });
}

/** The words of each command in a line of several; variables are in braces. */
function simpleCommands(text: string): string[][] {
  const commands: string[][] = [[]];
  for (const entry of parseWords(text)) {
    if (typeof entry === "string") commands.at(-1)?.push(entry);
    else if ("pattern" in entry) commands.at(-1)?.push(entry.pattern);
    else if ("op" in entry) commands.push([]);
  }
  return commands;
}

function parseWords(text: string): ReturnType<typeof parse> {
  try {
    return parse(text, (name) => (name === "" ? "$" : `\${${name}}`));
  } catch {
    // A variable without its closing brace.
    return parse(text.replaceAll("${", "{"));
  }
}

type Values = ReturnType<typeof parseOptions>["values"];

function parseOptions(args: string[]) {
  return parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true });
}

function readArguments(args: string[], command: Command): CallSample | undefined {
  const { values, positionals } = parseOptions(args);
  const address = [...strings(values, "url"), ...positionals].map(readUrl).find((url) => url);
  if (!address) return undefined;
  const named = methodOf(strings(values, "request").at(-1) ?? "");
  const asQuery = values["get"] === true || (named === "get" && arePairs(values));
  const headers = headersOf(values);
  const data = dataOf(values, command);
  const form = formOf(values, headers, data);
  const sent = data !== undefined || form !== undefined;
  const implied = values["head"] ? "head" : sent && !asQuery ? "post" : "get";
  const method = named ?? (strings(values, "upload-file").length > 0 ? "put" : implied);
  const pairs = [...strings(values, "url-query"), ...(asQuery && data ? data.split("&") : [])];
  const query = pairs.map((pair) => pair.split("=")[0] ?? "");
  const shown = { ...address.values, ...queryValues(pairs.join("&")) };
  const user = strings(values, "user").at(-1);
  return {
    method,
    stated: named !== undefined || sent,
    address: {
      ...address,
      query: [...new Set([...address.query, ...query])],
      ...(Object.keys(shown).length > 0 && { values: shown }),
    },
    headers,
    ...(form && !asQuery ? { form } : {}),
    ...(data !== undefined && !form && !asQuery ? { body: data } : {}),
    ...(user ? { user } : {}),
    line: command.line,
    end: command.end,
  };
}

/** Whether what is sent is nothing but pairs: a GET of which a page writes that means its query. */
function arePairs(values: Values): boolean {
  const texts = [...strings(values, "data"), ...strings(values, "data-urlencode")];
  return texts.length > 0 && texts.every((text) => /^[\w.[\]-]{1,60}=[^{}&=]{0,200}$/.test(text));
}

/** An address as it is given to curl, whose scheme may be missing. */
function readUrl(text: string): Address | undefined {
  const address = readAddress(text);
  if (address) return address;
  return /^https?:\/\/[^/]+$/i.test(text) ? readAddress(`${text}/`) : undefined;
}

function strings(values: Values, name: keyof typeof OPTIONS): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** `Authorization Bearer: x`, `Authorization Bearer x`: the colon is elsewhere, or nowhere. */
const MISPLACED = /^authorization\s+(bearer|basic|token)\b[\s:=]*(.*)$/is;

function headersOf(values: Values): HeaderLine[] {
  const token = strings(values, "oauth2-bearer").at(-1);
  const headers = strings(values, "header").flatMap((text) => {
    const [, scheme, value] = MISPLACED.exec(text) ?? [];
    if (scheme && value) return [["Authorization", `${scheme} ${value}`] as const];
    const [name = "", ...rest] = text.split(":");
    const line: HeaderLine = [name.trim(), rest.join(":").trim()];
    return /^[\w!#$%&'*+.^|~-]+$/.test(line[0]) ? [line] : [];
  });
  if (token) headers.push(["Authorization", `Bearer ${token}`]);
  // Without a sign of equality it is a file's name.
  const cookies = strings(values, "cookie").filter((text) => text.includes("="));
  if (cookies.length > 0) headers.push(["Cookie", cookies.join("; ")]);
  if (strings(values, "json").length > 0) headers.push(["Content-Type", "application/json"]);
  return headers;
}

/** What is sent as the body; a file's name is not it. */
function dataOf(values: Values, { heredoc }: Command): string | undefined {
  const names = [
    "data",
    "data-raw",
    "data-binary",
    "data-ascii",
    "data-urlencode",
    "json",
  ] as const;
  const parts = names.flatMap((name) =>
    strings(values, name).map((text) => {
      if (heredoc !== undefined && text === "@-") return heredoc;
      return text.startsWith("@") && name !== "data-raw" ? "" : text;
    }),
  );
  // Nobody keeps headers in a file of such a name: it is `-d`, misspelt.
  parts.push(...strings(values, "dump-header").filter((text) => /^\s*[[{]/.test(text)));
  return parts.length > 0 ? parts.join("&") : undefined;
}

function formOf(
  values: Values,
  headers: readonly HeaderLine[],
  data: string | undefined,
): Form | undefined {
  const parts = [...strings(values, "form"), ...strings(values, "form-string")];
  if (parts.length > 0) return { mediaType: "multipart/form-data", fields: parts.map(pairOf) };
  const mediaType = "application/x-www-form-urlencoded";
  const said = headerOf(headers, "content-type");
  if (!data || (said !== undefined && !said.startsWith(mediaType))) return undefined;
  if (!/^[\w.[\]%-]+=[^{}]*$/.test(data.trim())) return undefined;
  return { mediaType, fields: data.trim().split("&").map(pairOf) };
}

/** A name of a form and its value: `id=1`. */
export function pairOf(text: string): readonly [string, string] {
  const [name = "", ...rest] = text.split("=");
  return [name.trim(), rest.join("=").replace(/^"([\s\S]*)"$/, "$1")];
}
