import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import type { Answer, Written } from "./answer.ts";
import { contentOf, digestOf, type StatedTimes, timesOf } from "./entry-row.ts";
import { type Head, lockHeads, moveHeads } from "./heads.ts";
import { insertSnapshots, type NewSnapshot, takenBy, timesOfSnapshots } from "./snapshots.ts";

/**
 * Keeps answers about accounts of a connection, each account once. The entries of an answer become rows of `snapshot`
 * when they differ from those of the account's last answer, once a month, so that the rows of a month need no earlier
 * ones, and when the connection is another tenant's, so that each row is of who may read it. An answer that is older than the last one, of two runs at once, is kept and does not become the last.
 *
 * Writing the same answers again changes nothing.
 */
export async function writeAnswers(
  transaction: Queryable,
  schema: string,
  place: Place,
  answers: readonly Answer[],
): Promise<readonly Written[]> {
  if (answers.length === 0) return [];
  const { connection } = place;
  const accounts = answers.map(({ account }) => account);
  const heads = await lockHeads(transaction, schema, place, accounts);
  const drafts = answers.map((answer) => draftOf(place, answer, heads.get(answer.account)));
  const [repeated, added] = [drafts.filter(isRepeated), drafts.filter((it) => !isRepeated(it))];
  const kept = await timesOfSnapshots(transaction, schema, connection, repeated);
  for (const draft of repeated) {
    draft.changedTimes = sameTimes(draft.times, kept.get(draft.asked)) ? null : draft.times;
  }
  await makeRoom(
    transaction,
    schema,
    connection,
    added.filter(({ isLast }) => !isLast),
  );
  await insertSnapshots(transaction, schema, place, added);
  await moveHeads(
    transaction,
    schema,
    place,
    drafts
      .filter(({ isLast }) => isLast)
      .map(({ asked, fetchedAt, at, digest, changedTimes, entries }) => ({
        asked,
        fetchedAt,
        snapshotAt: at,
        digest,
        times: changedTimes,
        entries: entries.length,
      })),
  );
  return drafts.map(({ asked, at, changedTimes, isChanged }) => ({
    account: asked,
    snapshotAt: at,
    times: changedTimes,
    isChanged,
  }));
}

/** An answer on its way into the tables. */
interface Draft extends NewSnapshot {
  /** Where its entries are, or will be. */
  at: Date;
  readonly fetchedAt: Date;
  readonly digest: string;
  /** Whether the rows of the last answer hold its entries too. */
  readonly isRepeated: boolean;
  /** Whether it becomes the last answer. */
  readonly isLast: boolean;
  readonly isChanged: boolean;
  /** Its times, where its rows have others. */
  changedTimes: readonly StatedTimes[] | null;
}

function draftOf(
  { tenant }: Place,
  { account: asked, report, fetchedAt }: Answer,
  head: Head | undefined,
): Draft {
  const entries = report.entries.map(contentOf);
  const digest = digestOf(entries);
  const last = head?.fetched_at ?? null;
  const lastRows = head?.snapshot_at ?? null;
  const isChanged = head?.digest !== digest;
  const isRepeated =
    !isChanged &&
    head?.tenant === tenant &&
    lastRows !== null &&
    lastRows <= fetchedAt &&
    monthOf(lastRows) === monthOf(fetchedAt);
  return {
    asked,
    at: isRepeated ? lastRows : fetchedAt,
    entries,
    times: report.entries.map(timesOf),
    fetchedAt,
    digest,
    isRepeated,
    isLast: last === null || fetchedAt > last,
    isChanged,
    changedTimes: null,
  };
}

function isRepeated(draft: Draft): boolean {
  return draft.isRepeated;
}

function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7);
}

function sameTimes(times: readonly StatedTimes[], others: readonly StatedTimes[] = []): boolean {
  return JSON.stringify(times) === JSON.stringify(others);
}

/**
 * Two answers about an account may have come in the same millisecond: the rows of the one that is late go before the
 * others, where no newer answer can ever be.
 */
async function makeRoom(
  transaction: Queryable,
  schema: string,
  connection: string,
  late: readonly Draft[],
): Promise<void> {
  let open = late;
  while (open.length > 0) {
    const taken = await takenBy(transaction, schema, connection, open);
    open = open.filter(({ asked }) => taken.has(asked));
    for (const draft of open) draft.at = new Date(draft.at.getTime() - 1);
  }
}
