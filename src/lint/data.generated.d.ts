import type { Profiles, Tables } from '../model/requirement.ts'

/** Requirement profiles by id; the code is written by `npm run generate` from `schemas/`. */
export declare const PROFILES: Profiles
/** Frequencies, numbers and words that rules look up. */
export declare const TABLES: Tables
