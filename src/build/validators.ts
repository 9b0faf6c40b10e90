import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { KINDS, readSchema, type SchemaNode } from './schema-walk.ts'

/** Annotations say nothing to a validator and would double its size. */
const ANNOTATIONS = /^(title|description|x-.*)$/

/** Compiles the schemas into one module without dependencies, `src/schema/validators.generated.js`. */
export async function compileValidators(): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  })
  for (const kind of KINDS) ajv.addSchema(bare(readSchema(kind)))
  const names = Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`]))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const bundled = await build({
    stdin: { contents: standalone.default(ajv, names), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
  })
  const code = bundled.outputFiles[0]?.text ?? ''
  writeFileSync(fileURLToPath(new URL('../schema/validators.generated.js', import.meta.url)), code)
}

function bare(node: SchemaNode): SchemaNode {
  const strip = (value: unknown, named: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => strip(item, false))
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => named || !ANNOTATIONS.test(key))
    return Object.fromEntries(
      kept.map(([key, inner]) => [key, strip(inner, !named && /^(properties|\$defs)$/.test(key))]),
    )
  }
  return strip(node, false) as SchemaNode
}
