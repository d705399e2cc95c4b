import { STATUS_CODES } from "node:http";
import { isObject, ownMember, setMember } from "@org/openapi";
import type { JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import type { ListedStatus } from "../evidence/fields/meaning.ts";
import type { Sample } from "../evidence/samples/sample.ts";
import { bodySchema, namesShown } from "./body.ts";
import type { Evidence } from "./evidence.ts";
import type { Found, Group, PlacedSample } from "./found.ts";
import { isAnswer } from "./light.ts";
import { type Models, modelNamed } from "./models.ts";
import { type PlacedGroup, placedAround, placedGroups } from "./places.ts";
import { applyRemarks } from "./remarks.ts";
import { examplesOf, isUnsorted, requestSamples } from "./request.ts";
import { applyValues } from "./values.ts";

/** What is known of one status. */
interface Answer {
  readonly samples: PlacedSample[];
  readonly groups: PlacedGroup[];
  description?: string;
  /** What a table of statuses says of its body. */
  body?: Pick<ListedStatus, "schema" | "model">;
  /** A JSON Schema of its body. */
  stated?: JsonObject;
  readonly line: number;
}

/** The answers of an operation by status. */
export function responsesOf(evidence: Evidence, notes: Notes): JsonObject {
  const { own, around } = evidence;
  const answers = new Map<string, Answer>();
  const at = (status: string, line: number): Answer => {
    const answer = answers.get(status) ?? { samples: [], groups: [], line };
    answers.set(status, answer);
    return answer;
  };
  const samples = answerSamples(evidence, notes);
  const stated = statedBy(evidence);
  for (const sample of samples) {
    for (const status of statusesOf(sample, stated, notes)) {
      at(status, sample.line).samples.push(sample);
    }
  }
  for (const stated of own.schemas) {
    if (!isAnswer(stated.role)) continue;
    const statuses = stated.statuses.length > 0 ? stated.statuses : ["200"];
    for (const status of statuses) at(status, stated.line).stated ??= stated.schema;
  }
  const groups = placedGroups(evidence).filter(({ place }) => place === "response");
  for (const group of groups) {
    for (const status of group.statuses) at(status, group.line).groups.push(group);
  }
  const shownOrSaid = new Set([...answers.keys(), ...own.statuses.map(({ status }) => status)]);
  for (const listed of [...own.statuses, ...commonStatuses(evidence, shownOrSaid, notes)]) {
    const answer = at(listed.status, listed.line);
    if (listed.description !== "") answer.description ??= listed.description;
    const model =
      known(listed.model, evidence.models) ?? modelIn(listed.description, evidence.models);
    if (listed.schema || model) answer.body ??= { ...listed, model };
  }
  const general = groups.filter(({ statuses }) => statuses.length === 0);
  spread(general.filter(isAboutErrors), isError, answers, at);
  spread(
    general.filter((group) => !isAboutErrors(group)),
    isSuccess,
    answers,
    at,
  );
  addSame(own.statuses, answers, notes);
  addReturned(evidence, answers, at);
  addCommon(evidence, answers);
  const values = [own, ...around].flatMap((found) => found.values);
  const likeOthers = samples.filter((sample) => isErrorSample(sample) && !isStatusStated(sample));
  const responses: JsonObject = {};
  for (const [status, answer] of [...answers].sort(([a], [b]) => a.localeCompare(b))) {
    setMember(
      responses,
      status,
      response(status, answer, {
        values,
        remarks: own.remarks,
        likeOthers,
        models: evidence.models,
        notes,
      }),
    );
  }
  return responses;
}

/**
 * Statuses that are said around an operation. A success among them is its own only where it is the one that
 * there is: a list of all statuses of an API does not say which of them an operation has.
 */
function commonStatuses(
  { scope, around }: Evidence,
  known: ReadonlySet<string>,
  { doubts }: Notes,
): ListedStatus[] {
  const { path } = scope.address;
  const all = around
    .flatMap(({ statuses }) => statuses)
    .filter((one) => {
      const isOwn = !isOfOtherPaths(one, path);
      const says = `status ${one.status} speaks of what ${path} does not name`;
      if (!isOwn) doubts.add(one.line, says, "it is that of other operations");
      return isOwn;
    });
  const successes = new Set(all.map(({ status }) => status).filter(isSuccess));
  const isOnly = successes.size === 1 && ![...known].some(isSuccess);
  return all.filter(({ status }) => !isSuccess(status) || known.has(status) || isOnly);
}

/** Whether a sentence says that something is not there, and a path names nothing: "A wrong `purse_id` gives a 404". */
function isOfOtherPaths({ status, description }: ListedStatus, path: string): boolean {
  if (path.includes("{") || !/^4(?:04|10)$/.test(status) || !description.includes(status)) {
    return false;
  }
  return /`[A-Za-z_]\w{0,60}`|\b(?:unknown|wrong|no such|not exist|invalid)\b/i.test(description);
}

/** Fields whose status is not said are those of every status of their kind, or of the usual one. */
function spread(
  groups: readonly PlacedGroup[],
  isOfKind: (status: string) => boolean,
  answers: ReadonlyMap<string, Answer>,
  at: (status: string, line: number) => Answer,
): void {
  const [first] = groups;
  if (!first) return;
  const found = [...answers].filter(([status]) => isOfKind(status)).map(([, answer]) => answer);
  const usual = () => [at(isOfKind("200") ? "200" : "default", first.line)];
  for (const answer of found.length > 0 ? found : usual()) answer.groups.push(...groups);
}

/** A model that a sentence says comes back is the body of a success of which no more is said. */
function addReturned(
  { own, models }: Evidence,
  answers: ReadonlyMap<string, Answer>,
  at: (status: string, line: number) => Answer,
): void {
  const told = own.returned.find(({ model }) => modelNamed(model, models) !== undefined);
  if (!told) return;
  const successes = [...answers].filter(([status]) => isSuccess(status));
  const open = successes.filter(([status, answer]) => {
    return status !== "204" && answer.samples.length === 0 && answer.groups.length === 0;
  });
  if (successes.length === 0) at("200", told.line).body ??= told;
  for (const [, answer] of open) answer.body ??= told;
}

/** "Same shape as 201": the body of that status. */
function addSame(
  listed: readonly ListedStatus[],
  answers: ReadonlyMap<string, Answer>,
  { doubts }: Notes,
): void {
  for (const { status, description, line } of listed) {
    const like = SAME.exec(description)
      ?.slice(1)
      .find((found) => found !== undefined);
    const [answer, other] = [answers.get(status), answers.get(like ?? "")];
    if (!answer || !other || other === answer) continue;
    if (answer.samples.length > 0 || answer.groups.length > 0) continue;
    doubts.add(line, `the body of ${status}: "${description}"`, `that of ${like}`);
    answer.samples.push(...other.samples);
    answer.groups.push(...other.groups);
    if (other.body) answer.body ??= other.body;
  }
}

const SAME =
  /\b(?:same|identical)\b[^.\n]{0,40}?\b(?:as|to|like)\b[^.\n\d]{0,20}([1-5]\d\d)\b|\blike (?:the |in )?([1-5]\d\d)\b/i;

/** What is listed for several operations describes what an operation's own samples show. */
function addCommon(evidence: Evidence, answers: ReadonlyMap<string, Answer>): void {
  const groups = placedAround(evidence).filter(
    (group) => group.place === "response" && !isAboutErrors(group) && group.role !== undefined,
  );
  for (const [status, answer] of answers) {
    if (!isSuccess(status)) continue;
    const own = answer.samples.map(({ sample }) => sample);
    for (const group of groups) {
      const [shown, all] = namesShown(group, own);
      if (shown * 2 > all) answer.groups.push(group);
    }
  }
}

function isAboutErrors({ role }: PlacedGroup): boolean {
  return role === "error" || role === "statuses";
}

/** Samples of answers; those of errors are said for several operations as well. */
function answerSamples(evidence: Evidence, notes: Notes): PlacedSample[] {
  const sent = new Set(requestSamples(evidence, { ...notes, doubts: notes.doubts }));
  const own = evidence.own.samples.filter(
    ({ role, sample }) => isAnswerSample(role) && !sent.has(sample),
  );
  const { hasErrors } = statedBy(evidence);
  const common = evidence.around.flatMap(({ samples }) =>
    samples.filter((one) => isErrorSample(one) && (hasErrors || !one.isTold)),
  );
  return [...own, ...common];
}

function isAnswerSample(role: PlacedSample["role"]): boolean {
  return role === "response" || role === "error" || role === "statuses" || isUnsorted(role);
}

function isErrorSample({ role }: PlacedSample): boolean {
  return role === "error" || role === "statuses";
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

function isError(status: string): boolean {
  return !isSuccess(status) && !status.startsWith("1") && !status.startsWith("3");
}

function isStatusStated({ statuses }: PlacedSample): boolean {
  return statuses.length > 0;
}

/** What the page says of an operation's statuses. */
interface Stated {
  readonly hasErrors: boolean;
  /** The only success that the page states, if it has a body. */
  readonly success: string | undefined;
}

function statedBy({ own, around }: Evidence): Stated {
  const statuses = [own, ...around].flatMap((found) => found.statuses.map(({ status }) => status));
  const shown = own.samples.flatMap((sample) => sample.statuses);
  const successes = new Set(
    [...own.statuses.map(({ status }) => status), ...shown].filter(isSuccess),
  );
  const [only, second] = successes;
  return {
    hasErrors: statuses.some(isError),
    success: only !== "204" && second === undefined ? only : undefined,
  };
}

/** Where the page does not say under which status a sample comes, its own `status` may. */
function statusesOf(
  placed: PlacedSample,
  { hasErrors, success }: Stated,
  { doubts }: Notes,
): readonly string[] {
  // An answer without content has none (RFC 9110, section 15.3.5).
  const stated = placed.statuses.filter((status) => status !== "204");
  if (placed.statuses.length > 0) return stated.length > 0 ? stated : placed.statuses;
  const { value } = placed.sample;
  const own = isObject(value)
    ? (ownMember(value, "status") ?? ownMember(value, "statusCode"))
    : undefined;
  const code = typeof own === "number" && STATUS_CODES[own] ? String(own) : undefined;
  const isOfError = isErrorSample(placed);
  if (code && isOfError === !isSuccess(code)) {
    doubts.add(placed.line, `the sample's own status is ${code}`, `HTTP status ${code}`);
    return [code];
  }
  if (isOfError && hasErrors) return [];
  if (!isOfError && success) return [success];
  const assumed = isOfError ? "default" : "200";
  doubts.add(placed.line, "the sample has no status", assumed);
  return [assumed];
}

interface Common {
  readonly values: Found["values"];
  readonly remarks: Found["remarks"];
  /** Samples of errors whose status the page does not say: others look like them. */
  readonly likeOthers: readonly PlacedSample[];
  readonly models: Models;
  readonly notes: Notes;
}

function response(
  status: string,
  answer: Answer,
  { values, remarks, likeOthers, models, notes }: Common,
): JsonObject {
  const own = answer.samples.map(({ sample }) => sample);
  const { description, line } = answer;
  const isBare = own.length === 0 && answer.groups.length === 0 && !answer.body && isError(status);
  const shown: readonly Sample[] = isBare ? likeOthers.map(({ sample }) => sample) : own;
  if (isBare && shown.length > 0) {
    notes.doubts.add(line, `status ${status} has no sample`, "a body like that of other errors");
  }
  const groups = [...answer.groups, ...statedGroups(answer, models)];
  const schema =
    modelSchema(answer, models, notes) ?? bodySchema(groups, shown, models, notes, answer.stated);
  if (isSuccess(status)) applyValues(schema, values, notes);
  if (isSuccess(status)) applyRemarks(schema, remarks, false);
  const said = notes.lines.mark(description ? { description } : {}, line);
  if (Object.keys(schema).length === 0) return said;
  const examples = examplesOf(own);
  const media = { schema, ...(Object.keys(examples).length > 0 && { examples }) };
  const content = { "application/json": notes.lines.mark(media, line) };
  return notes.lines.mark({ ...said, content }, line);
}

function known(model: string | undefined, models: Models): string | undefined {
  return model !== undefined && modelNamed(model, models) ? model : undefined;
}

/** The model that words name, in code or with a capital within them: "`201`: the new Purse". */
function modelIn(words: string, models: Models): string | undefined {
  const names = [
    ...words.matchAll(
      /`([A-Za-z]\w*)`|(?<=[a-z] )(?<!\b(?:[Nn]o|such|[Uu]nknown|[Mm]issing|[Ii]nvalid|[Dd]uplicate) )([A-Z]\w+)\b|^([A-Z]\w+)$/g,
    ),
  ].map(([, code, name, whole]) => code ?? name ?? whole ?? "");
  return names.find((name) => modelNamed(name, models) !== undefined);
}

/** The body that is a model, with what the model's own samples show, where the answer has none; or a list of it. */
function modelSchema(answer: Answer, models: Models, notes: Notes): JsonObject | undefined {
  const { groups, samples, body, stated, line } = answer;
  const model = body?.model === undefined ? undefined : modelNamed(body.model, models);
  if (!model || model.samples.length === 0) return undefined;
  if (groups.length > 0 || samples.length > 0 || stated) return undefined;
  const group: Group = { fields: model.fields, role: "response", statuses: [], title: "", line };
  const items = bodySchema([group], model.samples, models, notes);
  return body?.schema?.["type"] === "array" ? { type: "array", items } : items;
}

/** What a table of statuses says of a body without fields of its own: a model's fields, a list of them, a type. */
function statedGroups({ groups, samples, body, line }: Answer, models: Models): Group[] {
  if (!body || groups.length > 0) return [];
  const { schema, model } = body;
  const isList = schema?.["type"] === "array";
  const described = model === undefined ? undefined : modelNamed(model, models)?.fields;
  const fields = described?.map((field) =>
    isList ? { ...field, path: ["[]", ...field.path] } : field,
  );
  const whole =
    schema && samples.length === 0
      ? [{ name: "", path: [], schema, required: false, line, place: "response" as const }]
      : [];
  return [{ fields: fields ?? whole, role: "response", statuses: [], title: "", line }];
}
