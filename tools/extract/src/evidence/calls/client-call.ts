import { type Address, readAddress } from "../endpoints/address.ts";
import { METHOD_WORDS, methodOf } from "../endpoints/method.ts";
import { readSample } from "../samples/sample.ts";
import type { CallSample, HeaderLine } from "./call-sample.ts";
import { jsonSent } from "./json-sent.ts";
import { phpFields } from "./php-fields.ts";

/** Longer than any program that shows one call. */
const MAX_CHARACTERS = 50_000;

/** More calls than one program shows. */
const MAX_CALLS = 100;

/** How far the method may stand from the address. */
const NEAR = 1500;

/** A text in quotes, or the name of a variable that holds it; what is added before and after. */
const URL_TEXT = `(?:new\\s+(?:URL|Uri|URI)\\()?(?:[\\w.]+\\s*[+.]\\s*)?(?:[frbuR@$]{0,2}(?:"(?<double>[^"\\n]*)"|'(?<single>[^'\\n]*)'|\`(?<back>[^\`\\n]*)\`)|(?<variable>[A-Za-z_$][\\w$]*))`;

const VERBS = "get|post|put|patch|delete|head|options";

/** How programs call an address; the method is in the call, or stands near it. */
const CALLS: readonly RegExp[] = [
  `\\bfetch\\(\\s*${URL_TEXT}`,
  `\\b(?:axios|requests|httpx|client|session|http|https|got|ky|api|request|superagent|\\$http|Http|HTTParty|RestClient|HTTP|Unirest|Faraday|conn|connection)\\s*(?:\\.|::|->)\\s*(?<method>${VERBS})(?:Async)?(?:<[^<>]*>)?[\\s(]\\s*${URL_TEXT}`,
  `\\b(?:request|Request|NewRequest|HttpRequestMessage|createRequest)\\(\\s*(?:\\w+\\.)?(?:Method)?["'\`]?(?<method>${METHOD_WORDS}|Get|Post|Put|Patch|Delete|Head)["'\`]?\\s*,\\s*${URL_TEXT}`,
  `\\bNewRequestWithContext\\(\\s*\\w+\\s*,\\s*(?:http\\.Method)?["'\`]?(?<method>\\w+)["'\`]?\\s*,\\s*${URL_TEXT}`,
  `\\.(?<method>Get|Post|Put|Patch|Delete)(?:AsJson|FromJson|String)?Async(?:<[^<>]*>)?\\(\\s*${URL_TEXT}`,
  `\\bhttp\\.(?<method>Get|Post|Head|PostForm)\\(\\s*${URL_TEXT}`,
  `->(?<method>${VERBS})\\(\\s*${URL_TEXT}`,
  `\\bCURLOPT_URL\\s*(?:=>|,)\\s*${URL_TEXT}`,
  `\\bcurl_init\\(\\s*${URL_TEXT}`,
  `(?:\\.url|URI\\.create|\\bURI|\\bURI\\.parse|\\bRestClient|\\bURL)\\(\\s*${URL_TEXT}`,
  `\\baxios\\(\\s*${URL_TEXT}`,
  `["']?\\b(?:url|uri)["']?\\s*:\\s*${URL_TEXT}`,
].map((source) => new RegExp(source, "g"));

/** Whose method, if it has one, stands in what is behind its address. */
const FETCH = CALLS[0];

