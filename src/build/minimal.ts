import { readFileSync, writeFileSync } from 'node:fs'

const EXAMPLE = new URL('../../examples/minimal/plan.yaml', import.meta.url)
const MODULE = new URL('../lint/minimal.generated.js', import.meta.url)

/** Puts the smallest complete plan into the bundle: rules fill their examples from it. */
export function compileMinimal(): void {
  writeFileSync(MODULE, `export const MINIMAL = ${JSON.stringify(readFileSync(EXAMPLE, 'utf8'))}\n`)
}
