/** `<document>…`: reads documents, and does nothing with them. */
import { openDocument } from "@org/openapi";

for (const path of process.argv.slice(2)) openDocument(path);
