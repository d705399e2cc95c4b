import { bodyTypesIn } from "../../evidence/fields/body-types.ts";
import { fieldsInSentence } from "../../evidence/fields/field-sentence.ts";
import { formTold } from "../../evidence/fields/form-parts.ts";
import { listedNames, namesReturned } from "../../evidence/fields/listed-names.ts";
import { readShape } from "../../evidence/fields/shape.ts";
import { statusesIn } from "../../evidence/roles/roles.ts";
import { errorsTold } from "../../evidence/roles/statuses.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { isOpenList } from "../../evidence/types/listed-values.ts";
import { readType } from "../../evidence/types/type-words.ts";
import { valuesBehindBold } from "../../evidence/types/values-sentence.ts";
import type { Label } from "../labels.ts";
import {
  answerRole,
  isAboutFields,
  isAnswer,
  isBody,
  type Light,
  lightOf,
  NO_LIGHT,
  requiredIn,
} from "../light.ts";
import type { Collector } from "./collector.ts";
import { expectedIn } from "./expected.ts";
import { told } from "./introductions.ts";
import { gatherList } from "./tables.ts";
import { gatherErrors, gatherRefusals } from "./words.ts";

/** What only says that something is an answer's body. */
const GENERIC =
  /^\W*(?:(?:example|sample) )?(?:response|answer|returns?)(?: (?:body|example|sample|content|json))*\W*$/i;

/** The same on the line below the status: further down others may stand between. */
const BODY = /^\W*(?:body|payload)\W*$/i;

function isBelowStatus(line: number, { found }: Collector): boolean {
  const last = found.statuses.at(-1);
  return last !== undefined && line - last.line === 1;
}

/** What shows the data that were described last, sent or answered. */
const OF_EITHER = /^data (?:examples?|samples?)$/i;

/**
 * Adds what a label says; the light in which it puts what follows is returned.
 *
 * @param light the one in which the label stands, from the labels before it
 * @param above the one of the part that it stands in
 */
export function gatherLabel(label: Label, light: Light, above: Light, to: Collector): Light {
  const { role, value, line, end } = label;
  to.notes.used.mark(line, end);
  if (!isAnswer(light.role)) to.found.bodyTypes.push(...bodyTypesIn(`${label.text}: ${value}`));
  switch (role) {
    case "endpoint":
      return isAnswer(light.role) ? above : light;
    case "method":
    case "rateLimit":
      return light;
    case "aside":
      return value === "" ? { ...NO_LIGHT, role } : light;
    case "baseUrl":
      to.server(value);
      to.credential(value, line);
      return light;
    case "authentication":
      if (value !== "") to.credential(value, line, true);
      gatherRefusals(value, line, to);
      return value === "" ? { ...NO_LIGHT, role } : light;
    case "status":
      return gatherStatus(label, light, to);
    case "values":
      // "Type: object" is that of the body.
      if (/^types?$/i.test(label.text) && readType(value) !== undefined) return light;
      gatherListed(label, to);
      return gatherHeading(label, light, above, to);
    case "content":
    case "example":
      return gatherContent(label, light, above, to);
    case "requestExample":
      return isAnswer(light.role) && OF_EITHER.test(label.text)
        ? gatherContent(label, light, above, to)
        : gatherHeading(label, light, above, to);
    default:
      return gatherHeading(label, light, above, to);
  }
}

/** "**Purse types:** `OPEN`, `SHUT`" */
function gatherListed({ text, value, line }: Label, { found }: Collector): void {
  const told = valuesBehindBold(`**${text}**: ${value}`);
  const areOthers = told?.values.every((value) => /^[1-5]\d\d$|^[a-z]+\/[\w.+*-]+$/.test(value));
  if (!told || areOthers) return;
  found.values.push({ ...told, isName: false, whole: !isOpenList(text), line });
}

