/**
 * A text as PostgreSQL can hold it: U+0000 and halves of surrogate pairs, which it refuses, become U+FFFD. Otherwise
 * one odd name would cost the answers of a whole batch.
 */
export function storableText(text: string): string;
export function storableText(text: string | null): string | null;
export function storableText(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\0", "\uFFFD").toWellFormed();
}

/** The years that PostgreSQL and JavaScript write alike. */
const TIME = /^\d{4}-/;

/**
 * A time as text that PostgreSQL reads (RFC 3339, UTC); null for what is outside of the years 1 to 9999: a provider's
 * way to say none.
 */
export function storableTime(time: Date | null): string | null {
  if (time === null) return null;
  const text = time.toISOString();
  return TIME.test(text) && !text.startsWith("0000") ? text : null;
}
