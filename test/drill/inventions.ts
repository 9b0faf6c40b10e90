/** What stands in a checklist and comes neither from the plan nor from fixed words. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Localized } from '../../src/base/locale.ts'
import type { Shape } from '../../src/model/shape.ts'
import { SHAPES } from '../../src/model/shapes.generated.ts'
import * as labels from '../../src/render/checklist/labels.ts'
import { readPlan } from './read.ts'

/** Words by which values are said: times, bounds, links between names. */
const SAYINGS = {
  zh: '第 项 已 并 分钟 小时 秒 个工作日 工作日 个月 天 日 周 月 年 内 前 后 每 次 立即 持续 提前 至 起 以上 以下 达到 或超过 超过 任一 各级 低于 不足 不超过 已出现 预计 可能 未来 个 中 加 减 或者 或 且 发布 启动 响应 经过 预警 红色 橙色 黄色 蓝色 一级 二级 三级 四级 五级 事发 接报 终止 其他需要 的情形 发生 突发事件 值 站 水位 下列之一 符合 的条件 决定 出现 特别重大 重大 较大 一般 信号',
  en: 'minutes minute hours hour seconds second days day working weeks week months month years year within after before from on to the event report is received warning issued response starts ends every twice times continuously immediately at least more than below most in of or and during lasting observed forecast expected possible continuing for next Level level above other cases that call January February March April May June July August September October November December issues plus minus starts started has is a an stage every level',
}

/** @returns per cell what is left over, with the cell */
export function inventions(markdown: string, path: string): string[] {
  const plan = readPlan(path)
  const said = [...stringsOf(plan), ...repository(path), ...fixed(plan.language)].map(plain)
  const known = [...new Set([...said, ...SAYINGS[plan.language].split(' ')])]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .map((text) => ({ text, pattern: matcher(text) }))
  const cells = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.replaceAll('\\|', '¦').split('|'))
  return [...new Set(cells)].flatMap((cell) => {
    let left = plain(cell)
    for (const { text, pattern } of known) if (left.includes(text)) left = left.replace(pattern, '·')
    return /^[\s\p{P}\p{S}\p{N}·T]*$/u.test(left) ? [] : [`${left.replaceAll('·', ' ').trim()} ← ${cell.trim()}`]
  })
}

/** Words in Latin letters must be whole. */
function matcher(part: string): RegExp {
  const literal = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const edge = (character: string | undefined) => (/[A-Za-z]/.test(character ?? '') ? '\\b' : '')
  return new RegExp(edge(part[0]) + literal + edge(part.at(-1)), 'g')
}

/** Without the marks of Markdown, and with one form of space. */
function plain(text: string): string {
  return text
    .replace(/<br>/g, ' ')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/[*_`•]/g, '')
    .replace(/&#x20;|[\u00A0\s]+/g, ' ')
    .replace(/\$\([^)]*\)/g, '\n')
    .trim()
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf)
  if (typeof value !== 'string') return []
  const pieces = value.split(/\$\([^)]*\)|[\n,;，；]/).flatMap((piece) => [piece, piece.replace(/[。；;.,，]$/, '')])
  // The colour of a warning stands inside its name.
  return [value, ...pieces, value.replace(/预警(信号)?$/, '')]
}

/** Names that stand in the registries beside the plan. */
function repository(path: string): string[] {
  if (!path.startsWith('examples')) return []
  const plan = readFileSync(path, 'utf8')
  const folder = dirname(path)
  const names: string[] = []
  for (const file of ['registry.yaml', join('..', 'registry', 'registry.yaml'), join('..', 'registry.yaml')])
    try {
      names.push(
        ...[...readFileSync(join(folder, file), 'utf8').matchAll(/(?:name|title|unit): ([^,}\n]+)/g)].map(([, name]) =>
          (name ?? '').trim(),
        ),
      )
    } catch {}
  return plan === '' ? [] : names
}

/** The template's fixed words and the names of the format's fields. */
function fixed(language: 'zh' | 'en'): string[] {
  const said: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('zh' in value && 'en' in value) said.push(String((value as Localized)[language]))
    for (const inner of Object.values(value)) collect(inner)
  }
  collect(labels)
  for (const shape of [
    'measure',
    'hop',
    'evacuation',
    'responseLevel',
    'goal',
    'step',
    'need',
    'safety',
    'durationEstimate',
  ] as const)
    for (const field of Object.values((SHAPES[shape] as Shape).fields)) {
      said.push(field[language])
      for (const label of Object.values(field.labels ?? {})) said.push(label[language])
    }
  return said.flatMap((text) => text.split(/\{\d*\}/)).map((text) => text.trim())
}
