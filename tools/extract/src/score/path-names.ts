import type { OperationFacts, Values } from "./page-facts.ts";

/**
 * The parameters of a document's operation, where those of the path that the page gives no name of their own are
 * called as in the expected facts: these are marked `maybe`, and what stands at the same place is the same.
 */
export function parametersAsNamed(mine: OperationFacts, theirs: OperationFacts): Values {
  const [expected, found] = [namesIn(mine.path), namesIn(theirs.path)];
  const names = new Map<string, string>(
    found.flatMap((name, place) => {
      const stated = `path ${expected[place]}`;
      return mine.parameters.get(stated)?.maybe ? [[`path ${name}`, stated] as const] : [];
    }),
  );
  return new Map([...theirs.parameters].map(([key, value]) => [names.get(key) ?? key, value]));
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}
