import { setMember } from "@org/openapi";
import { parse } from "shell-quote";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import { readAddress } from "../endpoints/address.ts";
import { methodOf } from "../endpoints/method.ts";
import type { CallSample, Form, FormField, HeaderLine } from "./call-sample.ts";
import { type Command, splitCommands } from "./shell-commands.ts";

/** Longer than any command on a page. */
const MAX_CHARACTERS = 100_000;

/** A command of HTTPie begins a line: `$ http POST :8080/purses name=abc`. */
const COMMAND =
  /^[ \t]*(?:[$>%❯➜] )?https?[ \t]+(?:-|[A-Z]{3,7}[ \t]|:|https?:|[\w-]{1,60}(?:\.[\w-]{1,60}|:\d)|localhost\b)/m;

/** The options that take a value. */
const WITH_VALUE = /^(?:-[aAopsj]|--(?:auth|auth-type|output|print|session|timeout|verify))$/;

/**
 * Every command of HTTPie in a text. Its items say by their sign what they are: a header `:`, a part of the query
 * `==`, a member of the body `=` that is a text or `:=` that is JSON, a file `@`.
 */
export function readHttpies(text: string): CallSample[] {
  if (text.length > MAX_CHARACTERS || !COMMAND.test(text)) return [];
  return splitCommands(text).flatMap((command) =>
    COMMAND.test(command.text) ? (readCommand(command) ?? []) : [],
  );
}

function readCommand({ text, line, end }: Command): CallSample | undefined {
  const words = wordsOf(text);
  const start = words.findIndex((word) => /^https?$/.test(word));
  const plain = words.slice(start + 1).filter((word, index, all) => {
    return !word.startsWith("-") && !WITH_VALUE.test(all[index - 1] ?? "");
  });
  const named = methodOf(plain[0] ?? "");
  const [url = "", ...items] = named ? plain.slice(1) : plain;
  const address = readAddress(wholeUrl(url, words[start] ?? "http"));
  if (start < 0 || !address) return undefined;
  const headers: HeaderLine[] = [];
  const query: string[] = [];
  const body: JsonObject = {};
  const files: FormField[] = [];
  const { user, token } = signedBy(words);
  const isForm =
    words.some((word) => /^(?:-f|--form|--multipart)$/.test(word)) || items.some(isFile);
  for (const item of items) addItem(item, { headers, query, body, files, isForm });
  const isSent = files.length > 0 || Object.keys(body).length > 0;
  const sent = isForm ? { form: formOf(body, files) } : { body: JSON.stringify(body) };
  return {
    method: named ?? (isSent ? "post" : "get"),
    stated: named !== undefined || isSent,
    address: { ...address, query: [...new Set([...address.query, ...query])] },
    headers: token === undefined ? headers : [...headers, ["Authorization", `Bearer ${token}`]],
    ...(user !== undefined && { user }),
    ...(isSent && sent),
    line,
    end,
  };
}

function isFile(item: string): boolean {
  return /^[\w.[\]-]{1,100}@/.test(item);
}

/** `-a name:password`, or a token where `-A bearer` says so. */
function signedBy(words: readonly string[]): { readonly user?: string; readonly token?: string } {
  const after = (option: RegExp) => words.find((_, index) => option.test(words[index - 1] ?? ""));
  const secret = after(/^(?:-a|--auth)$/);
  const type = after(/^(?:-A|--auth-type)$/) ?? "basic";
  if (secret === undefined) return {};
  if (type === "bearer") return { token: secret };
  return type === "basic" ? { user: secret } : {};
}

function formOf(body: JsonObject, files: readonly FormField[]): Form {
  const fields = Object.entries(body).map(([name, value]): FormField => [name, String(value)]);
  const mediaType = files.length > 0 ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return { mediaType, fields: [...fields, ...files] };
}

function wordsOf(text: string): string[] {
  return parse(text, (name) => `\${${name}}`).flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    return "pattern" in entry ? [entry.pattern] : [];
  });
}

/** An address with what HTTPie adds: `:8080/x` is on this machine, and the scheme is that of the command. */
function wholeUrl(url: string, scheme: string): string {
  if (/^https?:\/\//i.test(url)) return url;
  return `${scheme}://${url.startsWith(":") ? `localhost${url.replace(/^:(?=\/)/, "")}` : url}`;
}

interface Said {
  readonly headers: HeaderLine[];
  readonly query: string[];
  readonly body: JsonObject;
  readonly files: FormField[];
  readonly isForm: boolean;
}

function addItem(item: string, { headers, query, body, files, isForm }: Said): void {
  const [, name = "", sign, value = ""] =
    /^([\w.[\]-]{1,100}?)(:=|==|=@|=|:|@)(.*)$/s.exec(item) ?? [];
  if (sign === "==") query.push(name);
  else if (sign === ":") headers.push([name, value]);
  else if (sign === "=" && isForm) setMember(body, name, value);
  else if (sign === "=") put(body, name, value);
  else if (sign === "=@") put(body, name, "<any>");
  else if (sign === "@") files.push([name, `@${value}`]);
  else if (sign === ":=") put(body, name, jsonOf(value));
}

/** A value of JSON; what a shell fills in may be anything. */
function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return "<any>";
  }
}

/** `owner[name]` is a member of `owner`. */
function put(body: JsonObject, name: string, value: Json): void {
  const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? [];
  if (outer === undefined || inner === undefined) {
    setMember(body, name, value);
    return;
  }
  const known = Object.hasOwn(body, outer) ? body[outer] : undefined;
  const object = isDraft(known) ? known : {};
  setMember(body, outer, object);
  setMember(object, inner, value);
}
