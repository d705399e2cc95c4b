import type { CorpusPage } from "@org/extract/testing";
import { type Edit, isTelling, wordOf } from "./edit.ts";
import { fieldsIn, literalParts, namesIn, operationsIn, parametersIn } from "./stated.ts";

/** Edits that call a field otherwise, wherever it stands. */
export function renamedFields(page: CorpusPage): Edit[] {
  const taken = new Set(operationsIn(page).flatMap(({ path }) => literalParts(path)));
  const names = fieldsIn(page).map(({ name }) => name);
  return renamed(page, names, taken);
}

/** Edits that call a parameter otherwise, wherever it stands. */
export function renamedParameters(page: CorpusPage): Edit[] {
  const taken = new Set(operationsIn(page).flatMap(({ path }) => literalParts(path)));
  const names = parametersIn(page).map(({ name }) => name);
  return renamed(page, names, taken);
}

/** Edits that call a part of a path otherwise, wherever it stands. */
export function renamedPaths(page: CorpusPage): Edit[] {
  const values = new Set([...parametersIn(page), ...fieldsIn(page)].map(({ name }) => name));
  const parts = operationsIn(page).flatMap(({ path }) => literalParts(path));
  return renamed(page, parts, values);
}

/** Edits that call a listed value otherwise, wherever it stands. */
export function renamedValues(page: CorpusPage): Edit[] {
  const stated = [...fieldsIn(page), ...parametersIn(page)];
  const values = stated.flatMap((value) => value.enum?.split(", ") ?? []);
  return renamed(page, values, namesIn(page));
}

function renamed(
  { text }: CorpusPage,
  names: readonly string[],
  taken: ReadonlySet<string>,
): Edit[] {
  const telling = new Set(names.filter((name) => isTelling(name) && !taken.has(name)));
  return [...telling].flatMap((name): Edit[] => {
    const word = wordOf(name);
    const page = text.replace(new RegExp(word.source, "giu"), "$&2");
    return page === text ? [] : [{ what: `\`${name}\` is called \`${name}2\``, page }];
  });
}
