/** Hazards by likelihood and impact. A cell has the colour of the gravest rating that the plan itself gives in it; no other. */
import type { Hazard } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Colour, FigureCell, GridFigure } from '../../tree.ts'

/** Fewer hazards are compared sooner in the list of risks. */
const LEAST = 3

/** Both scales of the format, from the gravest. */
const SCALE = [5, 4, 3, 2, 1]

/**
 * Words of ratings, from the gravest: the four colours of 《关于实施遏制重特大事故工作指南构建双重预防机制的意见》 (Work Safety Committee
 * Office, 2016 no. 11) and what other plans call their levels. A word is found by what it begins with.
 */
const RATINGS: readonly { colour: Colour; zh: readonly string[]; en: readonly string[] }[] = [
  { colour: 'red', zh: ['重大', '特别重大', '极高', '红'], en: ['extreme', 'very high', 'critical', 'red'] },
  { colour: 'orange', zh: ['较大', '橙'], en: ['significant', 'orange'] },
  { colour: 'yellow', zh: ['一般', '中', '黄'], en: ['medium', 'moderate', 'yellow'] },
  { colour: 'blue', zh: ['低', '较低', '蓝'], en: ['low', 'minor', 'blue'] },
]
/** High is the gravest of three levels, and the second of four. */
const HIGH = { zh: '高', en: 'high' } as const

type Placed = Hazard & { likelihood: number; impact: number }

/** @returns the figure, or nothing when fewer than three hazards have both numbers, or all stand in one cell */
export function riskFigure(words: Words): GridFigure[] {
  const placed = (words.plan.scenario.hazards ?? []).filter(
    (hazard): hazard is Placed => hazard.likelihood !== undefined && hazard.impact !== undefined,
  )
  const cells = new Set(placed.map(({ likelihood, impact }) => `${likelihood}/${impact}`))
  if (placed.length < LEAST || cells.size < 2) return []
  const [likelihood, impact] = [words.label('hazard', 'likelihood'), words.label('hazard', 'impact')]
  const across = SCALE.toReversed()
  /** A column in which nothing stands holds its title. */
  const empty = words.locale === 'zh' ? 1 : 1.2
  const setting = { colourOf: colours(words, placed), bracket: words.say({ zh: '【】', en: '[]' }) }
  return [
    {
      type: 'planFigure',
      kind: 'risk',
      title: words.say({ zh: '风险矩阵图', en: 'Risk matrix' }),
      head: [`${likelihood} \\ ${impact}`, ...across.map((value) => `${impact} ${value}`)],
      rows: SCALE.map((row) => [
        { text: `${likelihood} ${row}`, isHead: true },
        ...across.map((column) =>
          cell(
            placed.filter((hazard) => hazard.likelihood === row && hazard.impact === column),
            setting,
          ),
        ),
      ]),
      widths: [
        words.locale === 'zh' ? 1.4 : 1.9,
        ...across.map((column) => (placed.some((hazard) => hazard.impact === column) ? 2.2 : empty)),
      ],
    },
  ]
}

/** Hazards under their rating, the gravest first; those without one stand last. */
function cell(
  hazards: readonly Placed[],
  { colourOf, bracket: [open = '', close = ''] }: { colourOf(rating: string): Colour | undefined; bracket: string },
): FigureCell {
  const rank = ({ rating = '' }: Placed) => {
    const found = RATINGS.findIndex(({ colour }) => colour === colourOf(rating))
    return found < 0 ? RATINGS.length : found
  }
  const sorted = hazards.toSorted((a, b) => rank(a) - rank(b))
  const ratings = [...new Set(sorted.map(({ rating = '' }) => rating))]
  const text = ratings
    .flatMap((rating) => [
      rating === '' ? '' : open + rating + close,
      ...sorted.filter((hazard) => (hazard.rating ?? '') === rating).map(({ name }) => name),
    ])
    .filter((line) => line !== '')
    .join('\n')
  const shade = colourOf(sorted[0]?.rating ?? '')
  return { text, ...(shade ? { shade } : {}) }
}

function colours({ locale }: Words, placed: readonly Placed[]): (rating: string) => Colour | undefined {
  const plain = (rating: string): Colour | undefined => {
    const word = rating.trim().toLowerCase()
    return RATINGS.find((level) => level[locale].some((begin) => word.startsWith(begin)))?.colour
  }
  const hasGraver = placed.some(({ rating = '' }) => plain(rating) === 'red')
  return (rating) =>
    plain(rating) ?? (rating.trim().toLowerCase().startsWith(HIGH[locale]) ? (hasGraver ? 'orange' : 'red') : undefined)
}
