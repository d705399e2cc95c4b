import { isObject } from "@org/openapi";
import type { Notes } from "../../base/notes.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import { readSample, type Sample } from "../../evidence/samples/sample.ts";
import type { Found, PlacedSample } from "../found.ts";
import type { Evidence } from "./evidence.ts";
import { placedGroups } from "./places.ts";

/** Samples of bodies that are sent: under a title that says so, in a sample call, or before that of the answer. */
export function requestSamples(evidence: Evidence, notes: Notes): Sample[] {
  const { scope, own } = evidence;
  const isSent = sendsBody(scope.method);
  const stated = own.samples.filter(({ role }) => role === "request" || role === "requestExample");
  // What a program makes of variables says less than words and samples do.
  const isKnown = stated.length > 0 || describedAsSent(evidence).size > 0;
  const called = own.calls.flatMap(({ body, isMade, line }) =>
    body && !(isMade && isKnown) ? (readSample(body, line) ?? []) : [],
  );
  const said = [...stated.map(({ sample }) => sample), ...called];
  const found = [...said, ...(isSent ? sentAgain(said, evidence) : [])];
  if (found.length > 0 || !isSent) return found;
  const open = own.samples.filter(({ role }) => isUnsorted(role));
  const [first] = open;
  if (!first) return [];
  const [shown, names, isDescribed] = describedNames(first, evidence);
  // What is described as sent, and shown nowhere, is no reason to take an answer for it.
  if (isDescribed && shown === 0 && names > 0) return [];
  const isMost = names > 3 && shown * 4 >= names * 3;
  const isSample = first.role === "parameters" ? shown * 2 >= names : shown === names || isMost;
  const isFirst = isAboveAnswer(first, own);
  // "POST /jars", and the body on the next line.
  const isBelow = first.role === undefined && first.line === scope.line + 1;
  const isTold = isBelow || isFirst || isWithoutAnswer(own) || (shown > 0 && isSample);
  if (open.length < 2 && !isTold && !isSentAlone(first, own)) return [];
  notes.doubts.add(first.line, "the sample has no title", "the body of the request");
  return [first, ...likeFirst(first, open, own)].map(({ sample }) => sample);
}

/** Other samples without a title above all answers that have one: further bodies, which share members with the first. */
function likeFirst(
  first: PlacedSample,
  open: readonly PlacedSample[],
  { samples }: Found,
): PlacedSample[] {
  const answers = samples.filter(({ role }) => role === "response" || role === "error");
  const names = new Set(namesOf(first.sample));
  return open.filter(
    (one) =>
      one !== first &&
      one.role === first.role &&
      answers.length > 0 &&
      answers.every(({ line }) => line > one.line) &&
      namesOf(one.sample).some((name) => names.has(name)),
  );
}

/** Samples without a title that show only what is known to be sent, beside an answer that shows something else. */
function sentAgain(said: readonly Sample[], evidence: Evidence): Sample[] {
  const { samples } = evidence.own;
  const answers = samples.filter(({ role }) => role === "response");
  const answered = new Set(answers.flatMap(({ sample }) => namesOf(sample)));
  if (answered.size === 0) return [];
  const sent = new Set([...describedAsSent(evidence), ...said.flatMap(namesOf)]);
  return samples.flatMap(({ sample, role, statuses }) => {
    const names = isOpen(role, statuses) ? namesOf(sample) : [];
    const isAgain = names.length > 1 && names.every((name) => sent.has(name));
    return isAgain && !names.every((name) => answered.has(name)) ? [sample] : [];
  });
}

function isOpen(role: PlacedSample["role"], statuses: readonly string[]): boolean {
  return isUnsorted(role) && statuses.length === 0;
}

function namesOf({ value }: Sample): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function describedAsSent(evidence: Evidence): ReadonlySet<string> {
  const groups = placedGroups(evidence).filter(({ place }) => place === "request");
  return new Set(groups.flatMap(({ fields }) => fields.flatMap(({ path }) => path[0] ?? [])));
}

/**
 * Whether a sample stands right below the call's name, "Example" or "Parameters", and that of the answer, which a
 * title says, below it; one of a status shows what the first one does not, or it may be that again.
 */
function isAboveAnswer({ line, role, sample }: PlacedSample, { samples }: Found): boolean {
  const isOfRequest = role === "parameters";
  const names = new Set(namesOf(sample));
  const isOther = (one: PlacedSample) =>
    names.size > 0 &&
    !namesOf(one.sample).some((name) => names.has(name)) &&
    ![...names].some((name) => OF_ANSWER.test(name));
  const answers = samples.filter(
    (one) => one.role === "response" && (isOfRequest || one.statuses.length === 0 || isOther(one)),
  );
  return (
    (role === undefined || role === "example" || isOfRequest) &&
    answers.length > 0 &&
    answers.every((one) => one.line > line)
  );
}

/**
 * Whether the only sample of an operation, of which nothing else is said, has nothing that answers have: a name and
 * a password are sent.
 */
function isSentAlone({ sample, role, statuses }: PlacedSample, found: Found): boolean {
  const names = namesOf(sample);
  const isAlone =
    found.samples.length === 1 && found.groups.length === 0 && found.statuses.length === 0;
  const isSaid = role !== undefined || statuses.length > 0 || found.calls.length > 0;
  const isTold = found.description.some((words) => /\b(?:answer|respon|return)/i.test(words));
  if (!isAlone || isSaid || isTold) return false;
  return names.length > 1 && !names.some((name) => OF_ANSWER.test(name));
}

/** What comes back: what something is called, how it went, what one signs in with. */
const OF_ANSWER =
  /^_?(?:u?u?id|status\w*|state|success|ok|message|msg|code|errors?|data|results?|response|items|list|count|total|reference|scope|jwt|expires?_?in|fee|\w*url)$|(?:_id|Id|ID|[Tt]oken|token_type|[Kk]ey)$|^(?:created|updated)|_at$/;

/** Whether the only success that is stated has no body: what is shown can only be sent. */
function isWithoutAnswer({ statuses }: Found): boolean {
  const successes = statuses.map(({ status }) => status).filter((status) => /^2/.test(status));
  return successes.length > 0 && successes.every((status) => status === "204" || status === "205");
}

/** How many members of a sample the page describes as sent, of how many, and whether it describes any. */
function describedNames({ sample }: PlacedSample, evidence: Evidence): [number, number, boolean] {
  const known = describedAsSent(evidence);
  const names = namesOf(sample);
  const shown = names.filter((name) => known.has(name)).length;
  // What is described may stand within an envelope.
  const within = [...known].filter((name) => sample.text.includes(`"${name}"`)).length;
  const isWithin = shown === 0 && within > 1 && within * 2 >= known.size;
  return [isWithin ? names.length : shown, names.length, known.size > 0];
}

/** Whether a title says nothing of whose sample stands below it. */
export function isUnsorted(role: Found["samples"][number]["role"]): boolean {
  return role === undefined || role === "example" || role === "parameters" || role === "content";
}
