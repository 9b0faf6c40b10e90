/** The plans among which this one stands: above it its superior ones, below it its own, the related ones and what supports it. */
import type { PlanTitle } from '../../../model/plan.generated.ts'
import { sayPlanTitle } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { GraphFigure } from '../../tree.ts'

/** Fewer other plans are said sooner in the text. */
const LEAST = 2

const BELOW = ['children', 'related', 'manuals'] as const

const LABELS = {
  parent: { zh: '上级预案', en: 'Superior plans' },
  children: { zh: '下级预案', en: 'Plans under this one' },
  related: { zh: '相关预案', en: 'Related plans' },
  manuals: { zh: '支撑性文件', en: 'Supporting documents' },
} as const

/** @returns the figure, or nothing when fewer than two other plans are named */
export function systemFigure(words: Words): GraphFigure[] {
  const { plan } = words
  const { parent = [], ...others } = plan.planSystem ?? {}
  const groups = BELOW.map((key) => ({ key, titles: named(words, others[key] ?? []) })).filter(
    ({ titles }) => titles.length > 0,
  )
  const above = named(words, parent)
  if (above.length + groups.reduce((sum, { titles }) => sum + titles.length, 0) < LEAST) return []
  const label = (key: keyof typeof LABELS) => words.say(LABELS[key])
  const figure: GraphFigure = {
    type: 'planFigure',
    kind: 'system',
    title: words.say({ zh: '预案体系图', en: 'Plan system' }),
    nodes: [],
    edges: [],
  }
  if (above.length > 0) {
    figure.nodes.push({ id: 'parent', label: [label('parent'), ...above].join('\n') })
    figure.edges.push({ from: 'parent', to: 'this' })
  }
  figure.nodes.push({ id: 'this', label: titleOf(words, { title: plan.title }) })
  for (const { key, titles } of groups) {
    figure.nodes.push({ id: key, label: label(key) })
    figure.edges.push({ from: 'this', to: key })
    titles.forEach((title, index) => {
      figure.nodes.push({ id: `${key}/${index}`, label: title })
      figure.edges.push({ from: key, to: `${key}/${index}` })
    })
  }
  return [figure]
}

function named(words: Words, titles: readonly PlanTitle[]): string[] {
  return [...new Set(titles.map(({ title }) => titleOf(words, { title })))]
}

/** Without issuer and year, which the text says. */
function titleOf(words: Words, title: PlanTitle): string {
  const said = sayPlanTitle(words, title)
  return words.locale === 'zh' ? said.replace(/^《([^《》]*)》$/, '$1') : said
}
