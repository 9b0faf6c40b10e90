import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { schemasText } from './accepts.ts'
import { KINDS, readSchema, type SchemaNode } from './schema-walk.ts'

/** Annotations say nothing to a validator and would double its size. */
const ANNOTATIONS = /^(title|description|x-.*)$/

/**
 * Writes the schemas twice: `schemas.generated.js` is small and read by `src/schema/accepts.ts`, which only says yes or no, so
 * that a run over sound plans loads little; `validators.generated.cjs` names every error and is loaded when there is one.
 */
export async function compileValidators(): Promise<void> {
  const schemas = Object.fromEntries(KINDS.map((kind) => [kind, bare(readSchema(kind))])) as Record<Kind, SchemaNode>
  writeFileSync(place('schemas.generated.js'), schemasText(schemas))
  writeFileSync(place('validators.generated.cjs'), await bundled(standalone.default(...compiled(schemas))))
}

type Kind = (typeof KINDS)[number]

function compiled(schemas: Record<Kind, SchemaNode>): [Ajv2020, Record<string, string>] {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  })
  for (const kind of KINDS) ajv.addSchema(schemas[kind])
  return [ajv, Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`]))]
}

function place(name: string): string {
  return fileURLToPath(new URL(`../schema/${name}`, import.meta.url))
}

async function bundled(contents: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url))
  const stdin = { contents, resolveDir, loader: 'js' as const }
  const result = await build({ stdin, bundle: true, format: 'cjs', platform: 'node', minify: true, write: false })
  return result.outputFiles[0]?.text ?? ''
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
