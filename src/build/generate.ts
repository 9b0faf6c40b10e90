/**
 * The entry of `npm run generate`: writes everything that follows from schemas and templates.
 * With `--check` it writes nothing and exits 1 when a committed file is stale, naming it.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileData, type Data, readData } from './data.ts'
import { glossaryText } from './glossary.ts'
import { compileMinimal } from './minimal.ts'
import { compileSchemas } from './schemas.ts'
import { shapes } from './shapes.ts'
import { compileSkeletons } from './skeletons.ts'
import { compileTemplates } from './templates.ts'
import { shapesText, typesText } from './types.ts'

/** @returns the generated files that are committed: path from the package's folder → text. */
export function committedFiles(data: Data): Record<string, string> {
  const table = shapes()
  return {
    'src/model/plan.generated.ts': typesText(table),
    'src/model/shapes.generated.ts': shapesText(table),
    'schemas/README.md': glossaryText(table, data.sources),
  }
}

/** @returns the committed files that differ from what would be written. */
export function staleFiles(root: string, data: Data): string[] {
  return Object.entries(committedFiles(data)).flatMap(([file, text]) =>
    existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8') === text ? [] : [file],
  )
}

async function generate(root: string): Promise<void> {
  const data = readData(root)
  for (const [file, text] of Object.entries(committedFiles(data))) writeFileSync(join(root, file), text)
  compileData(root)
  compileMinimal()
  compileSkeletons(root)
  compileSchemas()
  await compileTemplates(root)
  // Read by its path when a PNG is made.
  copyFileSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(root, RESVG))
}

const RESVG = 'src/commands/graph/resvg.generated.wasm'

function checkFresh(root: string): void {
  const stale = staleFiles(root, readData(root))
  for (const file of stale) console.error(`stale: ${file}; run \`npm run generate\``)
  if (stale.length > 0) process.exitCode = 1
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) checkFresh(ROOT)
  else await generate(ROOT)
}
