/**
 * The description as it is. The published command has no parser of HTML: descriptions are words, and no
 * verdict is about what is made of them.
 */
export function htmlToMarkdown(description: string): string {
  return description;
}
