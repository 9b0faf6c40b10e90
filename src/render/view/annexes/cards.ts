/**
 * Action cards: one for each post that acts in an on-site procedure, with its own steps, whom it tells, by which number,
 * and what it minds. Each begins a page, to be cut out and carried (short, practical, with contacts: measures for work
 * accident plans, art. 19).
 */
import type { BlockContent } from 'mdast'
import type { Hop, Playbook, Reference, Step } from '../../../model/plan.generated.ts'
import { besideNumber } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, section, strong } from '../blocks.ts'
import { numbersOf } from '../bodies/contacts.ts'
import type { ViewContext } from '../context.ts'
import { stepLine } from '../measures/measure.ts'
import { hopItem } from '../sections/information.ts'
import { cell } from '../table.ts'

export function actionCards({ plan, words }: ViewContext): Block[] {
  const holders = new Set(
    (plan.playbooks ?? [])
      .flatMap(({ steps = [] }) => allSteps(steps))
      .flatMap(({ by = [] }) => by.map((reference) => words.reference(reference))),
  )
  const cards = [...holders].map((holder) => section(holder, 1, card(words, holder)))
  return cards.flatMap((made, index): Block[] => (index === 0 ? made : [{ type: 'pageBreak' }, ...made]))
}

/** Steps and the steps within them, in order. */
function allSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps ?? [])])
}

function card(words: Words, holder: string): Block[] {
  const { plan } = words
  const isHolder = (reference: Reference) => words.reference(reference) === holder
  const acts = (plan.playbooks ?? []).flatMap((playbook) => {
    const own = allSteps(playbook.steps ?? []).filter(({ by = [] }) => by.some(isHolder))
    return own.length === 0 ? [] : [{ playbook, own }]
  })
  const reports = (plan.information?.reports ?? []).filter(({ from = [] }) => from.some(isHolder))
  const playbooks = acts.map(({ playbook }) => playbook)
  const rows: [string, BlockContent[]][] = [
    ...acts.map(({ playbook, own }): [string, BlockContent[]] => [
      [playbook.title, playbook.place ?? ''].filter(Boolean).join('\n'),
      [
        ...list(
          own.map((step) => ownStep(words, step, isHolder)),
          true,
        ),
        ...mindful(words, playbook),
      ],
    ]),
    [words.say({ zh: '报告', en: 'Reports' }), list(reports.map((hop) => hopItem(words, hop)))],
    [words.say({ zh: '联系方式', en: 'Contacts' }), lines(numbers(words, { holder, reports, playbooks }))],
  ]
  return [
    {
      type: 'planTable',
      head: [words.say({ zh: '情形', en: 'Case' }), words.say({ zh: '怎么做', en: 'What to do' })],
      rows: rows.filter(([, blocks]) => blocks.length > 0).map(([title, blocks]) => [cell(title), cell(blocks)]),
      widths: [2, 7],
    },
  ]
}

function mindful(words: Words, { attention = [] }: Playbook): BlockContent[] {
  if (attention.length === 0) return []
  return paragraph(
    strong(words.label('playbook', 'attention')),
    words.say({ zh: '：', en: ': ' }),
    words.phrase.clauses(attention),
  )
}

function ownStep(words: Words, step: Step, isHolder: (by: Reference) => boolean): BlockContent[] {
  const others = (step.by ?? []).filter((by) => !isHolder(by))
  const line = stepLine(words, step)
  if (others.length === 0) return line
  const beside = words.say({ zh: `（与${words.references(others)}）`, en: ` (with ${words.references(others)})` })
  const [first] = line
  if (first?.type !== 'paragraph') return line
  return [{ ...first, children: [...first.children, { type: 'text', value: beside }] }]
}

interface Ties {
  holder: string
  reports: readonly Hop[]
  playbooks: readonly Playbook[]
}

/** Those whom the holder reports to and those who lead the procedures, with their numbers. */
function numbers(words: Words, { holder, reports, playbooks }: Ties): string[] {
  const told = reports.flatMap(({ to = [], fallback = [] }) => [...to, ...fallback])
  const leads = playbooks.flatMap(({ lead = [] }) => lead)
  const found = new Map<string, string>()
  for (const reference of [...leads, ...told]) {
    const name = words.reference(reference)
    const contacts = numbersOf(words, reference)
    if (name === holder || contacts.length === 0) continue
    const said = contacts.map(({ channel, value, hours = '' }) => {
      const by = channel === undefined || channel === 'phone' ? '' : words.choice('contact', 'channel', channel)
      return value + besideNumber(words, [by, hours])
    })
    found.set(name, words.phrase.pair(name, words.phrase.list(said)))
  }
  return [...found.values()]
}
