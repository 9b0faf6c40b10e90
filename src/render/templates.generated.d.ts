import type { Template } from './template.ts'

/** Name (`plan.zh`) → compiled template; the code is written by `npm run generate`. */
export declare const templates: Readonly<Record<string, Template>>
