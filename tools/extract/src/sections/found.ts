import type { JsonObject } from "../base/json.ts";
import type { CallSample } from "../evidence/calls/call-sample.ts";
import type { Named } from "../evidence/endpoints/same-path.ts";
import type { AllRequired } from "../evidence/fields/all-required.ts";
import type { FieldPlace } from "../evidence/fields/field-place.ts";
import type { FieldRemark } from "../evidence/fields/field-remarks.ts";
import type { ListedStatus, PlacedField } from "../evidence/fields/meaning.ts";
import type { Role } from "../evidence/roles/roles.ts";
import type { Sample } from "../evidence/samples/sample.ts";

/** Fields that are described together: by a table, a list, components one after another. */
export interface Group {
  readonly fields: readonly PlacedField[];
  /** What the section or label above says of them. */
  readonly role: Role | undefined;
  readonly statuses: readonly string[];
  /** The title above, where it has no meaning of its own: it may name what the fields are members of. */
  readonly title: string;
  readonly line: number;
  /** Whether the page says of each whether it has to be there: what one sends. */
  readonly asks?: boolean;
  /** Whether they are called parameters, by the column of their names. */
  readonly isOfParameters?: boolean;
  /** Whether they are components. */
  readonly isComponents?: boolean;
}

/** The fields of a group that are at one place. */
export interface PlacedGroup extends Group {
  readonly place: FieldPlace;
}

/** A sample, and what its surroundings say of it. */
export interface PlacedSample {
  readonly sample: Sample;
  readonly role: Role | undefined;
  readonly statuses: readonly string[];
  readonly line: number;
  /** Of the block of code that it stands in. */
  readonly language?: string;
  /** Whether a sentence shows it, of all errors that there are. */
  readonly isTold?: boolean;
  /** The call that it answers, where a block shows several. */
  readonly of?: Named;
}

/** A JSON Schema that stands on the page, and of which body it is. */
export interface StatedSchema {
  readonly schema: JsonObject;
  readonly role: Role | undefined;
  readonly statuses: readonly string[];
  readonly line: number;
}

/** Values that a section lists, for the field that its heading names. */
export interface ListedValues {
  readonly heading: string;
  /** Whether the heading is the field's name itself, as a column has it. */
  readonly isName?: boolean;
  readonly values: readonly string[];
  /** Whether these are all that there are. */
  readonly whole: boolean;
  /** Whether they stand in the part of another operation: a sample has to show one of them. */
  readonly isElsewhere?: boolean;
  readonly line: number;
}

/** A text that may say what credentials are needed. */
export interface Credential {
  readonly text: string;
  /** Whether it is the value of a label such as "Authentication". */
  readonly isLabel: boolean;
  readonly line: number;
}

/** What a sentence says of fields, and in which part of the page it stands. */
export interface PlacedRemark extends FieldRemark {
  readonly role: Role | undefined;
  readonly line: number;
}

/** That all fields of a part are required, and which part it is. */
export interface PlacedAllRequired extends AllRequired {
  readonly role: Role | undefined;
  readonly line: number;
}

/** What a part of the page says of an operation. */
export interface Found {
  readonly groups: Group[];
  readonly samples: PlacedSample[];
  readonly schemas: StatedSchema[];
  readonly statuses: ListedStatus[];
  /** What gets who is not signed in, where words about signing in tell it. */
  readonly refusals: ListedStatus[];
  readonly values: ListedValues[];
  readonly remarks: PlacedRemark[];
  readonly allRequired: PlacedAllRequired[];
  readonly credentials: Credential[];
  readonly calls: CallSample[];
  readonly servers: string[];
  /** Forms that the page says are sent, by media type. */
  readonly forms: string[];
  /** Media types of which the page says that the body may have any. */
  readonly bodyTypes: string[];
  /** Query parameters that sentences name. */
  readonly queries: PlacedField[];
  /** Models that sentences say come back, or a list of them. */
  readonly returned: (Pick<ListedStatus, "schema"> & {
    readonly model: string;
    readonly line: number;
  })[];
  /** Models that sentences say are sent. */
  readonly sent: { readonly model: string; readonly line: number }[];
  /** The lines of answers that are shown as texts, without a status. */
  readonly texts: number[];
  /** Members of Operation Objects that components hold as JSON. */
  readonly operations: JsonObject[];
  readonly description: string[];
}

/** Nothing. */
export function emptyFound(): Found {
  return {
    groups: [],
    samples: [],
    schemas: [],
    statuses: [],
    refusals: [],
    values: [],
    remarks: [],
    allRequired: [],
    credentials: [],
    calls: [],
    servers: [],
    forms: [],
    bodyTypes: [],
    queries: [],
    returned: [],
    sent: [],
    texts: [],
    operations: [],
    description: [],
  };
}
