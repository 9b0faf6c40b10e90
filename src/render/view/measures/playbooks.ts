/** On-site procedures: who does what in which order, and what to mind. */
import type { Playbook } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, paragraph, rich, section, strong } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { steps } from './measure.ts'

export function playbooks({ plan, words }: ViewContext): Block[] {
  return (plan.playbooks ?? []).flatMap((playbook) => {
    const points = playbook.attention ?? []
    const label = points.length === 0 ? [] : paragraph(strong(words.label('playbook', 'attention')))
    return titled(playbook, [...procedure(words, playbook), ...label, ...lines(points, true)])
  })
}

/** A procedure of which nothing is written yet still has its name. */
function titled({ title }: Playbook, blocks: Block[]): Block[] {
  return section(title, 1, blocks.length === 0 ? paragraph(title) : blocks)
}

/** The procedures alone; the points for attention have a chapter of their own. */
export function procedures({ plan, words }: ViewContext): Block[] {
  return (plan.playbooks ?? []).flatMap((playbook) => titled(playbook, procedure(words, playbook)))
}

/** The points for attention of every procedure, under its title where there are several. */
export function attention({ plan }: ViewContext): Block[] {
  const all = plan.playbooks ?? []
  const [only] = all
  if (all.length === 1 && only?.steps?.length) return lines(only.attention ?? [], true)
  return all.flatMap(({ title, attention: points = [] }) => section(title, 1, lines(points, true)))
}

function procedure(words: Words, playbook: Playbook): Block[] {
  const reading = read(words, playbook, 'playbook')
  reading.skip('title', 'steps', 'attention')
  const text = words.text(reading.take('text') ?? '')
  const said = reading.rest(text)
  return [
    ...paragraph(said.length === 0 ? '' : words.phrase.sentences([words.phrase.clauses(said)])),
    ...rich(text),
    ...steps(words, playbook.steps ?? []),
  ]
}
