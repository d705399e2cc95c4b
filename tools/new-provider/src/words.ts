/** What every drafted text starts with, so that a person finds them. */
const DRAFT = "Draft:";

/** A drafted description: the words of a name. `availableBalance` is "Draft: available balance." */
export function draftOf(name: string): string {
  return `${DRAFT} ${wordsOf(name)}.`;
}

/** Whether a value is such a draft, which nobody has written yet. */
export function isDraft(value: unknown): value is string {
  return typeof value === "string" && value.startsWith(DRAFT);
}

/** The words of a name in any of the ways in which names are written. */
export function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
  return words === "" ? "without a name" : words;
}
