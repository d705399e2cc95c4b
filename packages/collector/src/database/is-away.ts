/**
 * Errors of a database that is away for a while: its connections break, it starts or stops, it has no room, it can't read
 * its disk (SQLSTATE classes 08, 53, 57P and 58; PostgreSQL, appendix A), it only answers questions, as one that was replaced
 * by another (25006), it has ended a transaction in favour of another (class 40, 55P03), one that waited too long (25P03) or a
 * statement that did (57014), it does not answer in time, or nobody listens at its port.
 */
const AWAY =
  /^(?:08\w{3}|25006|25P03|40\w{3}|53\w{3}|55P03|57014|57P\w{2}|58\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

const AWAY_WORDS =
  /connection terminated|connection ended|not queryable|query read timeout|timeout exceeded when trying to connect|timeout expired/i;

/**
 * Whether an error is one that PostgreSQL gave, each of which has an SQLSTATE, or of the way to it: somebody can do something
 * about it there.
 */
export function isDatabaseError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return isAway(error) || /^[0-9A-Z]{5}$/.test(String((error as NodeJS.ErrnoException).code));
}

/** Whether a statement failed because the database is away, so that it may work later. */
export function isAway(error: unknown): boolean {
  const {
    code,
    errors,
    message = "",
  } = Object(error) as {
    readonly code?: unknown;
    readonly errors?: readonly unknown[];
    readonly message?: string;
  };
  // Node tries each address of a host, and throws all of what came.
  if (Array.isArray(errors)) return errors.some(isAway);
  return AWAY.test(String(code)) || AWAY_WORDS.test(message);
}
