/** A process that takes a folder at a given moment, says whether it has it, and keeps it until its parent lets go. */
import { CollectorError } from "../../../src/collector-error.ts";
import { lockFolder } from "../../../src/database/folder-lock.ts";

const folder = process.argv[2] ?? "";

process.once("disconnect", () => process.exit(0));
process.once("message", async () => {
  try {
    await lockFolder(folder);
    process.send?.("has it");
  } catch (error) {
    if (!(error instanceof CollectorError)) throw error;
    process.send?.("refused");
  }
});
process.send?.("ready");
