import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { KINDS, readSchema, type SchemaNode } from './schema-walk.ts'

/** Annotations say nothing to a validator and would double its size. */
const ANNOTATIONS = /^(title|description|x-.*)$/

/**
 * Compiles the schemas twice: `accepts.generated.js` only says yes or no and is small, so that a run over sound plans loads
 * little; `validators.generated.cjs` names every error and is loaded when there is one.
 */
export async function compileValidators(): Promise<void> {
  const answers = standalone
    .default(...compiled(false))
    .replaceAll(FIRST_ERROR, '$1AN_ERROR;')
    .replaceAll(EMBEDDED, (_, name: string, schema: string) => `const ${name} = ${JSON.stringify(known(schema))};`)
  writeFileSync(place('accepts.generated.js'), await bundled(`const AN_ERROR = [{}];\n${answers}`, 'esm'))
  writeFileSync(place('validators.generated.cjs'), await bundled(standalone.default(...compiled(true)), 'cjs'))
}

/** What ajv writes where it stops at the first error; nobody reads that error. */
const FIRST_ERROR = /(validate\w*\.errors = )\[\{instancePath.*\}\];/g

/** A schema that the code keeps to look keys up in. */
const EMBEDDED = /^const (schema\d+) = (\{.*\});$/gm

/** What the code asks of such a schema: which keys there are, and which words. */
function known(schema: string): object {
  const { properties, enum: words } = JSON.parse(schema) as SchemaNode
  const keys = Object.fromEntries(Object.keys(properties ?? {}).map((key) => [key, 1]))
  return { ...(properties ? { properties: keys } : {}), ...(words ? { enum: words } : {}) }
}

function compiled(allErrors: boolean): [Ajv2020, Record<string, string>] {
  const ajv = new Ajv2020({
    allErrors,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  })
  for (const kind of KINDS) ajv.addSchema(bare(readSchema(kind)))
  return [ajv, Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`]))]
}

function place(name: string): string {
  return fileURLToPath(new URL(`../schema/${name}`, import.meta.url))
}

async function bundled(contents: string, format: 'esm' | 'cjs'): Promise<string> {
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url))
  const stdin = { contents, resolveDir, loader: 'js' as const }
  const result = await build({ stdin, bundle: true, format, platform: 'node', minify: true, write: false })
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
