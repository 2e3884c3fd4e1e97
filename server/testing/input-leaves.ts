import { z } from "zod";

/** A piece of text or a number somewhere in what a procedure takes. */
export interface InputLeaf {
  /** `mendHead.head.areas[].name` */
  path: string;
  kind: "text" | "number" | "moment";
  accepts(value: unknown): boolean;
}

type Schema = z.core.$ZodTypes;

/** zod's own union of all that it has; what is none of them ends in the default of the walk. */
function isSchema(value: unknown): value is Schema {
  return value instanceof z.core.$ZodType;
}

interface Place {
  path: string;
  /** The schema that what is read here goes through next, with nothing but choices between. */
  through: Schema | null;
}

function leaf(schema: Schema, kind: InputLeaf["kind"], { path, through }: Place): InputLeaf {
  const gates = through ? [schema, through] : [schema];
  return { path, kind, accepts: (value) => gates.every((gate) => z.safeParse(gate, value).success) };
}

/** What stands within a schema, or null where it holds nothing of its own. */
function partsOf(schema: Schema, place: Place): [unknown, Place][] | null {
  const { path } = place;
  const { def } = schema._zod;
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).map(([name, part]) => [
        part,
        { path: `${path}.${name}`, through: null },
      ]);
    case "array":
      return [[def.element, { path: `${path}[]`, through: null }]];
    case "record":
      return [
        [def.keyType, { path: `${path}{}`, through: null }],
        [def.valueType, { path: `${path}{}`, through: null }],
      ];
    case "union":
      return def.options.map((option) => [option, place]);
    case "pipe":
      return [[def.in, { path, through: place.through ?? schema }]];
    case "optional":
    case "nullable":
    case "default":
    case "catch":
      return [[def.innerType, place]];
    default:
      return null;
  }
}

const KINDS: Partial<Record<string, InputLeaf["kind"]>> = {
  string: "text",
  number: "number",
  date: "moment",
};
/** Of these there are only as many as the schema names. */
const COUNTED = ["literal", "enum", "boolean", "null", "undefined", "void"];

/**
 * Every text and every number that a schema takes.
 * @throws at a kind of schema that nobody has thought of here
 */
export function inputLeaves(schema: unknown, place: Place): InputLeaf[] {
  if (!isSchema(schema)) throw new Error(`${place.path} is no schema`);
  const parts = partsOf(schema, place);
  if (parts) return parts.flatMap(([part, within]) => inputLeaves(part, within));
  const { type } = schema._zod.def;
  const kind = KINDS[type];
  if (kind) return [leaf(schema, kind, place)];
  if (COUNTED.includes(type)) return [];
  throw new Error(`${place.path} is of a kind that the walk does not know: ${type}`);
}
