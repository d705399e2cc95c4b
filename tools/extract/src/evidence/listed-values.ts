/** What introduces a list that is not complete. */
const OPEN = /\b(e\.?g|for example|such as|like|common|include|including|etc)\b|\.\.\.|…/i;

/** Something a program compares: `PENDING`, `in_progress`, `GET`. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$|^[a-z]+(_[a-z0-9]+)+$/;

/**
 * The values that a description lists as complete: `(PENDING, COMPLETED, FAILED)` or "one of `a`,
 * `b`". Undefined where it lists none, or only examples of them.
 */
export function listedValues(description: string): string[] | undefined {
  const inBrackets = [...description.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(
    (match) => match[1] ?? "",
  );
  for (const text of inBrackets) {
    if (OPEN.test(text)) continue;
    const values = text
      .split(/\s*(?:,|\||\/|\bor\b)\s*/)
      .map(unquote)
      .filter((value) => value !== "");
    if (values.length > 1 && values.every((value) => CONSTANT.test(value))) {
      return [...new Set(values)];
    }
  }
  const introduced =
    /\b(?:one of|possible values|allowed values|valid values|either)\b:?([^.]*)/i.exec(description);
  if (!introduced?.[1] || OPEN.test(introduced[1])) return undefined;
  const quoted = [...introduced[1].matchAll(/[`"']([^`"']+)[`"']/g)].map((match) => match[1] ?? "");
  return quoted.length > 1 ? [...new Set(quoted)] : undefined;
}

function unquote(text: string): string {
  return text.trim().replace(/^["'`]+|["'`]+$/g, "");
}

/** Whether the words before a list say that it is not complete. */
export function isOpenList(introduction: string): boolean {
  return OPEN.test(introduction);
}
