/** Calls of one operation by two packages, and what the server of the later one makes of them. */
import type { Operation } from "@org/generate";
import { misread } from "./answers.ts";
import { argsOf, callsOf, type WrittenCall } from "./calls.ts";
import type { Client } from "./client.ts";
import type { Party } from "./party.ts";
import { isServed, mediaFor, refusals, servedAs, strayed } from "./requests.ts";
import { ELSEWHERE, type Options } from "./settings.ts";
import { scopesOf, signedOtherwise, signedPlaces, unsigned } from "./signing.ts";
import { swapped } from "./tokens.ts";
import { difference, filledBy } from "./wire.ts";

/** Clients of both packages with the same options. */
export interface Comparison {
  readonly old: Client;
  readonly now: Client;
  readonly base: Party;
  readonly revision: Party;
  readonly options: Options;
}

/** Whether a call sends the same, and whether the server of tomorrow takes what was sent. */
export async function compareCalls(
  { old, now, base, revision, options }: Comparison,
  call: WrittenCall,
): Promise<string[]> {
  const { operation } = call;
  const args = argsOf(call);
  const was = await old.call(operation.id, args);
  const [sent] = was.sent;
  if (sent === undefined) return [];
  const will = await now.call(operation.id, args);
  const [travels] = will.sent;
  if (travels === undefined) return [`is not sent: ${will.error}`];
  const served = servedAs(revision.contract, operation);
  if (served === undefined) return ["the server has no such method and path"];
  const known = servedAs(base.contract, operation);
  const refused = unsigned(sent, served, revision.contract, scopesOf(known ?? served));
  const same = revision.model.operations.find(({ id }) => id === operation.id);
  const unasked = revision.model.headerOptions.filter(({ name }) => !(name in options));
  const taken = mediaFor(served, sent);
  const apart = new Set([
    ...[operation, same].flatMap((one) => filledBy(one, args)),
    ...unasked.map(({ header }) => `header ${header.toLowerCase()}`),
    ...(refused.length > 0
      ? []
      : signedOtherwise(sent, travels, [base.contract, revision.contract])),
    ...(taken ? ["header content-type"] : []),
  ]);
  const otherwise = difference(sent, travels, apart, taken?.encoding);
  const there = revision.model.operations.find((one) => isServed(one, operation));
  return [
    ...(otherwise === undefined ? [] : [`travels otherwise: ${otherwise}`]),
    ...swapped(was.tokens, will.tokens),
    ...(sent.url.origin === ELSEWHERE ? [] : strayed(sent, there, revision.model)),
    ...refused,
  ];
}

/** Values that the server of tomorrow refuses, or answers that the package of today can't read. */
export async function compareServers(
  old: Client,
  base: Party,
  revision: Party,
  operation: Operation,
): Promise<string[]> {
  const before = servedAs(base.contract, operation);
  const after = servedAs(revision.contract, operation);
  if (before === undefined || after === undefined) return [];
  const there = revision.model.operations.find((one) => isServed(one, operation));
  const args = argsOf(callsOf(operation)[0]);
  return [
    ...refusals(
      before,
      after,
      new Set([...filledBy(there, {}), ...signedPlaces(after, revision.contract)]),
    ),
    ...(await misread(old, operation, args, before, after)),
  ];
}
