import type { Profiles } from '../model/requirement.ts'
import type { Tables } from '../model/tables/types.ts'

/** Requirement profiles by id; the code is written by `npm run generate` from `schemas/`. */
export declare const PROFILES: Profiles
/** Frequencies, numbers and words that rules look up. */
export declare const TABLES: Tables
