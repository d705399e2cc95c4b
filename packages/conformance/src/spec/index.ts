/** What a spec says that a test of its package needs. */
export { argumentsOf } from "./arguments.ts";
export { type GoodAnswer, goodAnswersOf } from "./good-answers.ts";
export { type Part, partsOf } from "./parts.ts";
export { findPlaces, type Places } from "./places.ts";
