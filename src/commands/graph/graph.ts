import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { wordsOf } from '../../render/render.ts'
import type { PlanFigure } from '../../render/tree.ts'
import { FIGURE_MAKERS, FIGURES, type FigureName } from '../../render/view/figures/figures.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openPlan } from '../open-plan.ts'
import { openWorkspace } from '../workspace.ts'
import { keepInputs, writeWhole } from '../write-file.ts'

/** What a figure is written as; Mermaid stands in a Markdown file. */
export const GRAPH_FORMATS = ['svg', 'png', 'mermaid'] as const
export type GraphFormat = (typeof GRAPH_FORMATS)[number]

const ENDINGS: Readonly<Record<GraphFormat, string>> = { svg: 'svg', png: 'png', mermaid: 'md' }

export interface GraphFlags extends CommonFlags {
  /** In the order they were given; none: every one that the plan has data for. */
  figure?: readonly FigureName[]
  to?: GraphFormat
  edition: 'internal' | 'public'
  /** Font file for PNG; without it one is looked for. */
  font?: string
  /** File, folder, or `-` for standard output. */
  output?: string
  /** Only say which figures there are. */
  list?: boolean
}

interface Made {
  name: FigureName
  figure: PlanFigure
}

/** Draws figures from a plan's data, each to a file of its own. */
export async function graph(path: string | undefined, flags: GraphFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  if (path === undefined) {
    if (!flags.list) throw new UsageError(NO_PLAN, NO_PLAN_HINT)
    for (const name of FIGURES) io.out(`${name.padEnd(NAME_WIDTH)}${FIGURE_MAKERS[name].about[workspace.locale]}\n`)
    return EXIT.clean
  }
  const opened = openPlan(path, workspace, io)
  if (typeof opened === 'number') return opened
  const words = wordsOf(opened, flags.edition)
  const made = FIGURES.flatMap((name) => FIGURE_MAKERS[name].make(words).map((figure): Made => ({ name, figure })))
  if (flags.list) {
    io.out(listOf(made, workspace.locale))
    return EXIT.clean
  }
  const wanted = flags.figure ? flags.figure.map((name) => chosen(made, name)) : made
  if (wanted.length === 0) throw new UsageError(NONE, LIST_HINT)
  const suffix = flags.edition === 'public' ? '.public' : ''
  const place = placeOf({ flags, count: wanted.length, name: `${opened.plan.id}.NAME${suffix}` }, io)
  const targets = wanted.map(({ name }) => place.file?.(name))
  keepInputs(targets, [resolve(io.cwd, path)])
  for (const [index, { figure }] of wanted.entries()) {
    const content = await draw(figure, { format: place.format, font: flags.font }, io)
    const file = targets[index]
    if (file === undefined) io.out(content)
    else {
      writeWhole(file, content, workspace.show(file))
      io.err(`${workspace.locale === 'zh' ? '已生成' : 'Wrote'} ${workspace.show(file)}\n`)
    }
  }
  return EXIT.clean
}

/** Columns of the list that names take. */
const NAME_WIDTH = 11

function listOf(made: readonly Made[], locale: Locale): string {
  const lines = FIGURES.map((name) => {
    const { about, needs } = FIGURE_MAKERS[name]
    const isMade = made.some((one) => one.name === name)
    const zh = isMade ? about.zh : `${about.zh}：数据不够，需要${needs.zh}`
    const en = isMade ? about.en : `${about.en}: takes ${needs.en}`
    return `${isMade ? '✓' : '–'} ${name.padEnd(NAME_WIDTH)}${{ zh, en }[locale]}`
  })
  return `${lines.join('\n')}\n`
}

function chosen(made: readonly Made[], name: FigureName): Made {
  const found = made.find((one) => one.name === name)
  if (found) return found
  const { about, needs } = FIGURE_MAKERS[name]
  throw new UsageError(
    {
      zh: `这份预案的数据画不出${about.zh}图（--figure ${name}）：需要${needs.zh}`,
      en: `This plan has too little data for the ${about.en} (--figure ${name}): it takes ${needs.en}`,
    },
    LIST_HINT,
  )
}

interface Place {
  format: GraphFormat
  /** Absolute path for a figure; absent: standard output. */
  file?: (name: FigureName) => string
}

/** Without `-o` beside the user as `<id>.<figure>.<ext>`; one figure into the file that is named, whose ending decides. */
function placeOf({ flags, count, name }: { flags: GraphFlags; count: number; name: string }, io: Io): Place {
  const { to, output } = flags
  const ending = output === undefined ? '' : extname(output)
  const byName =
    GRAPH_FORMATS.find((one) => ending === `.${ENDINGS[one]}`) ?? (ending === '.mmd' ? 'mermaid' : undefined)
  const format = to ?? byName ?? 'svg'
  if (output === '-') {
    if (count > 1) throw new UsageError(SEVERAL, { zh: '用 --figure 只选一张', en: 'Choose one with --figure' })
    if (format === 'png') throw new UsageError(NO_BYTES, { zh: '用 -o 给出文件', en: 'Name a file with -o' })
    return { format }
  }
  const target = resolve(io.cwd, output ?? '.')
  if (output === undefined || isFolder(output, target))
    return { format, file: (figure) => join(target, `${name.replace('NAME', figure)}.${ENDINGS[format]}`) }
  if (count > 1)
    throw new UsageError(SEVERAL, { zh: '写成文件夹，例如 -o figures/', en: 'Name a folder, for example -o figures/' })
  return { format, file: () => target }
}

function isFolder(given: string, path: string): boolean {
  if (/[/\\]$/.test(given) || extname(given) === '') return true
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

async function draw(
  figure: PlanFigure,
  { format, font }: { format: GraphFormat; font: string | undefined },
  io: Io,
): Promise<string | Uint8Array> {
  if (format === 'mermaid') return (await import('../../render/markdown/write.ts')).figureMarkdown(figure)
  const svg = (await import('../../render/html/svg-file.ts')).figureSvg(figure)
  return format === 'svg' ? svg : (await import('./png.ts')).pngOf(svg, font, io)
}

const NO_PLAN = { zh: '没有给出预案文件', en: 'No plan was given' }
const NO_PLAN_HINT = { zh: '例如 plan graph city.plan.yaml', en: 'For example: plan graph city.plan.yaml' }
const NONE = { zh: '这份预案的数据画不出任何图', en: 'This plan has too little data for any figure' }
const LIST_HINT = {
  zh: 'plan graph 预案 --list 列出能画的图和其余的图需要的数据',
  en: 'plan graph PLAN --list tells which figures it has, and what the others take',
}
const SEVERAL = { zh: '几张图不能写进一个文件', en: 'Several figures cannot go into one file' }
const NO_BYTES = { zh: 'PNG 不能输出到屏幕', en: 'A PNG cannot go to standard output' }
