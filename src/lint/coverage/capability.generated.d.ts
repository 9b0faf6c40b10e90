import type { CapabilityIndex } from '../../model/required/capability.ts'

/** The index of capability; the code is written by `npm run generate` from `schemas/capability.yaml`. */
export declare const CAPABILITY: CapabilityIndex
