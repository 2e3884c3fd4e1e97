import { z } from "zod";
import { type Chance, oneOf } from "../chance";
import { hostileNumber, hostileText, hostileValue } from "./hostile";

type Schema = z.core.$ZodTypes;

const isSchema = (value: unknown): value is Schema => value instanceof z.core.$ZodType;

const some = (random: Chance) => Array.from({ length: random(3) });

function withinOf(schema: Schema, random: Chance): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([name, part]) =>
          random(12) === 0 ? [] : [[name, shaped(part, random)]],
        ),
      );
    case "array":
      return some(random).map(() => shaped(def.element, random));
    case "record":
      return Object.fromEntries(
        some(random).map(() => [String(shaped(def.keyType, random)), shaped(def.valueType, random)]),
      );
    case "union":
      return shaped(oneOf(random, def.options), random);
    case "pipe":
      return shaped(def.in, random);
    case "optional":
    case "nullable":
    case "default":
      return random(4) === 0 ? null : shaped(def.innerType, random);
    default:
      return leafOf(schema, random);
  }
}

function leafOf(schema: Schema, random: Chance): unknown {
  const { def } = schema._zod;
  if (def.type === "enum") return oneOf(random, Object.values(def.entries));
  if (def.type === "literal") return oneOf(random, def.values);
  if (def.type === "boolean") return random(2) === 1;
  if (def.type === "number") return hostileNumber(random);
  return hostileText(random);
}

/** Of the shape that `schema` asks for, mostly, with something hostile in it. */
function shaped(schema: unknown, random: Chance): unknown {
  return !isSchema(schema) || random(15) === 0 ? hostileValue(random) : withinOf(schema, random);
}

const ATTEMPTS = 5;

/** Input of about the shape of `schema` that it refuses for certain. */
export function refusedInput(schema: unknown, random: Chance): unknown {
  for (let attempt = 0; isSchema(schema) && attempt < ATTEMPTS; attempt += 1) {
    const input = shaped(schema, random);
    if (!z.safeParse(schema, JSON.parse(JSON.stringify(input ?? null))).success) return input;
  }
  return 0;
}
