import type { Schema } from './accepts.ts'

/** Schemas of the kinds, and definitions by name; written by `npm run generate` from `schemas/*.schema.json`. */
export const SCHEMAS: Readonly<Record<string, Schema>>
