import { CollectorError } from "../collector-error.ts";

/** What keeps a folder from having a database, by the code of the system's error, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there: allow it, or name another folder",
  EPERM: "this user may not write there: allow it, or name another folder",
  EROFS: "the disk is read only: name a folder of another",
  ENOSPC: "the disk is full: make room, or name a folder of another",
  EDQUOT: "the disk has no more room for this user: make some, or name a folder of another",
  ENOTDIR: "a file is in the place of a folder: name another",
  EEXIST: "a file is in the place of a folder: name another",
  ENOENT: "no folder can be made there: name another",
  ENAMETOOLONG: "the name is too long: name another folder",
};

/** Why the database in a folder can't be opened, for who asked for it. */
export function folderError(folder: string, error: unknown): CollectorError {
  if (error instanceof CollectorError) return error;
  const { code = "", message = String(error) } = Object(error) as Partial<NodeJS.ErrnoException>;
  const reason = REASONS[code] ?? `${message}: see that the folder is whole, or name another`;
  return new CollectorError(`the database in ${folder} can't be opened: ${reason}`, {
    cause: error,
  });
}
