import { STATUS_CODES } from "node:http";
import { isObject, ownMember } from "@org/openapi";
import type { Notes } from "../../../base/notes.ts";
import type { PlacedSample } from "../../found.ts";
import type { Evidence } from "../evidence.ts";
import { placedGroups } from "../places.ts";
import { isUnsorted, requestSamples } from "../request-samples.ts";
import { isError, isSuccess } from "./answer.ts";

/** Samples of answers; those of errors are said for several operations as well. */
export function answerSamples(evidence: Evidence, notes: Notes): PlacedSample[] {
  const sent = new Set(requestSamples(evidence, notes));
  const own = evidence.own.samples.filter(
    ({ role, sample }) => isAnswerSample(role) && !sent.has(sample),
  );
  const hasErrors = statedBy(evidence).errors.size > 0;
  const overHttp = own.filter((one) => !isOfProgram(one));
  const isMixed = overHttp.some(({ role, statuses }) => isUnsorted(role) && statuses.length === 0);
  const all = isMixed ? overHttp : own;
  for (const { line } of own.filter((one) => !all.includes(one))) {
    notes.doubts.add(line, "a sample beside a program's call", "left out: that of HTTP counts");
  }
  const described = placedGroups(evidence).flatMap(({ fields }) =>
    fields.map(({ path }) => path[0]),
  );
  const shown = all.filter((one) => !isOfElse(one, all, new Set(described)));
  for (const { line } of all.filter((one) => !shown.includes(one))) {
    notes.doubts.add(line, "a sample without a title has nothing that is known", "left out");
  }
  const common = evidence.around.flatMap(({ samples }) =>
    samples.filter((one) => isErrorSample(one) && (hasErrors || !one.isTold)),
  );
  return [...shown, ...common.map((one) => ofStatedErrors(one, evidence))];
}

/** "Every 4xx has this body", said of several operations: that of the errors of one which are of that kind. */
function ofStatedErrors(placed: PlacedSample, evidence: Evidence): PlacedSample {
  const errors = [...statedBy(evidence).errors];
  const statuses = placed.statuses.flatMap((status) => {
    const within = errors.filter((one) => one !== status && one[0] === status[0]);
    return status.endsWith("XX") && within.length > 0 ? within : [status];
  });
  return { ...placed, statuses };
}

/** Whether a sample below no title has no member of answers that have one, and none that is described. */
function isOfElse(
  { role, statuses, sample }: PlacedSample,
  all: readonly PlacedSample[],
  described: ReadonlySet<string | undefined>,
): boolean {
  if (role !== undefined || statuses.length > 0) return false;
  const answers = all.filter((one) => one.role === "response" && isObject(one.sample.value));
  const names = new Set(answers.flatMap((one) => Object.keys(one.sample.value ?? {})));
  const own = isObject(sample.value) ? Object.keys(sample.value) : [];
  const isKnown = own.some((name) => names.has(name) || described.has(name));
  return names.size > 0 && own.length > 0 && !isKnown;
}

/** Whether a sample stands among those of a program: what a client made of the answer, not the answer. */
function isOfProgram({ role, statuses, language = "" }: PlacedSample): boolean {
  return isUnsorted(role) && statuses.length === 0 && PROGRAM.test(language);
}

const PROGRAM =
  /^(?:js|javascript|ts|typescript|node|python|ruby|php|go|java|csharp|swift|kotlin)$/i;

function isAnswerSample(role: PlacedSample["role"]): boolean {
  return role === "response" || role === "error" || role === "statuses" || isUnsorted(role);
}

/** Whether a sample is that of an error. */
export function isErrorSample({ role }: PlacedSample): boolean {
  return role === "error" || role === "statuses";
}

/** What the page says of an operation's statuses. */
export interface Stated {
  readonly errors: ReadonlySet<string>;
  /** The only success that the page states, if it has a body. */
  readonly success: string | undefined;
  /** Whether the only success that the page states has no body. */
  readonly isEmpty: boolean;
  /** Whether a sample of an answer does not say of itself that it failed. */
  readonly hasSuccess: boolean;
}

