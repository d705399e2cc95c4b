import { setMember } from "@org/openapi";
import type { JsonObject } from "../../../base/json.ts";
import type { Notes } from "../../../base/notes.ts";
import type { Found, PlacedGroup, PlacedSample } from "../../found.ts";
import { isAnswer, isShape } from "../../light.ts";
import { modelNamed } from "../../models.ts";
import { namesShown } from "../body.ts";
import type { Evidence } from "../evidence.ts";
import { answeredObject } from "../object-above.ts";
import { placedAround, placedGroups } from "../places.ts";
import { Answers, isError, isSuccess } from "./answer.ts";
import {
  answerSamples,
  isErrorSample,
  statedBy,
  statusesOf,
  statusWithin,
} from "./answer-samples.ts";
import { addListed } from "./listed-statuses.ts";
import { response } from "./response.ts";
import { addSame } from "./same-body.ts";

/** The answers of an operation by status; nobody has to sign in to one that is public. */
export function responsesOf(evidence: Evidence, isPublic: boolean, notes: Notes): JsonObject {
  const { own, around, models } = evidence;
  const answers = new Answers();
  const samples = answerSamples(evidence, notes);
  const stated = statedBy(evidence);
  const ofNoStatus: PlacedSample[] = [];
  const ofOwnStatus: PlacedSample[] = [];
  for (const sample of samples) {
    const statuses = statusesOf(sample, stated, notes);
    if (isErrorSample(sample) && sample.statuses.length === 0) {
      if (statuses.length === 0) ofNoStatus.push(sample);
      else if (statusWithin(sample.sample.value)) ofOwnStatus.push(sample);
    }
    for (const status of statuses) answers.at(status, sample.line).samples.push(sample);
  }
  addSchemas(own, answers, stated.success ?? "200");
  const groups = placedGroups(evidence).filter(({ place }) => place === "response");
  for (const group of groups) {
    for (const status of group.statuses) answers.at(status, group.line).groups.push(group);
  }
  addListed(evidence, answers, isPublic, notes);
  const general = groups.filter(({ statuses }) => statuses.length === 0);
  spread(general.filter(isAboutErrors), isError, answers);
  const others = general.filter((group) => !isAboutErrors(group));
  spread(others, isSuccess, answers);
  addSame(own.statuses, answers, notes);
  addReturned(evidence, answers);
  addCommon(evidence, answers);
  addObject(evidence, answers, notes);
  const [text] = own.texts;
  if (text !== undefined && answers.of(isSuccess).length === 0) {
    notes.doubts.add(text, "the answer is no JSON, and has no status", "200, of any form");
    answers.at("200", text);
  }
  const common = {
    values: [own, ...around].flatMap((found) => found.values),
    remarks: own.remarks,
    likeOthers: [...ofNoStatus, ...ofOwnStatus],
    models,
    notes,
  };
  const responses: JsonObject = {};
  for (const [status, answer] of answers.sorted()) {
    setMember(responses, status, response(status, answer, common));
  }
  return responses;
}

/** JSON Schemas of answers; where no status is said, it is that of the success. */
function addSchemas({ schemas }: Found, answers: Answers, success: string): void {
  for (const { schema, role, statuses, line } of schemas) {
    if (!isAnswer(role)) continue;
    for (const status of statuses.length > 0 ? statuses : [success]) {
      answers.at(status, line).stated ??= schema;
    }
  }
}

/** Fields whose status is not said are those of every status of their kind, or of the usual one. */
function spread(
  groups: readonly PlacedGroup[],
  isOfKind: (status: string) => boolean,
  answers: Answers,
): void {
  const [first] = groups;
  if (!first) return;
  const found = answers.of(isOfKind).map(([, answer]) => answer);
  const usual = () => [answers.at(isOfKind("200") ? "200" : "default", first.line)];
  for (const answer of found.length > 0 ? found : usual()) answer.groups.push(...groups);
}

/** A model that a sentence says comes back is the body of a success of which no more is said. */
function addReturned({ own, models }: Evidence, answers: Answers): void {
  const told = own.returned.find(({ model }) => modelNamed(model, models) !== undefined);
  if (!told) return;
  const successes = answers.of(isSuccess);
  const open = successes.filter(([status, answer]) => {
    return status !== "204" && answer.samples.length === 0 && answer.groups.length === 0;
  });
  if (successes.length === 0) answers.at("200", told.line).body ??= told;
  for (const [, answer] of open) answer.body ??= told;
}

/** What is listed for several operations describes what an operation's own samples show. */
function addCommon(evidence: Evidence, answers: Answers): void {
  // "Fields" alone are those of the object, whichever way it goes.
  const groups = placedAround(evidence).filter(
    (group) =>
      (group.place === "response" || isShape(group.title)) &&
      !isAboutErrors(group) &&
      group.role !== undefined,
  );
  for (const [, answer] of answers.of(isSuccess)) {
    const own = answer.samples.map(({ sample }) => sample);
    for (const group of groups) {
      const [shown, all] = namesShown(group, own);
      if (shown * 2 > all) answer.groups.push(group);
    }
  }
}

/** An object that stands above the calls is the only success of one of which no more is said. */
function addObject(evidence: Evidence, answers: Answers, notes: Notes): void {
  const successes = answers.of(isSuccess);
  const [[status, answer] = ["200", undefined], second] = successes;
  const isSaid = answer && (answer.body || answer.stated || answer.groups.length > 0);
  if (second || isSaid || status === "204" || (answer?.samples.length ?? 0) > 0) return;
  for (const group of answeredObject(evidence, notes)) {
    answers.at(status, group.line).groups.push({ ...group, place: "response" });
  }
}

function isAboutErrors({ role }: PlacedGroup): boolean {
  return role === "error" || role === "statuses";
}
