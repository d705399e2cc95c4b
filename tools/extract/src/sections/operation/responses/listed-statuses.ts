import type { Notes } from "../../../base/notes.ts";
import type { ListedStatus } from "../../../evidence/fields/meaning.ts";
import { type Models, modelNamed } from "../../models.ts";
import type { Evidence } from "../evidence.ts";
import { type Answer, type Answers, isSuccess } from "./answer.ts";

/** What tables, lists and sentences say of statuses. */
export function addListed(
  evidence: Evidence,
  answers: Answers,
  isPublic: boolean,
  notes: Notes,
): void {
  const { own, around, models } = evidence;
  const known = new Set([...answers.statuses(), ...own.statuses.map(({ status }) => status)]);
  const refusing = isPublic ? [own] : [own, ...around];
  const refusals = refusing.flatMap((found) => found.refusals);
  for (const listed of [...own.statuses, ...commonStatuses(evidence, known, notes), ...refusals]) {
    const answer = answers.at(listed.status, listed.line);
    if (listed.description !== "") answer.description ??= listed.description;
    const body = bodyListed(listed, models);
    if (body) answer.body ??= body;
  }
  // "Every 4xx has an `ApiError`"
  for (const listed of [own, ...around].flatMap(({ statuses }) => statuses.filter(isOfEvery))) {
    const body = bodyListed(listed, models);
    for (const [, answer] of answers.of((status) => status[0] === listed.status[0])) {
      if (body) answer.body ??= body;
    }
  }
}

/** The model that is listed as the body of a status, or a list of it. */
function bodyListed(listed: ListedStatus, models: Models): Answer["body"] {
  const model = named(listed.model, models) ?? modelIn(listed.description, models);
  const isList = model !== undefined && listed.description.includes(`\`${model}[]\``);
  const schema = isList ? { type: "array" } : undefined;
  return listed.schema || model ? { ...(schema && { schema }), ...listed, model } : undefined;
}

/**
 * Statuses that are said around an operation. A success among them is its own only where it is the one that
 * there is: a list of all statuses of an API does not say which of them an operation has. "Every 4xx" is no other
 * status than those of that kind that an operation has.
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
  const isOfKnown = (listed: ListedStatus) =>
    isOfEvery(listed) &&
    [...known].some((one) => one !== listed.status && one[0] === listed.status[0]);
  return all.filter((one) =>
    isSuccess(one.status) ? known.has(one.status) || isOnly : !isOfKnown(one),
  );
}

/** Whether a sentence tells something of all statuses of a kind: "Every 4xx". */
function isOfEvery({ status, description }: ListedStatus): boolean {
  return status.endsWith("XX") && /^$|\b(?:every|all|any|each)\b/i.test(description);
}

/** Whether a sentence says that something is not there, and a path names nothing: "A wrong `purse_id` gives a 404". */
function isOfOtherPaths({ status, description }: ListedStatus, path: string): boolean {
  if (path.includes("{") || !/^4(?:04|10)$/.test(status) || !description.includes(status)) {
    return false;
  }
  return /`[A-Za-z_]\w{0,60}`|\b(?:unknown|wrong|no such|not exist|invalid)\b/i.test(description);
}

/** A name where it is that of a model on the page. */
function named(model: string | undefined, models: Models): string | undefined {
  return model !== undefined && modelNamed(model, models) ? model : undefined;
}

/** A thing that is not there is not what comes back: "Purse not found". */
const NOT_THERE =
  /\b([A-Z]\w+) (?:is |was )?(?:not found|missing|(?:does|do) not|doesn['’]t|already)\b/g;

/** The model that words name, in code or with a capital within them: "`201`: the new Purse". */
function modelIn(words: string, models: Models): string | undefined {
  const names = [
    ...words.matchAll(
      /`([A-Za-z]\w*)(?:\[\])?`|(?<=[a-z:] )(?<!\b(?:[Nn]o|such|[Uu]nknown|[Mm]issing|[Ii]nvalid|[Dd]uplicate) )([A-Z]\w+)\b|^([A-Z]\w+)$/g,
    ),
  ].map(([, code, name, whole]) => code ?? name ?? whole ?? "");
  const lacking = new Set([...words.matchAll(NOT_THERE)].map(([, name]) => name));
  return names.find((name) => !lacking.has(name) && modelNamed(name, models) !== undefined);
}
