/** What a spec says that a test of its package needs. */
export { argumentsOf } from "./arguments.ts";
export { type GoodAnswer, goodAnswersOf } from "./good-answers.ts";
export { type Part, partsOf } from "./parts.ts";
export { bind, matches, parentOf } from "./patterns.ts";
export { currencyOf, findPlaces, isAmount, type Places } from "./places.ts";
