import { testBehaviour } from "@org/conformance";
import { definition } from "../src/index.ts";

testBehaviour({ definition });
