/** The part of the repository's settings that generated code depends on: the build puts it here. */
declare const FORMATTER: unknown;

/** Stands for the settings that the repository has in a file. */
export function formatSettings(): unknown {
  return FORMATTER;
}
