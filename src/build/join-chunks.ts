/**
 * Joins chunks of the bundle that are always loaded together. The more commands there are, the more pieces what they share is cut
 * into; each piece costs two files to read, a script, a call, and a getter at every use of what stands in another.
 */
import { basename } from 'node:path'
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild'
import { check } from './data-entry.ts'

/** The two ways of `plan lint` that must start soon: telling again what was told, and checking. */
const LINT = ['src/commands/cached/again.ts', 'src/commands/lint.ts']
/** What must start soon; what the same ones of them load becomes one file, which bears their names. */
const SOON = ['src/cli.ts', 'src/commands/cached/unchanged.ts', ...LINT]

interface Chunk {
  name: string
  text: string
  /** Names of the chunks that it loads with itself. */
  imports: string[]
  exports: string[]
  /** The source file that is loaded by its path, if it is one. */
  entry?: string
}

/** What was built, with `write: false`, `metafile: true`, `format: 'esm'` and all chunks in one folder. */
type Built = BuildResult<{ write: false; metafile: true }>

/**
 * @param built modules
 * @param options of the second build, which says where and in what form the scripts are written
 * @returns scripts; each stands where its chunk would, or a joined one where the first of its chunks would
 */
export async function joinChunks(built: Built, options: BuildOptions) {
  const chunks = chunksOf(built)
  const homes = homesOf(chunks)
  const files = [...new Set([...chunks.keys()].map((name) => homes.get(name) ?? name))]
  return await build({
    ...options,
    entryPoints: files.map((file) => ({ in: file, out: basename(file, '.js') })),
    bundle: true,
    write: false,
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
    plugins: [joining(chunks, homes)],
  })
}

function chunksOf({ outputFiles, metafile }: Built): Map<string, Chunk> {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const known = Object.entries(metafile.outputs).map(([path, { imports, exports, entryPoint }]) => {
    const name = basename(path)
    const now = imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
    const chunk: Chunk = { name, text: texts.get(name) ?? '', imports: now.map((one) => basename(one.path)), exports }
    return [name, entryPoint === undefined ? chunk : { ...chunk, entry: entryPoint }] as const
  })
  return new Map(known)
}

/** @returns chunk → file into which it goes together with others */
function homesOf(chunks: Map<string, Chunk>): Map<string, string> {
  const loadedBy = new Map<string, string[]>()
  for (const entry of SOON) {
    const first = [...chunks.values()].find((chunk) => chunk.entry === entry)
    check(first !== undefined, entry, 'loaded by no path')
    for (const name of reached(first.name, chunks)) loadedBy.set(name, [...(loadedBy.get(name) ?? []), entry])
  }
  const names = [...loadedBy].map(([name, entries]) => [name, fileOf(entries)] as const)
  return new Map(names)
}

/** What both ways load is little, and goes with what all commands load. */
function fileOf(entries: readonly string[]): string {
  const isOfAll = entries.includes('src/cli.ts') || LINT.every((entry) => entries.includes(entry))
  return isOfAll ? 'cli.js' : `${['joined', ...entries.map((entry) => basename(entry, '.ts'))].join('-')}.js`
}

function reached(name: string, chunks: Map<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const next of chunks.get(name)?.imports ?? []) reached(next, chunks, seen)
  return seen
}

/** Names of chunks are short and repeat; what is loaded by its path keeps its names. */
function aliases({ exports, entry }: Chunk, at: number): string[][] {
  return exports.map((name) => [name, entry === undefined ? `${name}_${at}` : name])
}

/** As esbuild writes what a chunk takes of another; where this saw less than there is, the second build would not find it. */
const IMPORT = /\bimport\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)"/g

/** @returns chunk and name of what is taken from another file: each export costs time at every start. */
function askedFor(chunks: Map<string, Chunk>, homeOf: (name: string) => string): Set<string> {
  const asked = new Set<string>()
  for (const { name, text } of chunks.values())
    for (const [, names = '', from = ''] of text.matchAll(IMPORT))
      if (homeOf(from) !== homeOf(name))
        for (const one of names.split(',')) asked.add(`${from} ${one.trim().split(' ')[0]}`)
  return asked
}

/**
 * A joined file gives what it has at its end, as plain properties: esbuild would define a getter for each, look at all of them for
 * a second object of getters, and let who loads it later do so again, 5 % of checking one plan. Files load each other one way only.
 */
function joining(chunks: Map<string, Chunk>, homes: Map<string, string>): Plugin {
  const homeOf = (name: string): string => homes.get(name) ?? name
  const wholes = new Set(homes.values())
  const order = [...chunks.keys()]
  const named = (name: string): string[][] => {
    const chunk = chunks.get(name)
    return chunk ? aliases(chunk, order.indexOf(name)) : []
  }
  const asked = askedFor(chunks, homeOf)
  const whole = (file: string): string => {
    const given: string[] = []
    const imports = order
      .filter((name) => homes.get(name) === file)
      .map((name) => {
        const isAsked = ([from = '']: string[]): boolean =>
          asked.has(`${name} ${from}`) || chunks.get(name)?.entry !== undefined
        const list = named(name).filter(isAsked)
        given.push(...list.flatMap(([, to]) => to ?? []))
        return `import { ${list.map(([from, to]) => `${from} as ${to}`).join(', ')} } from './${name}'`
      })
    return [...imports, `module.exports = { ${given.join(', ')} }`].join('\n')
  }
  const proxy = (name: string): string =>
    `export { ${named(name)
      .map(([from, to]) => `${to} as ${from}`)
      .join(', ')} } from './${homeOf(name)}'`
  return {
    name: 'join-chunks',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\.c?js$/ }, ({ path, importer, kind, namespace }) => {
        const name = basename(path)
        if (kind === 'entry-point') return { path, namespace: wholes.has(path) ? 'whole' : 'chunk' }
        if (namespace === 'proxy' || !chunks.has(name)) return { path, external: true }
        if (kind === 'dynamic-import') return { path: `./${homeOf(name)}`, external: true }
        if (namespace === 'whole' || homeOf(name) === homeOf(importer)) return { path: name, namespace: 'chunk' }
        return homes.has(name) ? { path: name, namespace: 'proxy' } : { path, external: true }
      })
      onLoad({ filter: /./, namespace: 'whole' }, ({ path }) => ({ contents: whole(path) }))
      onLoad({ filter: /./, namespace: 'proxy' }, ({ path }) => ({ contents: proxy(path) }))
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path)?.text ?? '' }))
    },
  }
}
