/** What holds for the whole source: who may import whom, and who touches the world outside. Pure: text in, breaches out. */
import { posix } from 'node:path'
import { transformSync } from 'esbuild'
import { circles } from '../../src/model/circles.ts'

/** A breach: the file, and what it must not do. */
export type Breach = string

/** Path from the package's folder, with '/', to text. */
export type Tree = Readonly<Record<string, string>>

interface Room {
  /** Rooms it may import from, types included. */
  rooms: readonly string[]
  /** Packages of others; a name ending in '*' is a beginning. */
  packages: readonly string[]
  /** Modules of Node. */
  node: readonly string[]
}

const WINGS = ['drill', 'render', 'rules', 'source', 'report']

/** Who owns what. What stands nowhere here is not used. */
export const ROOMS: Readonly<Record<string, Room>> = {
  base: { rooms: [], packages: ['fastest-levenshtein'], node: [] },
  model: { rooms: ['base'], packages: [], node: [] },
  source: {
    rooms: ['base'],
    packages: ['yaml', 'tinyglobby', 'ignore', 'fflate'],
    node: ['node:buffer', 'node:fs', 'node:module', 'node:path'],
  },
  report: { rooms: ['base'], packages: ['chalk', 'string-width'], node: ['node:module'] },
  rules: { rooms: ['base', 'model'], packages: [], node: [] },
  render: {
    rooms: ['base', 'model'],
    packages: ['string-width', 'ejs', 'docx', 'docx/*', 'mdast', 'mdast-*', 'micromark-*', 'hast', 'hast-*', 'fflate'],
    node: ['node:crypto', 'node:vm'],
  },
  drill: { rooms: ['base', 'model'], packages: [], node: [] },
  schema: { rooms: ['base', 'model', 'source'], packages: [], node: ['node:module'] },
  config: { rooms: ['base', 'source', 'schema'], packages: ['ignore'], node: ['node:path'] },
  lint: {
    rooms: ['base', 'source', 'schema', 'model', 'rules'],
    packages: [],
    node: ['node:crypto', 'node:module', 'node:zlib'],
  },
  commands: {
    rooms: ['base', 'model', ...WINGS, 'schema', 'config', 'lint'],
    packages: ['@resvg/resvg-wasm'],
    node: ['node:fs', 'node:path', 'node:url'],
  },
  cli: {
    rooms: ['base', 'commands'],
    packages: ['commander'],
    // Other programs: git, and git alone (src/cli/git.ts).
    node: ['node:child_process', 'node:fs', 'node:os', 'node:readline', 'node:v8', 'node:worker_threads'],
  },
}

/** Files outside src that a room takes in when it is built. */
const DATA: Readonly<Record<string, RegExp>> = {
  commands: /^package\.json$/,
  render: /^templates\/.*\.json$/,
  schema: /^schemas\/.*\.schema\.json$/,
}

/** Code that runs only while the package is made; it may use everything, and nothing may use it. */
const BUILD = 'build'

/** @returns the room of a file under src; `cli.ts` is the door of the room behind it. */
function roomOf(file: string): string {
  return file === 'src/cli.ts' ? 'cli' : (file.split('/')[1] ?? '')
}

const IMPORTS = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require|createRequire\([^)]*\))\s*\(\s*['"`]([^'"`]+)['"`]/g,
]

/** @returns what a file imports: by statement, for types, bare, dynamically, or by require. */
export function importsOf(text: string): string[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, target = '']) => target))
}

/** Every import leads to a room, a package or a module that the importing room may use. */
export function importBreaches(tree: Tree): Breach[] {
  return sources(tree).flatMap(([file, text]) => {
    const room = roomOf(file)
    const rights = ROOMS[room]
    if (!rights) return [`${file}: src/${room} is no room`]
    const wrong = importsOf(text).filter((target) => !isAllowed(file, target, rights))
    return wrong.map((target) => `${file}: ${room} must not import ${target}`)
  })
}

/** No file comes back to itself by its imports, those of types included. */
export function circleBreaches(tree: Tree): Breach[] {
  const files = sources(tree).map(([file]) => file)
  const next = (file: string): string[] => {
    const near = importsOf(tree[file] ?? '').filter((target) => target.startsWith('.'))
    return near.map((target) => posix.join(posix.dirname(file), target)).filter((other) => other in tree)
  }
  return circles(files, next).map((circle) => circle.join(' → '))
}

function isAllowed(file: string, target: string, { rooms, packages, node }: Room): boolean {
  if (target.startsWith('.')) {
    const path = posix.join(posix.dirname(file), target)
    const other = roomOf(path)
    if (!path.startsWith('src/')) return DATA[roomOf(file)]?.test(path) ?? false
    return other === roomOf(file) || rooms.includes(other)
  }
  if (target.startsWith('node:')) return node.includes(target)
  return packages.some((name) => (name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name))
}

const OUTSIDE: readonly [RegExp, string][] = [
  [/\bprocess\b\s*[.[?]/, 'process'],
  [/\bconsole\b\s*[.[?]/, 'console'],
]

const CHANCE: readonly [RegExp, string][] = [
  [/\bDate\s*\.\s*now\b/, 'Date.now'],
  [/\bnew Date\b(?!\s*\(\s*[^\s)])/, 'new Date()'],
  [/\bMath\s*\.\s*random\b/, 'Math.random'],
  [/\bperformance\s*\.\s*now\b/, 'performance.now'],
  [/\brandom(UUID|Bytes|Int)\b/, 'random numbers'],
]

/** Only the command line knows the process, the clock and chance; comments and types do not count. */
export function worldBreaches(tree: Tree): Breach[] {
  return sources(tree).flatMap(([file, text]) => {
    if (roomOf(file) === 'cli') return []
    const { code } = transformSync(text, { loader: 'ts', legalComments: 'none' })
    const found = [...OUTSIDE, ...CHANCE].filter(([pattern]) => pattern.test(code))
    return found.map(([, name]) => `${file}: ${name} belongs to the command line`)
  })
}

/** Most files a folder may hold. */
const MOST = 12
/** One rule is one file, and one step of the build is one file. */
const WIDE = ['src/rules', 'src/build']

/** No folder under src grows into a heap. */
export function folderBreaches(files: readonly string[]): Breach[] {
  const counts = new Map<string, number>()
  for (const file of files) {
    const folder = posix.dirname(file)
    if (!file.startsWith('src/') || file.includes('.generated.') || WIDE.includes(folder)) continue
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > MOST).map(([folder, count]) => `${folder}: ${count} files`)
}

const EMPTY_NAME = /(?:^|[/.-])(?:utils?|helpers?|common|managers?|misc)(?=[/.-]|$)/

/** A name says what is inside. */
export function nameBreaches(files: readonly string[]): Breach[] {
  return files.filter((file) => EMPTY_NAME.test(file)).map((file) => `${file}: the name says nothing`)
}

/** The version at the top of the changelog. */
export function newestVersion(changelog: string): string | undefined {
  return /^## (\d+\.\d+\.\d+\S*)/m.exec(changelog)?.[1]
}

function sources(tree: Tree): [string, string][] {
  return Object.entries(tree).filter(
    ([file]) => /^src\/.*\.[cm]?ts$/.test(file) && !/\.generated\.d\.ts$/.test(file) && roomOf(file) !== BUILD,
  )
}
