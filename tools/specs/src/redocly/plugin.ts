import { namedExamples } from "./named-examples.ts";
import { schemaDescription } from "./schema-description.ts";

/** The rules that Redocly can't express by configuration; `redocly.yaml` switches them on. */
export default function plugin(): unknown {
  return {
    id: "specs",
    rules: {
      oas3: {
        "named-examples": namedExamples,
        "schema-description": schemaDescription,
      },
    },
  };
}