/** A method as programs name one that is not in the call itself. */
const METHOD = new RegExp(
  `(?:["']?\\bmethod["']?\\s*[:=(]\\s*(?:\\w+\\.)?["'\`]?|CURLOPT_CUSTOMREQUEST\\s*(?:=>|,)\\s*["']|\\.method\\(\\s*["']|Method\\.|HttpMethod\\.|Net::HTTP::)(${METHOD_WORDS})\\b`,
  "i",
);
const POSTED = /CURLOPT_POST\s*(?:=>|,)\s*(?:true|1)|CURLOPT_POSTFIELDS|\.post\(|\.POST\(/;

/** \`"Authorization": "Bearer …"\`: the only headers that tell something here. */
const HEADER =
  /["'](Authorization|X-[\w-]{1,40}|[\w-]{0,20}api[-_]?key)["']?\s*(?::|=>|,|=|\]\s*=)\s*[fb$@]{0,2}["'`]([^"'`\n]{0,200})|["'](Authorization|X-[\w-]{1,40}):\s*([^"'`\n]{0,200})["']/gi;

/** What begins like data, with or without comments above it, is no program. */
const DATA = /^\s*(?:(?:\/\/|#)[^\n]*\n\s*){0,5}(?:[[{]|"[\w-]{1,80}"\s*:)/;

/** Whether data stands below lines that call nothing: the links in an answer are no calls. */
function endsWithData(text: string): boolean {
  const start = text.search(/^[ \t]*[[{]/m);
  return (
    start > 0 && !/[()]/.test(text.slice(0, start)) && readSample(text.slice(start)) !== undefined
  );
}

/** The calls of a program, as far as method and address can be read without running it. */
export function readClientCalls(text: string): CallSample[] {
  if (text.length > MAX_CHARACTERS || DATA.test(text) || endsWithData(text)) return [];
  const headers = headersIn(text);
  const values = new Map<string, Address | undefined>();
  const found = new Map<number, CallSample>();
  for (const pattern of CALLS) {
    for (const match of text.matchAll(pattern)) {
      if (found.size === MAX_CALLS) break;
      const address = addressOf(match, text, values);
      if (!address) continue;
      const { method, stated } =
        pattern === FETCH ? methodOfFetch(match, text) : methodNear(match, text);
      const line = text.slice(0, match.index).split("\n").length - 1;
      if (![...found.values()].some((call) => sameCall(call, address, method))) {
        found.set(match.index, { method, stated, address, headers, line });
      }
    }
  }
  const calls = [...found.entries()].sort(([a], [b]) => a - b).map(([, call]) => call);
  if (calls.length !== 1) return calls;
  return calls.map((call) => ({ ...call, ...jsonSent(text, call.method), ...phpFields(text) }));
}

function sameCall(call: CallSample, address: Address, method: string): boolean {
  return call.address.path === address.path && (call.method === method || method === "get");
}

function addressOf(
  match: RegExpExecArray,
  text: string,
  values: Map<string, Address | undefined>,
): Address | undefined {
  const { double, single, back, variable = "" } = match.groups ?? {};
  const written = double ?? single ?? back;
  if (written !== undefined) {
    return readAddress(written + added(text, match.index + match[0].length));
  }
  if (!values.has(variable) && values.size < MAX_CALLS) {
    values.set(variable, addressGiven(variable, text));
  }
  return values.get(variable);
}

/** The address that a variable is given. */
function addressGiven(variable: string, text: string): Address | undefined {
  const name = variable.replaceAll("$", "\\$");
  const found = new RegExp(
    `(?<![\\w$])${name}\\s*(?::\\s*\\w+\\s*)?:?=\\s*(?:[\\w.]+\\s*[+.]\\s*)?(?:new \\w+\\(\\s*)?[frbuR@$]{0,2}(["'\`])([^"'\`\\n]*)\\1`,
  ).exec(text);
  return found?.[2]
    ? readAddress(found[2] + added(text, found.index + found[0].length))
    : undefined;
}

/** What is joined to a text in quotes: `"/purses/" + id` has the placeholder `{id}`. */
function added(text: string, from: number): string {
  const found = /^\s*[+.]\s*\$?(?:[\w]+\.)*(\w+)(?:\s*[+.]\s*["'`]([^"'`\n]*)["'`])?/.exec(
    text.slice(from, from + 200),
  );
  return found?.[1] ? `{${found[1]}}${found[2] ?? ""}` : "";
}

function methodNear(match: RegExpExecArray, text: string): { method: string; stated: boolean } {
  const own = methodOf((match.groups?.["method"] ?? "").replace(/^PostForm$/, "post"));
  if (own) return { method: own, stated: true };
  const after = text.slice(match.index, match.index + NEAR);
  const before = text.slice(Math.max(0, match.index - NEAR), match.index);
  const named = methodOf(METHOD.exec(after)?.[1] ?? "") ?? methodOf(METHOD.exec(before)?.[1] ?? "");
  if (named) return { method: named, stated: true };
  return POSTED.test(after) ? { method: "post", stated: true } : { method: "get", stated: false };
}

/** The method of a call to `fetch`: up to the next one it is that one's, unless its options stand elsewhere. */
function methodOfFetch(match: RegExpExecArray, text: string): { method: string; stated: boolean } {
  const after = text.slice(match.index + match[0].length, match.index + NEAR);
  if (/^\s*,\s*[A-Za-z_$][\w$]*\s*[,)]/.test(after)) return methodNear(match, text);
  const [own = ""] = after.split(/\bfetch\(/, 1);
  const named = methodOf(METHOD.exec(own)?.[1] ?? "");
  return named ? { method: named, stated: true } : { method: "get", stated: false };
}

function headersIn(text: string): HeaderLine[] {
  return [...text.matchAll(HEADER)].map(
    (found): HeaderLine => [found[1] ?? found[3] ?? "", found[2] ?? found[4] ?? ""],
  );
}
