/** Statuses of responses: which code a range stands for, and the names of codes. */
import { STATUS_CODES } from "node:http";

/** In the order in which `default` takes them: it is mostly said of errors. */
const CODES = [5, 4, 3, 2].flatMap((first) =>
  Array.from({ length: 100 }, (_, rest) => first * 100 + rest),
);

/** What RFC 9110 calls otherwise than Node does: sections 15.5.14 and 15.5.21. */
const RENAMED: Readonly<Record<string, string>> = {
  413: "Content Too Large",
  422: "Unprocessable Content",
};

const RANGES: Readonly<Record<string, string>> = {
  "1XX": "informational",
  "2XX": "success",
  "3XX": "redirection",
  "4XX": "clientError",
  "5XX": "serverError",
};

/**
 * A status code for a response that no other of its operation is for: of `4XX` beside 400 that is 401, of
 * `default` beside 500 that is 501 (OpenAPI 3.1, section 4.8.16).
 */
export function concreteStatus(status: string, documented: ReadonlySet<string>): number {
  if (/^\d+$/.test(status)) return Number(status);
  const isFree = (code: number): boolean => {
    if (documented.has(String(code))) return false;
    const range = `${String(code).charAt(0)}XX`;
    return status === "default" ? !documented.has(range) : status.toUpperCase() === range;
  };
  return CODES.find(isFree) ?? 500;
}

/** What code calls a status: `ok`, `notFound`, `clientError`, `default`; `status299` without a name. */
export function statusName(status: string): string {
  if (status === "default") return status;
  const range = RANGES[status.toUpperCase()];
  if (range !== undefined) return range;
  const phrase = RENAMED[status] ?? STATUS_CODES[status];
  if (phrase === undefined) return `status${status}`;
  const [first = "", ...rest] = phrase
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
