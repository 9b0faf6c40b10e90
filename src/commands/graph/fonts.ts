/** A font file of this computer that has Chinese characters. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../io.ts'

/** Names of files without regard to case, the best first; each has Latin letters too. */
const NAMES = [
  /^msyh\.ttc$/,
  /^pingfang\.ttc$/,
  /^notosanscjk(sc)?-regular\.(ttc|otf)$/,
  /^(noto|source)-?sans-?(han-?)?sc-?(regular|vf)?\.(otf|ttf|ttc)$/,
  /^notosanssc.*\.(otf|ttf)$/,
  /^sourcehansans.*(sc|cn).*\.(otf|ttf|ttc)$/,
  /^simhei\.ttf$/,
  /^deng\.ttf$/,
  /^wqy-(microhei|zenhei)\.ttc$/,
  /^hiragino sans gb\.ttc$/,
  /^stheiti (light|medium)\.ttc$/,
  /^droidsansfallback(full)?\.ttf$/,
  /^arial unicode\.ttf$/,
  /^notoserifcjk-regular\.ttc$/,
  /^simsun\.ttc$/,
]

/** How deep folders of fonts are searched, and how many of their entries at most. */
const [DEEPEST, MOST] = [4, 20_000]

function folders({ env }: Io): string[] {
  const home = env.HOME ?? env.USERPROFILE
  return [
    join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
    ...(env.LOCALAPPDATA === undefined ? [] : [join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]),
    '/System/Library/Fonts',
    '/Library/Fonts',
    ...(home === undefined
      ? []
      : [join(home, 'Library/Fonts'), join(home, '.fonts'), join(home, '.local/share/fonts')]),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
  ]
}

/** @returns the bytes of the best font found; undefined when there is none */
export function chineseFont(io: Io): Uint8Array | undefined {
  const found = folders(io).flatMap((folder) => filesIn(folder, DEEPEST))
  for (const name of NAMES) {
    const file = found.find((path) => name.test((path.split(/[/\\]/).at(-1) ?? '').toLowerCase()))
    const bytes = file === undefined ? undefined : read(file)
    if (bytes) return bytes
  }
  return undefined
}

function filesIn(folder: string, depth: number): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return depth > 0 ? filesIn(path, depth - 1) : []
  })
}

/** In the order of their names: the same computer finds the same font. */
function entriesOf(folder: string): Dirent[] {
  try {
    const all = readdirSync(folder, { withFileTypes: true }).slice(0, MOST)
    return all.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
