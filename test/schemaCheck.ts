/** Holds what the program prints against the JSON Schemas in `schemas/`. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { inCheckout } from './support.js';

// Draft-7, ajv's own default. "format" is checked by the patterns that stand beside it.
const ajv = new Ajv({ validateFormats: false, allErrors: true, allowUnionTypes: true });

/** What does not fit the schema, one line a mistake; an empty list is a fit. */
export function misfits(schema: string, value: unknown): string[] {
  const file = `${schema}.schema.json`;
  const validate = ajv.getSchema(file) ?? ajv.compile(JSON.parse(readFileSync(inCheckout(`schemas/${file}`), 'utf8')));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