/** What the page says of an operation's statuses. */
export function statedBy({ own, around }: Evidence): Stated {
  const statuses = [own, ...around].flatMap((found) => found.statuses.map(({ status }) => status));
  const shown = own.samples.flatMap((sample) => sample.statuses);
  const successes = new Set(
    [...own.statuses.map(({ status }) => status), ...shown].filter(isSuccess),
  );
  const [only, second] = successes;
  return {
    errors: new Set(statuses.filter(isError)),
    success: only !== "204" && second === undefined ? only : undefined,
    isEmpty: only === "204" && second === undefined,
    hasSuccess: own.samples.some(
      (one) => one.role === "response" && statusOfFailure(one.sample.value) === undefined,
    ),
  };
}

/** Where the page does not say under which status a sample comes, its own `status` may. */
export function statusesOf(
  placed: PlacedSample,
  { errors, success, isEmpty, hasSuccess }: Stated,
  { doubts }: Notes,
): readonly string[] {
  // An answer without content has none (RFC 9110, section 15.3.5).
  const stated = placed.statuses.filter((status) => status !== "204");
  if (placed.statuses.length > 0) return stated.length > 0 ? stated : placed.statuses;
  const { value } = placed.sample;
  if (isEmpty && isObject(value) && Object.keys(value).length === 0) return [];
  const isBesideSuccess = hasSuccess && success === undefined;
  const failed = isErrorSample(placed) || isBesideSuccess ? statusOfFailure(value) : undefined;
  const isOfError = isErrorSample(placed) || failed !== undefined;
  const listed = isOfError ? codeListed(value, errors) : undefined;
  const code =
    failed ?? statusWithin(value) ?? listed ?? (isOfError ? statusInEnvelope(value) : undefined);
  if (code && isOfError === !isSuccess(code)) {
    doubts.add(placed.line, `the sample's own status is ${code}`, `HTTP status ${code}`);
    return [code];
  }
  if (isOfError && errors.size > 0) return [];
  if (!isOfError && success) return [success];
  const assumed = isOfError ? "default" : "200";
  doubts.add(placed.line, "the sample has no status", assumed);
  return [assumed];
}

/** What a sample itself calls its status. */
export function statusWithin(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const own = ownMember(value, "status") ?? ownMember(value, "statusCode");
  return typeof own === "number" && STATUS_CODES[own] ? String(own) : undefined;
}

/** The status of a sample that says that it failed: `{ "status": "error", "code": 400 }`, problem details (RFC 9457). */
function statusOfFailure(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const status = ownMember(value, "status");
  const isProblem =
    typeof ownMember(value, "title") === "string" &&
    (ownMember(value, "type") ?? ownMember(value, "detail")) !== undefined &&
    typeof status === "number";
  if (isProblem && status >= 400 && STATUS_CODES[status] !== undefined) return String(status);
  const isFailed =
    /^(?:error|fail(?:ed|ure)?)$/i.test(String(ownMember(value, "status"))) ||
    ownMember(value, "success") === false;
  const code = ownMember(value, "statusCode") ?? ownMember(value, "code");
  const isOfError = typeof code === "number" && code >= 400 && STATUS_CODES[code] !== undefined;
  return isFailed && isOfError ? String(code) : undefined;
}

/** The code of a sample that is a status which the page lists: `{ "code": "404" }`. */
function codeListed(value: unknown, errors: ReadonlySet<string>): string | undefined {
  const code = isObject(value) ? String(ownMember(value, "code")) : "";
  return errors.has(code) && code !== "default" ? code : undefined;
}

/** The status in the only member of a sample: `{ "result": { "status": 404 } }`. */
function statusInEnvelope(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const [only, second] = Object.values(value);
  return second === undefined ? statusWithin(only) : undefined;
}
