/**
 * Errors of a database that is away for a while: its connections break, it starts or stops, it has no
 * room (SQLSTATE classes 08, 53 and 57P; PostgreSQL, appendix A), it has ended a transaction in favour of another
 * (class 40, 55P03), or nobody listens at its port.
 */
const AWAY =
  /^(?:08\w{3}|40\w{3}|53\w{3}|55P03|57P\w{2}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

const AWAY_WORDS =
  /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect/i;

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
