/** Bundles the command line with everything it needs: nothing is fetched when the package is installed. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin, type TransformOptions } from 'esbuild'
import { compileAhead } from './compile-ahead.ts'
import { dataApart, dataFiles } from './data-apart.ts'
import { joinChunks } from './join-chunks.ts'
import { licencesText } from './licences.ts'
import { pluginTypes } from './plugin-types.ts'
import { ruleTextFiles, ruleTextsApart } from './rule-texts.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What few runs need stands in files of its own, beside the chunks: the complete YAML parser and the matching of patterns. */
const APART = { yaml: 'yaml/dist/index.js', tinyglobby: 'tinyglobby/dist/index.cjs' }

/** Loaded by their paths, with the first finding and with the first PNG: chunks look for them beside themselves. */
const BY_PATH = ['lint/sources.generated.json', 'commands/graph/resvg.generated.wasm']

const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(yaml|tinyglobby)$/ }, ({ path }) => ({ path: `./${path}.cjs`, external: true })),
}

/**
 * What libraries load and this program never asks: commander's way to start other programs (9 ms with all that Node loads for
 * it on a busy machine), and chalk's look at the terminal (`src/report/colour.ts` decides).
 */
const UNASKED = [
  { from: /node_modules.commander./, name: /^node:child_process$/, contents: 'module.exports = {}' },
  {
    from: /node_modules.chalk./,
    name: /^#supports-color$/,
    contents: 'export default { stdout: false, stderr: false }',
  },
]

const unasked: Plugin = {
  name: 'unasked',
  setup: ({ onLoad, onResolve }) => {
    for (const { from, name, contents } of UNASKED) {
      const namespace = `unasked ${name.source}`
      onResolve({ filter: name }, ({ importer, path }) => (from.test(importer) ? { path, namespace } : undefined))
      onLoad({ filter: /./, namespace }, () => ({ contents }))
    }
  },
}

const LOOK = {
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  // Else each becomes a call of RegExp, which is made again whenever it is passed.
  supported: { 'regexp-unicode-property-escapes': true },
} satisfies TransformOptions

const COMMON = { ...LOOK, absWorkingDir: ROOT, metafile: true, bundle: true } satisfies BuildOptions

/**
 * Writes the bundle and the notices of what is in it.
 * @param out absolute folder; what stands there is removed
 */
export async function bundle(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const main = await build({
    ...COMMON,
    write: false,
    entryPoints: ['src/cli.ts'],
    outdir: out,
    splitting: true,
    format: 'esm',
    entryNames: 'chunks/[name]',
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [apart, unasked, ruleTextsApart, dataApart],
  })
  for (const { path, text } of (await joinChunks(main, scripts(join(out, 'chunks')))).outputFiles)
    writeScript(path, text)
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(out, 'rules.d.ts'), pluginTypes(ROOT))
  const libraries = await build({
    ...COMMON,
    ...scripts(join(out, 'chunks')),
    write: false,
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [name, `node_modules/${file}`])),
    outExtension: { '.js': '.cjs' },
  })
  for (const { path, text } of libraries.outputFiles) writeScript(path, text)
  for (const file of BY_PATH) copyFileSync(join(ROOT, 'src', file), join(out, 'chunks', basename(file)))
  for (const [file, content] of Object.entries({ ...ruleTextFiles(), ...dataFiles() }))
    writeFileSync(join(out, 'chunks', file), inAscii(content))
  const inputs = [main, libraries].flatMap(({ metafile }) => Object.keys(metafile.inputs))
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), licencesText(ROOT, inputs))
  writeFileSync(join(out, 'chunks', 'build.txt'), `${sumOf(out)}\n`)
  compileAhead(ROOT, out)
}

/** Another sum for another bundle, whatever it is that differs: results that one build kept are nothing to another. */
function sumOf(folder: string): string {
  const sum = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of names.filter((one) => statSync(join(folder, one)).isFile()))
    sum.update(`${name.replaceAll('\\', '/')}\0`).update(readFileSync(join(folder, name)))
  return sum.digest('base64url')
}

/** Only modules can be split into chunks, but Node starts scripts sooner: by 10 ms of the 30 that it needs to start at all. */
function scripts(folder: string) {
  return {
    ...LOOK,
    outdir: folder,
    format: 'cjs',
    charset: 'ascii',
    define: { 'import.meta.url': '__url' },
  } satisfies BuildOptions
}

/** As esbuild writes what is loaded later; what V8 had compiled cannot import, and esbuild's own way copies each export. */
const LATER = /\bimport\("((?:\.\/|node:)[^"]+)"\)/g

function writeScript(path: string, code: string): void {
  const text = code
    .replaceAll('__url', "require('node:url').pathToFileURL(__filename).href")
    .replace(LATER, 'Promise.resolve().then(()=>require("$1"))')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, inAscii(text))
}

/** Inside of texts and regular expressions, all of JSON and what esbuild leaves of a script, a character may be written so. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(join(ROOT, 'dist'))
