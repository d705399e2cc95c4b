import { testConformance } from "@org/conformance";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  reports: {
    made: [
      "- available card 0.00 EUR /data/0/available_amount",
      "- pending card 0.00 EUR /data/0/pending_amount",
      "- current card 0.00 EUR /data/0/total_amount",
    ],
  },
});
