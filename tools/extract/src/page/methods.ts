const METHODS = "GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE";
const AT_END = new RegExp(`(?:^|[^A-Za-z])(?:${METHODS})$`);
const ALONE = new RegExp(`^\\s*(?:${METHODS})\\s*$`, "i");

/** Whether a text ends with an HTTP method: what follows it is another word. */
export function endsWithMethod(text: string): boolean {
  return AT_END.test(text);
}

/** The HTTP method that the words for a picture are; nothing where they are others. */
export function methodOfPicture(alt: string | null | undefined): string {
  return ALONE.test(alt ?? "") ? ` ${alt?.trim()} ` : "";
}
