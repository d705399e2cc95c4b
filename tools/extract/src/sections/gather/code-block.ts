import type { CallSample } from "../../evidence/calls/call-sample.ts";
import { callsIn } from "../../evidence/calls/calls.ts";
import { type Message, readMessages } from "../../evidence/calls/http-message.ts";
import { phpBody } from "../../evidence/calls/php-fields.ts";
import { isCredentialHeader } from "../../evidence/credentials/credential-names.ts";
import { bodyTypesIn } from "../../evidence/fields/body-types.ts";
import { readDeclarations, readObjectType } from "../../evidence/fields/typescript.ts";
import { roleOf, statusesIn } from "../../evidence/roles/roles.ts";
import { answersInComments } from "../../evidence/samples/commented-answers.ts";
import { type CommentedPart, commentedParts } from "../../evidence/samples/commented-parts.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { samplesApart } from "../../evidence/samples/samples-apart.ts";
import type { Code } from "../../page/block.ts";
import { answerRole, isAnswer, type Light, lightOf } from "../light.ts";
import type { Collector } from "./collector.ts";
import { gatherFieldLines } from "./field-lines.ts";
import { introduced } from "./introductions.ts";
import { gatherShown } from "./shown-parameters.ts";

/** Adds what a block of code shows: types, messages, calls and what they print, a sample. */
export function gatherCode(code: Code, light: Light, to: Collector): void {
  const { line, end } = code;
  for (const answer of answersInComments(code.text)) {
    const said = isAnswer(light.role) ? light.role : "response";
    const role = isOfFailure(answer.text) ? "error" : said;
    to.sample(answer.text, { ...light, role }, code.textLine + answer.line);
  }
  if (
    gatherCommented(code, light, to) ||
    gatherDeclarations(code, light, to) ||
    gatherPhp(code, light, to) ||
    gatherMessages(code, light, to) ||
    gatherCalls(code, light, to) ||
    gatherFieldLines(code, isOfSigning(code, light) ? sentHeaders(light) : light, to) ||
    gatherSample(code, light, to)
  ) {
    to.notes.used.mark(line, end);
    return;
  }
  const signed = signingLine(code.text);
  if (signed !== undefined) to.credential(signed, code.textLine);
  else if (light.role === "response" && light.statuses.length === 0) to.found.texts.push(line);
}

/** Whether an answer says that the call failed. */
function isOfFailure(text: string): boolean {
  return /^\s*\{\s*["']?errors?["']?\s*:/i.test(text);
}

/** The header by which a request is signed in, beside those alone that say of which type bodies are. */
function signingLine(text: string): string | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !OF_TYPE.test(line));
  const [only = "", second] = lines;
  return second === undefined && SIGNED.test(only)
    ? only.trim().replace(/^(\w+)\s*=/, "$1:")
    : undefined;
}

const OF_TYPE = /^\s*(?:content-type|accept):/i;
const SIGNED =
  /^\s*(?:Authorization\s*[:=]\s*(?:Bearer|Basic|Token|ApiKey)\s+\S+|Cookie:\s*[\w.-]+=\S+)\s*$/i;

/** `Acme-Key: 77`: the lines of a request's headers, of which no answer has its own. */
const SENT_HEADER = /^\s*(?!set-|content-|accept\b)(?:[A-Z]\w*|x)(?:-\w+)+:[ \t]+\S/i;

/** Whether a block shows the headers by which requests are signed in. */
function isOfSigning({ text }: Code, { role }: Light): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    role === "authentication" &&
    lines.some((line) => SENT_HEADER.test(line)) &&
    lines.some((line) => isCredentialHeader(/^\s*([\w-]{1,100}):/.exec(line)?.[1] ?? "")) &&
    lines.every(
      (line) => SENT_HEADER.test(line) || OF_TYPE.test(line) || /^\s*authorization:/i.test(line),
    )
  );
}

function sentHeaders(light: Light): Light {
  return { ...light, role: "header", statuses: [] };
}

/** Calls and samples, one below the other, each with a comment that says what it is. */
function gatherCommented(code: Code, light: Light, to: Collector): boolean {
  const parts = commentedParts(code.text);
  const isSample = ({ text }: CommentedPart) => readSample(text) !== undefined;
  const isRead = (part: CommentedPart) => isSample(part) || callsIn(part.text).length > 0;
  if (parts.length < 2 || !parts.some(isSample) || !parts.every(isRead)) return false;
  for (const { words, text, line } of parts) {
    const own = introduced(words, light) ?? light;
    const textLine = code.textLine + line;
    if (own.statuses !== light.statuses) to.statuses(own.statuses, "", textLine);
    gatherCode({ ...code, text, textLine, line: textLine }, own, to);
  }
  return true;
}

