/** What a person says of the examples. */
import { showReport } from "../../show-report.ts";
import type { MappingCheck } from "../mapping.ts";

/** Reports that are stated. */
export const reports: MappingCheck = {
  title: "every example gives the report that is stated for it",
  why: "what an amount means stands in no schema: a person says it once, apart from the normalizer",
  async find({ name: example, report, mapping }) {
    const found = showReport(report);
    const lines = mapping.reports[example];
    if (lines === undefined) {
      const happened = `no report is stated for it; once you have checked it, it is ${JSON.stringify(found)}`;
      return [{ example, pointer: "", happened }];
    }
    // A page that does not come is the client's to say.
    const stated = lines.filter((line) => !/^\S+ failed /.test(line));
    const lost = stated.filter((line) => !found.includes(line));
    const more = found.filter((line) => !stated.includes(line));
    if (lost.length + more.length === 0 && found.join("\n") !== stated.join("\n")) {
      return [{ example, pointer: "", happened: "the report has another order than stated" }];
    }
    return [
      ...lost.map((line) => ({ example, pointer: "", happened: `stated, not reported: ${line}` })),
      ...more.map((line) => ({ example, pointer: "", happened: `reported, not stated: ${line}` })),
    ];
  },
};
