import type { Profiles, Sources, Tables } from '../model/requirement.ts'

/** The register of sources by id; the code is written by `npm run generate` from `schemas/`. */
export declare const SOURCES: Sources
/** Requirement profiles by id. */
export declare const PROFILES: Profiles
/** Frequencies, numbers and words that rules look up. */
export declare const TABLES: Tables
