import type { CorpusPage } from "@org/extract/testing";

type Operation = CorpusPage["facts"] extends ReadonlyMap<string, infer Facts> ? Facts : never;
type Value = Operation["parameters"] extends ReadonlyMap<string, infer Facts> ? Facts : never;

/** A field or a parameter that a page states. */
export interface Stated extends Value {
  /** The last part of a field's path. */
  readonly name: string;
  /** `path`, `query`, `header` and `cookie` of parameters. */
  readonly place: string;
}

/** What a page states of its operations. */
export function operationsIn({ facts }: CorpusPage): Operation[] {
  return [...facts.values()].filter(({ maybe }) => !maybe);
}

/** The format whose fields other files state, and whose headers have the names of variables. */
const IN_OTHER_FILES = "openapi-generator";

/** Every parameter of a page. */
export function parametersIn(page: CorpusPage): Stated[] {
  const all = allParametersIn(page);
  return page.format === IN_OTHER_FILES ? all.filter(({ place }) => place !== "header") : all;
}

function allParametersIn(page: CorpusPage): Stated[] {
  return operationsIn(page).flatMap(({ parameters }) =>
    [...parameters].flatMap(([key, value]): Stated[] => {
      const [place = "", name = ""] = key.split(" ");
      return value.maybe ? [] : [{ ...value, place, name }];
    }),
  );
}

/** Every field of a page. */
export function fieldsIn(page: CorpusPage): Stated[] {
  if (page.format === IN_OTHER_FILES) return [];
  return operationsIn(page).flatMap(({ request, responses }) => {
    const answers = [...responses.values()].filter(({ maybe }) => !maybe);
    const bodies = [request, ...answers.map((answer) => answer.bodies)];
    return bodies.flatMap((body) => [...body].flatMap(([media, fields]) => stated(media, fields)));
  });
}

function stated(place: string, fields: Operation["parameters"]): Stated[] {
  return [...fields].flatMap(([path, value]) => {
    const name = /([^.[\]"*]+)(?:\[\])*$/.exec(path)?.[1];
    return value.maybe || name === undefined ? [] : [{ ...value, place, name }];
  });
}

/** The names of all fields, parameters and parts of paths: none of them may be hit by accident. */
export function namesIn(page: CorpusPage): Set<string> {
  const values = [...parametersIn(page), ...fieldsIn(page)].map(({ name }) => name);
  return new Set([...values, ...operationsIn(page).flatMap(({ path }) => literalParts(path))]);
}

/** The parts of a path that are no parameters. */
export function literalParts(path: string): string[] {
  return path.split("/").filter((part) => part !== "" && !/[{}]/.test(part));
}