/** A member that may be left out, as TypeScript marks it. */
const OPTIONAL = /^\s*["']?[\w-]{1,80}["']?\?\s*:/m;

function gatherDeclarations(code: Code, light: Light, to: Collector): boolean {
  const { text, textLine, language } = code;
  const [declared] = readDeclarations(text, textLine);
  const isTypeScript = /^(?:ts|typescript)$/i.test(language) || OPTIONAL.test(text);
  const fields = declared?.fields ?? (isTypeScript ? readObjectType(text, textLine) : []);
  if (fields.length === 0) return false;
  // A second type in one light is what the first refers to.
  const isKnown = to.found.groups.some(
    ({ role, statuses }) => role === light.role && statuses === light.statuses,
  );
  const own = { ...light, role: light.role ?? roleOfType(declared?.name ?? "") };
  if (own.role !== undefined && !isKnown) to.fields(fields, own, textLine);
  return true;
}

/** A type of an error, of what is called back, or of what a token carries. */
const APART =
  /^(?:api|http)?(?:error|problem|failure|webhook|event|notification|callback|jwt|token|claims)/i;

/** What a type is of that is called like it: `PurseRequest`. */
function roleOfType(name: string): Light["role"] {
  if (APART.test(name)) return undefined;
  if (/[a-z](?:Request|Payload|Input)$/.test(name)) return "request";
  return /[a-z](?:Response|Reply|Output)$/.test(name) ? "response" : undefined;
}

/** The body of a request as a program of PHP writes it. */
function gatherPhp({ text, textLine }: Code, light: Light, to: Collector): boolean {
  const body = isAnswer(light.role) ? undefined : phpBody(text);
  return body !== undefined && to.sample(body, { ...light, role: "requestExample" }, textLine);
}

/** Requests and answers as HTTP has them. */
function gatherMessages({ text, textLine }: Code, light: Light, to: Collector): boolean {
  const messages = readMessages(text);
  const types = /^content-type:.{1,200}$/im.exec(text)?.[0] ?? "";
  if (messages[0]?.kind === "request") to.found.bodyTypes.push(...bodyTypesIn(types));
  const calls = messages.flatMap((one) => (one.kind === "request" ? [one.call] : []));
  const areSeveral =
    new Set(calls.map(({ method, address }) => `${method} ${address.path}`)).size > 1;
  let call: CallSample | undefined;
  for (const message of messages) {
    const { samples } = to.found;
    const count = samples.length;
    gatherMessage(message, light, textLine, to);
    if (message.kind === "request") call = message.call;
    else if (message.kind === "response" && areSeveral && call) {
      const { method, address } = call;
      const answers = samples.splice(count);
      samples.push(...answers.map((one) => ({ ...one, of: { method, address } })));
    }
  }
  return messages.length > 0;
}

function gatherMessage(message: Message, light: Light, line: number, to: Collector): void {
  if (message.kind === "request") {
    to.found.calls.push({ ...message.call, line: line + message.call.line });
    if (message.call.body) to.comments(message.call.body, "request", line);
  } else if (message.kind === "body") {
    to.sample(message.body, { ...light, role: "request" }, line + message.line);
  } else {
    const { status, body, line: at } = message.response;
    const statuses = status === undefined ? light.statuses : [status];
    const role = statuses.length > 0 ? answerRole(statuses, light.role) : "response";
    const isBodyShown = to.sample(body, { ...light, role, statuses }, line + at);
    if (!isBodyShown && status !== undefined) to.statuses([status], "", line);
  }
}

function gatherCalls({ text, textLine }: Code, light: Light, to: Collector): boolean {
  const calls = callsIn(text);
  to.found.calls.push(...calls.map((call) => ({ ...call, line: textLine + call.line })));
  if (calls.length > 0) gatherOutput(text, light, textLine, to);
  return calls.length > 0;
}

/** What a command printed, below it in the same block. */
function gatherOutput(text: string, light: Light, line: number, to: Collector): void {
  const lines = text.split("\n");
  const start = lines.findIndex((one, index) => index > 0 && /^(?:# ?)?[[{]/.test(one));
  if (start < 0) return;
  const output = lines.slice(start).map((one) => one.replace(/^# ?/, ""));
  const sample = readSample(output.join("\n"), line + start);
  const isAnswered = isAnswer(light.role);
  const role = isAnswered ? light.role : "response";
  const statuses = isAnswered ? light.statuses : [];
  if (sample) to.found.samples.push({ sample, role, statuses, line: line + start });
}

function gatherSample(code: Code, light: Light, to: Collector): boolean {
  const { text, textLine: line, open } = code;
  if (open) {
    to.notes.doubts.add(line, "the page ends inside a sample", "what follows is unknown");
  }
  const title = code.meta.replaceAll(/\b[\w-]+=(?:\{[^{}]*\}|"[^"]*"|\S+)/g, attributeWords).trim();
  const statuses = statusesIn(title);
  to.statuses(statuses, "", line);
  const isSuccess = light.role === "error" && /^success\b/i.test(title);
  const above = isSuccess ? { ...light, role: "response" as const, statuses: [] } : light;
  const titled = roleOf(title) ? lightOf(title, light) : above;
  const own =
    statuses.length > 0 ? { ...light, role: answerRole(statuses, light.role), statuses } : titled;
  if (gatherShown(text, own, line, to)) return true;
  const apart = readSample(text) ? [] : samplesApart(text);
  for (const { words, text: value, line: at } of apart) {
    const isSent = own.role === "requestExample" || own.role === "request";
    const said = introduced(words, own) ?? own;
    // "Parameters:" within a sample of a request says nothing more than that.
    const next = isSent && said.role === "parameters" ? own : said;
    to.statuses(next.statuses === own.statuses ? [] : next.statuses, "", line + at);
    to.sample(value, next, line + at, false, code.language);
  }
  return apart.length > 0 || to.sample(text, own, line, open, code.language);
}

/** Of an attribute behind a fence's language, a title counts. */
function attributeWords(attribute: string): string {
  return /^(?:title|name|filename|label)="?([^"]*)"?$/.exec(attribute)?.[1] ?? "";
}
