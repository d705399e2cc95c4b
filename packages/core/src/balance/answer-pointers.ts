/**
 * The pointers that a normalizer may use, as types: JSON pointers (RFC 6901) into the answer of an
 * operation, in which `*` stands for every item of a list or every entry of a map. They are listed
 * rather than checked one by one, so that an editor offers them and an error shows them.
 */

/**
 * So many tokens a pointer may have: a report of ISO 20022 as JSON has its type of balance at `Document`,
 * `BkToCstmrAcctRpt`, `Rpt`, `*`, `Bal`, `*`, `Tp`, `CdOrPrtry`, `Cd`, and no answer that holds balances is
 * deeper. The bound keeps the lists short.
 */
type MaxTokens = readonly [1, 1, 1, 1, 1, 1, 1, 1, 1];

/** What stands at the end of a pointer. */
interface Leaves {
  /** An amount in minor units. */
  minor: number;
  /** An amount as a decimal number, or as text of one. */
  decimal: number | string;
  /** A currency code, a time. */
  text: string;
  /** An id. */
  id: string | number;
  /** What can decide: a text, a number, a flag. */
  value: string | number | boolean;
}

/**
 * Pointers to amounts of this unit in an answer. `Beside` is the name of the text that must stand
 * beside each; `""` where none must.
 */
export type AmountPointer<
  Answer,
  Unit extends "minor" | "decimal",
  Beside extends string = "",
> = `${Pointer<Answer, Unit, Beside>}`;

/** Pointers to texts of an answer. */
export type TextPointer<Answer> = `${Pointer<Answer, "text", "">}`;

/** Pointers to amounts that are in an entry of a map or an item of a list. */
export type MapAmountPointer<Answer, Unit extends "minor" | "decimal"> = Extract<
  AmountPointer<Answer, Unit>,
  `${string}/*` | `${string}/*/${string}`
>;

/** Pointers to what can decide which balance an amount is: texts, numbers and flags. */
export type ValuePointer<Answer> = `${Pointer<Answer, "value", "">}`;

/** The values that a type lists for a place, as texts; none where any may come. */
export type KnownAt<Answer, At extends string> = Listed<ValueAt<Answer, At>>;

/** Pointers to ids of an answer: texts and numbers. */
export type IdPointer<Answer> = `${Pointer<Answer, "id", "">}`;

/** The names of texts that stand beside an amount of this unit. */
export type NameBeside<Answer, Unit extends "minor" | "decimal"> =
  TextPointer<Answer> extends infer Text
    ? Unescape<LastToken<Text> & string> extends infer Name extends string
      ? Name extends unknown
        ? [AmountPointer<Answer, Unit, Name>] extends [never]
          ? never
          : Name
        : never
      : never
    : never;

/** The members of `T` that hold an id or a text. */
export type IdMember<T> = Exclude<
  { [K in keyof T]-?: IsLeaf<Present<T[K]>, "id"> extends true ? K : never }[keyof T],
  number | symbol
>;

type LastToken<Text> = Text extends `${string}/${infer Rest}` ? LastToken<Rest> : Text;

type ValueAt<T, At extends string> = At extends `/${infer Token}/${infer Rest}`
  ? ValueAt<Below<T, Token>, `/${Rest}`>
  : At extends `/${infer Token}`
    ? Below<T, Token>
    : never;

/** What is one token below; of the object types of a union those that have it. */
type Below<T, Token extends string> = T extends object
  ? Members<T> extends infer Found
    ? Token extends keyof Found
      ? Found[Token]
      : never
    : never
  : never;

type Listed<T> = T extends string | number | boolean
  ? string extends T
    ? never
    : number extends T
      ? never
      : `${T}`
  : never;

/**
 * Pointers to leaves of a kind. The open end of an enum, `string & {}`, counts as an object otherwise.
 * `Seen` are the types on the way: a recursive one is entered once.
 */
type Pointer<
  T,
  Kind extends keyof Leaves,
  Beside extends string,
  Left extends readonly unknown[] = MaxTokens,
  Seen extends readonly unknown[] = [],
> = Left extends readonly [unknown, ...infer Rest]
  ? T extends string
    ? never
    : T extends object
      ? Includes<Seen, T> extends true
        ? never
        : Steps<Members<T>, Kind, Beside, HasText<T, Beside>, Rest, [...Seen, T]>
      : never
  : never;

type Steps<
  Found,
  Kind extends keyof Leaves,
  Beside extends string,
  Accepts extends boolean,
  Left extends readonly unknown[],
  Seen extends readonly unknown[],
> = {
  [Token in keyof Found & string]:
    | (Accepts extends true
        ? IsLeaf<Found[Token], Kind> extends true
          ? `/${Token}`
          : never
        : never)
    | `/${Token}${Pointer<Found[Token], Kind, Beside, Left, Seen>}`;
}[keyof Found & string];

/** What is one token below: by that token. */
type Members<T> = T extends readonly (infer Item)[]
  ? { "*": Present<Item> }
  : { [K in keyof T as Token<K>]-?: Present<T[K]> };

/** The token of a member; `*` for those of a map. */
type Token<K> = K extends string | number
  ? string extends K
    ? "*"
    : number extends K
      ? never
      : Escape<`${K}`>
  : never;

/** Whether a value of this type is a leaf of the kind. An enum is no decimal text. */
type IsLeaf<T, Kind extends keyof Leaves> = [T] extends [never]
  ? false
  : [T] extends [Leaves[Kind]]
    ? Kind extends "decimal"
      ? [Literals<T>] extends [never]
        ? true
        : false
      : true
    : false;

type Literals<T> = T extends string ? (string extends T ? never : T) : never;

type HasText<T, Name extends string> = Name extends ""
  ? true
  : Name extends keyof T
    ? IsLeaf<Present<T[Name]>, "text">
    : false;

type Includes<List extends readonly unknown[], T> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? IsSame<First, T> extends true
    ? true
    : Includes<Rest, T>
  : false;

/** Identity: types that are merely assignable to each other, as those of optional members, differ. */
type IsSame<A, B> =
  (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

type Escape<Name extends string> = Replace<Replace<Name, "~", "~0">, "/", "~1">;
type Unescape<Token extends string> = Replace<Replace<Token, "~1", "/">, "~0", "~">;

type Replace<
  Text extends string,
  From extends string,
  To extends string,
> = Text extends `${infer Before}${From}${infer After}`
  ? `${Before}${To}${Replace<After, From, To>}`
  : Text;

/** Without null and undefined. `NonNullable` would make plain text of an enum with an open end. */
type Present<T> = Exclude<T, null | undefined>;
