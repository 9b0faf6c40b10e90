/** The text of `examples/minimal/plan.yaml`; the code is written by `npm run generate`. */
export const MINIMAL: string
