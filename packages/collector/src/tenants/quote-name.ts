/** A name as it stands in SQL, whatever it has in it (PostgreSQL, section 4.1.1: a quote is doubled). */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
