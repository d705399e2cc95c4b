import { hostname, userInfo } from "node:os";

/** Who asks, where nobody says: the user of this process, and the machine. */
export function defaultActor(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A user without a name, as containers have.
    return `${process.getuid?.() ?? "user"}@${hostname()}`;
  }
}
