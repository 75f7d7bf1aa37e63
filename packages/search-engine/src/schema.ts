import type { Document, Schema, TextValue } from './types';

export interface CompiledSchema {
  source: Schema;
  texts: { name: string; weight: number; lengthNormalisation: number; unordered: boolean }[];
  facets: string[];
  numbers: string[];
}

const LENGTH_NORMALISATION = 0.7;

export function compileSchema(source: Schema): CompiledSchema {
  const compiled: CompiledSchema = { source, texts: [], facets: [], numbers: [] };
  for (const [name, field] of Object.entries(source.fields)) {
    if (field.kind === 'facet') compiled.facets.push(name);
    else if (field.kind === 'number') compiled.numbers.push(name);
    else if (!(field.weight > 0)) throw new RangeError(`The weight of "${name}" must be above 0`);
    else
      compiled.texts.push({
        name,
        weight: field.weight,
        lengthNormalisation: field.lengthNormalisation ?? LENGTH_NORMALISATION,
        unordered: field.unordered ?? false,
      });
  }
  if (source.defaultSort) numberField(compiled, source.defaultSort.field);
  return compiled;
}

/** Position of a number field; throws a TypeError when the schema has none of that name. */
export function numberField(schema: CompiledSchema, name: string): number {
  const at = schema.numbers.indexOf(name);
  if (at < 0) throw new TypeError(`No number field "${name}" in the schema`);
  return at;
}

/** Position of a facet field; throws a TypeError when the schema has none of that name. */
export function facetField(schema: CompiledSchema, name: string): number {
  const at = schema.facets.indexOf(name);
  if (at < 0) throw new TypeError(`No facet field "${name}" in the schema`);
  return at;
}

/** The texts of a field of a document. */
export function textsOf(document: Document, name: string): { text: string; language?: string }[] {
  const value = document[name] as TextValue | readonly TextValue[] | null | undefined;
  if (value === null || value === undefined) return [];
  const list = Array.isArray(value) ? (value as TextValue[]) : [value as TextValue];
  return list
    .map((entry) => (typeof entry === 'string' ? { text: entry } : entry))
    .filter((entry) => entry.text !== '');
}

/** The distinct values of a facet field of a document. */
export function facetValuesOf(document: Document, name: string): string[] {
  const value = document[name] as string | readonly string[] | null | undefined;
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : [...new Set(value)];
}

/** The number in a field of a document; NaN when there is none. */
export function numberOf(document: Document, name: string): number {
  const value = document[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}
