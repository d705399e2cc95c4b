/** What the server of tomorrow may answer, and how the package of today reads it. */
import type { Operation, Schema } from "@org/generate";
import { isObject } from "@org/openapi";
import { isSuccess } from "../../../../tools/generate/src/emit/method.ts";
import type { Client, Given } from "./client.ts";
import type { ServedAnswer, ServedOperation } from "./contract.ts";
import { unreadable } from "./formats.ts";
import { mediaTypeIn } from "./requests.ts";
import type { Slot } from "./slots.ts";

/** An answer that a server may give. */
export interface Possible {
  readonly given: Given;
  readonly value: unknown;
}

/** What of the answers that are said to come is read otherwise than before. */
export async function misread(
  client: Client,
  operation: Operation,
  args: unknown,
  before: ServedOperation,
  after: ServedOperation,
): Promise<string[]> {
  const found: string[] = [];
  for (const answer of goodAnswers(after)) {
    const old = answerFor(before.answers, answer.status);
    found.push(...headerLosses(old, answer));
    for (const [type, { slot }] of answer.content) {
      const known = old && mediaTypeIn([...old.content.keys()], type);
      const readBy = known === undefined ? undefined : old?.content.get(known)?.slot;
      if (slot === undefined || readBy?.whole === slot.whole) continue;
      const schema = schemaFor(operation, answer.status, known ?? type);
      const possible = possibleAnswers(answer.status, type, slot, readBy);
      found.push(...(await firstMisread(client, operation, args, possible, schema)));
    }
  }
  return found;
}

/** The answers of success. */
export function goodAnswers({ answers }: ServedOperation): readonly ServedAnswer[] {
  return answers.filter(({ status }) =>
    isSuccess(
      asResponse(status),
      answers.map((one) => asResponse(one.status)),
    ),
  );
}

function asResponse(status: string) {
  return { status, docs: {}, headers: [], content: [] };
}

async function firstMisread(
  client: Client,
  { id }: Operation,
  args: unknown,
  possible: readonly Possible[],
  schema: Schema | undefined,
): Promise<string[]> {
  for (const { given, value } of possible) {
    const { error } = await client.call(id, args, () => given);
    if (error !== undefined) return [`${JSON.stringify(value)} comes: ${error}`];
    const format = schema && unreadable(schema, value);
    if (format) return [`${JSON.stringify(value)} comes: it can't be read as ${format}`];
  }
  return [];
}

/** The answer that stands for a status (OpenAPI 3.1, section 4.8.16). */
function answerFor<One extends { readonly status: string }>(
  answers: readonly One[],
  status: string,
): One | undefined {
  const names = [status, `${status.slice(0, 1)}XX`, "default"];
  return names.flatMap((name) => answers.find((answer) => answer.status === name) ?? [])[0];
}

/** Answers of JSON with values of the schema; `also` is where more values to try come from. */
export function possibleAnswers(
  status: string,
  type: string,
  slot: Slot,
  also?: Slot,
): readonly Possible[] {
  if (!/[/+]json$/.test(type)) return [];
  const code = Number(status.replace("XX", "00").replace("default", "200"));
  const values = [...slot.candidates(), ...(also?.candidates() ?? [])].filter(slot.fits);
  return values.map((value) => ({
    value,
    given: { status: code, headers: { "content-type": type }, body: JSON.stringify(value) },
  }));
}

function headerLosses(old: ServedAnswer | undefined, now: ServedAnswer): string[] {
  return (old?.headers ?? []).flatMap(({ name, required, slot }) => {
    const sent = now.headers.find((header) => header.name === name);
    if (sent === undefined) return [`the header ${name} does not come any more`];
    if (required && !sent.required) return [`the header ${name} may be missing`];
    if (slot === undefined || sent.slot === undefined || slot.whole === sent.slot.whole) return [];
    const { fits } = sent.slot;
    const tried = [...sent.slot.candidates(), ...slot.candidates()];
    const wrong = tried.find((one) => fits(one) && !slot.fits(one));
    return wrong === undefined ? [] : [`the header ${name} may be ${JSON.stringify(wrong)}`];
  });
}

/** The schema that code was written for. */
function schemaFor({ responses }: Operation, status: string, type: string): Schema | undefined {
  const content = answerFor(responses, status)?.content ?? [];
  return content.find((media) => media.type.toLowerCase().startsWith(type))?.schema;
}

/** The answer with each text said to be of its place, where that fits: what reads it shows which it took. */
export function told({ answers }: Pick<ServedOperation, "answers">): Given | undefined {
  for (const { status, content } of answers.filter((one) => one.status.startsWith("2"))) {
    for (const [type, { slot }] of content) {
      const [first] = slot === undefined ? [] : possibleAnswers(status, type, slot);
      if (slot === undefined || first === undefined) continue;
      const value = placed(first.value, "");
      return slot.fits(value) ? { ...first.given, body: JSON.stringify(value) } : first.given;
    }
  }
  return undefined;
}

function placed(value: unknown, at: string): unknown {
  if (typeof value === "string") return `at${at.replaceAll("/", "-")}`;
  if (Array.isArray(value)) return value.map((one, index) => placed(one, `${at}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, placed(one, `${at}/${key}`)]),
  );
}
