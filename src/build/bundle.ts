/** Bundles the command line with everything it needs: nothing is fetched when the package is installed. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { licencesText } from './licences.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** CommonJS libraries in the bundle ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** The complete YAML parser is asked for only when a finding needs a position: a file of its own, beside the chunks. */
const yamlApart: Plugin = {
  name: 'yaml-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.cjs', external: true })),
}

const COMMON = {
  absWorkingDir: ROOT,
  metafile: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
} satisfies BuildOptions

/**
 * Writes the bundle and the notices of what is in it.
 * @param out absolute folder; what stands there is removed
 */
export async function bundle(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const main = await build({
    ...COMMON,
    entryPoints: ['src/cli.ts'],
    outdir: out,
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [yamlApart],
  })
  const yaml = await build({
    ...COMMON,
    entryPoints: { yaml: 'node_modules/yaml/dist/index.js' },
    outdir: join(out, 'chunks'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  })
  // Loaded by its path when a schema error is met: chunks look for it beside themselves.
  copyFileSync(join(ROOT, 'src/schema/validators.generated.cjs'), join(out, 'chunks/validators.generated.cjs'))
  const inputs = [main, yaml].flatMap(({ metafile }) => Object.keys(metafile.inputs))
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), licencesText(ROOT, inputs))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(join(ROOT, 'dist'))
