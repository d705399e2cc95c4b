/** What the oracle says of pairs: whether code that uses the package of the base breaks, and how. */
import { errorsOf } from "./compiler.ts";
import { consumerOf } from "./consumer.ts";
import { runFacts } from "./run.ts";
import { type Sides, sidesOf } from "./sides.ts";

/** Two documents. */
export interface Pair {
  readonly name: string;
  readonly base: unknown;
  readonly revision: unknown;
}

/** What became of a consumer; the pair breaks it where one of the lists has something. */
export interface Verdict {
  /** What the compiler says of it over the package that it was written for: then the oracle is at fault. */
  readonly wrong: readonly string[];
  /** What the compiler says of it, over the new package. */
  readonly compiled: readonly string[];
  /** What goes otherwise when it runs. */
  readonly ran: readonly string[];
}

/** The files of both sides that the compiler reads: the consumer names the others' types alone. */
const READ = /^(types|operations|schemas|client|by-operation)\.ts$/;

/** The verdict on each pair; a pair of whose base no code is made has none. */
export async function verdictsOf<One extends Pair>(
  pairs: readonly One[],
): Promise<ReadonlyMap<One, Verdict>> {
  const written = pairs.flatMap((pair, at) => {
    const sides = sidesOf(pair.base, pair.revision);
    return sides === undefined ? [] : [{ pair, ...sides, ...consumersOf(sides, at) }];
  });
  const errors = errorsOf(new Map(written.flatMap(({ files }) => files)), [
    ...new Set(written.flatMap(({ own, other }) => [own, ...other])),
  ]);
  const verdicts = new Map<One, Verdict>();
  for (const { pair, base, revision, own, other } of written) {
    const wrong = errors.get(own) ?? [];
    const compiled = revision ? other.flatMap((name) => errors.get(name) ?? []) : [GONE];
    const ran = revision ? await runFacts(base, revision) : [];
    verdicts.set(pair, { wrong, compiled, ran });
  }
  return verdicts;
}

const GONE = "no package is made any more";

/** The consumer of a package beside that package, and beside the new one. */
function consumersOf({ kind, base, revision }: Sides, at: number) {
  const text = consumerOf(base.model, kind, base.folder);
  const own = `${base.folder}/use.ts`;
  const isOther = revision !== undefined && revision.code !== base.code;
  const other = isOther ? [`${revision.folder}/use-${at}.ts`] : [];
  const sources = [base, ...(isOther ? [revision] : [])].flatMap((side) =>
    [...side.files].flatMap(([name, code]): [string, string][] =>
      READ.test(name) ? [[`${side.folder}/${name}`, code]] : [],
    ),
  );
  const consumers = [own, ...other].map((path): [string, string] => [path, text]);
  return { own, other, files: [...sources, ...consumers] };
}
