import type { Validator } from './validator.ts'

export const plan: Validator
export const registry: Validator
export const drill: Validator
export const config: Validator
