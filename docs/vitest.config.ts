export { default } from "../tools/test/src/config.ts";