/** `**Code**: 200 OK`, "HTTP status 404: no such order." */
function gatherStatus({ text, value, line }: Label, light: Light, to: Collector): Light {
  const bare = value.replaceAll(/[`*]/g, "");
  // Behind such a label a number is one, whatever follows it: "200 is fine".
  const said = statusesIn(/^\d/.test(bare) ? `${text}: ${bare}` : bare);
  const named = said.length > 0 ? [] : statusesIn(text);
  const statuses = [...said, ...named];
  if (statuses.length === 0) return light;
  to.statuses(statuses, named.length > 0 ? value : "", line);
  return { ...light, statuses, role: answerRole(statuses, light.role) };
}

/** A label such as "Content": what follows is of the status or body that was named last. */
function gatherContent({ value, line }: Label, light: Light, above: Light, to: Collector): Light {
  const last = isBody(light.role) || light.role === "example" ? light.role : undefined;
  const byStatus = light.statuses.length > 0 ? answerRole(light.statuses, above.role) : undefined;
  const isOpen = !isBody(above.role) && above.role !== "parameters";
  const role = last ?? byStatus ?? (isOpen ? "example" : above.role);
  const next = isOfNoError(light, to)
    ? { ...light, role: "example" as const, statuses: [] }
    : { ...light, role };
  gatherValue(value, next, line, to);
  return next;
}

/** Whether the error above is shown, and the only success is not: a template's labels were kept, in another order. */
function isOfNoError({ role, statuses }: Light, { found }: Collector): boolean {
  const isShown = (said: readonly string[]) =>
    found.samples.some((one) => one.statuses.some((status) => said.includes(status)));
  const successes = found.statuses.map(({ status }) => status).filter((one) => /^2/.test(one));
  return role === "error" && isShown(statuses) && successes.length > 0 && !isShown(successes);
}

/** What says that something is as it is elsewhere: "Returns: the same object as Create". */
const AS_ELSEWHERE = /\bsame\b|(?<!\p{L})(?:mism[oa]|mesm[oa]|même|gleiche[nrs]?)(?!\p{L})/iu;

/** What a request is the same as: "mesma estrutura do POST". */
const METHOD = /\b(?:PUT|POST|PATCH)\b/;

/** A label that begins a part, like a heading. */
function gatherHeading(label: Label, light: Light, above: Light, to: Collector): Light {
  const { text, value, line } = label;
  const coded = /^`([1-5]\d\d)`/.exec(value)?.slice(1) ?? [];
  // "Errors: `400` (no name), `409` (exists)"
  const errors = isErrors(label.role) ? errorsTold(value) : [];
  const named = statusesIn(value.replaceAll(/[`*]/g, ""));
  const said = [...new Set([...coded, ...named, ...errors])];
  // "Response" behind "Code: 404" is that of the 404.
  const isGeneric = GENERIC.test(text) || (BODY.test(text) && isBelowStatus(line, to));
  const isOfStatus =
    isAnswer(light.role) && light.statuses.length > 0 && isGeneric && said.length === 0;
  if (isOfStatus) {
    gatherValue(value, light, line, to);
    return light;
  }
  const next = begun({ text, value }, said, light, above);
  if (next.statuses !== light.statuses) {
    to.statuses(next.statuses, value.length < 200 ? value : "", line);
  }
  const isNamed = isAnswer(next.role) || (next.role === "request" && METHOD.test(value));
  if (isNamed && AS_ELSEWHERE.test(value)) to.credential(value, line);
  // "Parameters in the URL: `from` and `to` (dates)"
  const isOfUrl =
    next.role === "path" && /\bin (?:the )?url\b/i.test(text) && value.startsWith("`");
  const isOfQuery = next.role === "query" || isOfUrl;
  to.remarks(isOfQuery ? `Query parameters: ${value}` : value, next, line);
  gatherValue(value, next, line, to);
  if (isAboutFields(next.role)) {
    const told = fieldsInSentence(value, expectedIn(next), line, to.notes);
    const isOfAnswer = next.role === "response" && told.length === 0;
    to.fields(isOfAnswer ? namesReturned(value, line) : told, next, line);
  }
  // "Header: Content-Type: application/json" is all that is said of headers there.
  if (next.role === "header" && value !== "") return light;
  return told(value, next) ?? next;
}

function isErrors(role: Label["role"]): boolean {
  return role === "error" || role === "statuses";
}

/** The light below a label that begins a part, and that says some statuses. */
function begun(
  { text, value }: Pick<Label, "text" | "value">,
  said: readonly string[],
  light: Light,
  above: Light,
): Light {
  const next = lightOf(text, { ...above, title: light.title }, value);
  if (isAnswer(next.role) && next.statuses.length === 0 && said.length > 0) {
    return { ...next, role: answerRole(said, next.role), statuses: said };
  }
  const isRequired = requiredIn(value.length < 20 ? `${value} ${text}` : text);
  // Headers of an answer stand between its status and its content.
  return {
    ...next,
    isRequired,
    ...(next.role === "header" && { statuses: light.statuses }),
    ...(next.role === "header" && isAnswer(above.role) && { role: "responseHeaders" as const }),
  };
}

/** What stands behind a label on its line: a sample, or fields such as `id=[integer]`. */
function gatherValue(value: string, light: Light, line: number, to: Collector): void {
  const sample = /^`([[{].*)`$|^([[{].*[\]}])$/s.exec(value.trim())?.slice(1).join("");
  if (sample && (value.includes("`") || readSample(sample))) {
    const isBodyOf = light.role === "request" || isAnswer(light.role);
    const shape = isBodyOf && !readSample(sample) ? readShape(sample, line) : [];
    if (shape.length > 0) to.fields(shape, light, line);
    else to.sample(sample, light, line);
    return;
  }
  const form = light.role === "request" ? formTold(value, line) : undefined;
  if (form) {
    to.found.forms.push(form.mediaType);
    to.fields(form.fields, light, line);
    return;
  }
  const typed = [...value.matchAll(/\b([\w.-]+)=\[([^\]]+)\]/g)].map(
    ([, name, type]) => `\`${name}\` (${type})`,
  );
  const isSent = light.role === "header" && light.statuses.length === 0;
  const sent = isSent ? /^`([\w-]{1,60}):\s*(\S[^`]*)`$/.exec(value.trim()) : null;
  const isNames = isAboutFields(light.role) && /^(?:`[\w.-]+`(?:\s*,\s*|$))+$/.test(value.trim());
  const shown = sent ? [`\`${sent[1]}\`: ${sent[2]}`] : typed;
  const texts = isNames ? value.split(/\s*,\s*/) : shown;
  const items = texts.map((text) => ({ text, blocks: [], line, end: line }));
  const { role } = light;
  const names = role === "request" || role === "response" ? listedNames(value, line) : [];
  if (items.length > 0) gatherList({ kind: "list", items, line, end: line }, light, to);
  else if (names.length > 0) to.fields(names, light, line);
  else if (isAnswer(light.role)) gatherErrors(value, line, to);
}
