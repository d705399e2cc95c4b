import type { Address } from "../../evidence/endpoints/address.ts";
import { isSamePath } from "../../evidence/endpoints/same-path.ts";
import type { Hint } from "../hints/hint.ts";
import type { Section } from "../outline/section.ts";
import { begin, type Draft, holds, isNear, scopeOf } from "./draft.ts";

/** Methods and addresses that are said apart are put together: `**Method**` and `**URL**`, or two headings. */
export function pair(hints: readonly Hint[]): Draft[] {
  const found: Draft[] = [];
  const titled: Draft[] = [];
  for (const hint of hints) {
    const { method, address } = hint;
    const last = found.at(-1);
    const open = last && isNear(last, hint.of) ? last : undefined;
    if (method && address) {
      if (open && !open.method && open.address && hint.part) {
        if (isSamePath(open.address.path, address.path)) setMethod(open, hint);
        else found.push(begin(hint, method, withServer(address, open.address)));
      } else found.push(begin(hint, method, address));
    } else if (address && open && !open.address) open.address = address;
    else if (method && open && !open.method && open.places[0]?.section === scopeOf(hint)) {
      setMethod(open, hint);
    } else if (method) {
      const draft = begin(hint, method, hint.part ? undefined : addressAbove(hint.of, found));
      if (draft.address) titled.push(draft);
      found.push(draft);
    } else if (address && !isTitleWithin(hint, open)) found.push(begin(hint, undefined, address));
  }
  const whole = found.filter((draft) => !titled.includes(draft) || !isSaidBelow(draft, found));
  return whole.flatMap(({ others = [], ...draft }) => [
    draft,
    ...others.map((method) => ({ ...draft, method, places: [...draft.places] })),
  ]);
}

/** Whether the operation of two titles is said again below them with parameters: "/pots", "GET", `GET /pots/{id}`. */
function isSaidBelow(draft: Draft, found: readonly Draft[]): boolean {
  const { method, address, places } = draft;
  return found.some(
    (one) =>
      one !== draft &&
      one.method === method &&
      one.places[0]?.section === places[0]?.section &&
      one.places[0]?.from === 0 &&
      one.address?.path.startsWith(`${address?.path}/{`) === true,
  );
}

function setMethod(draft: Draft, { method, others }: Hint): void {
  if (method) draft.method = method;
  draft.others = others ?? [];
}

/** What stands alone above an operation's address, and is another, is the base of it where it is a URL. */
function withServer(address: Address, base: Address): Address {
  if (address.server !== undefined || base.server === undefined) return address;
  return { ...address, server: `${base.server}${base.path.replace(/\/+$/, "")}` };
}

/** A path in a title below an operation is about something in it. */
function isTitleWithin({ of, part }: Hint, open: Draft | undefined): boolean {
  return open?.address !== undefined && !part && of.parent === open.places[0]?.section;
}

/** The address of the section above that has one and no method: `### /purses`, and in it `#### GET`. */
function addressAbove(section: Section, found: readonly Draft[]): Address | undefined {
  return found.findLast((one) => !one.method && holds(one, section))?.address;
}
