/** A value that a header is shown with: no plain word, no sentence. */
const HEADER_VALUE = /^`?(?:(?:Bearer|Basic|Token|ApiKey) \S+(?: \S+)?|(?=\S*[/{}<>_\d-])\S+)`?$/i;

/** Whether what stands beside a header's name is a value rather than words about it. */
export function isHeaderValue(text: string): boolean {
  return HEADER_VALUE.test(text.slice(0, 300).trim());
}
