/** Bundles the command line with everything it needs into `dist/`: nothing is fetched when the package is installed. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { licencesText } from './licences.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** CommonJS libraries in the bundle ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** The complete YAML parser is asked for only when a finding needs a position: a file of its own, beside the chunks. */
const yamlApart: Plugin = {
  name: 'yaml-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.cjs', external: true })),
}

rmSync(`${root}dist`, { recursive: true, force: true })
const main = await build({
  absWorkingDir: root,
  metafile: true,
  charset: 'utf8',
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: REQUIRE },
  plugins: [yamlApart],
})

// Loaded by its path when a schema error is met: chunks look for it beside themselves.
copyFileSync(`${root}src/schema/validators.generated.cjs`, `${root}dist/chunks/validators.generated.cjs`)
const yaml = await build({
  absWorkingDir: root,
  metafile: true,
  entryPoints: { yaml: 'node_modules/yaml/dist/index.js' },
  outdir: 'dist/chunks',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
})

const inputs = [main, yaml].flatMap(({ metafile }) => Object.keys(metafile.inputs))
writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, licencesText(root, inputs))
