/** What to wear and when to leave: of which act, where a side has acts that differ in it. */
import type { CardSide } from '../../../model/cards/cards.ts'
import type { Safety } from '../../../model/plan.generated.ts'
import { isDangerous } from '../../../model/response/danger.ts'
import type { Words } from '../../phrase/words.ts'
import { wording } from '../../view/context.ts'
import { WORDS } from './labels.ts'

/** @param isHands whoever holds the card works at the danger, and must know that no sign to leave is stated */
export function withdrawLines(words: Words, side: CardSide, isHands: boolean): string[] {
  const open = words.say(WORDS.open)
  const isOpen = side.ties.safety.every(({ withdrawWhen }) => withdrawWhen === undefined)
  const isMissed = isHands && isOpen && side.acts.some(({ measure }) => isDangerous(measure))
  const found = safetyOfActs(side)
  if (found.length === 0) return isMissed ? [open] : []
  const isShared = found.every(({ numbers }) => numbers.length === side.acts.length)
  if (!isShared && side.shows === 'ties') return [words.say(WORDS.safetyOverleaf)]
  return [
    ...found.flatMap(({ safety, numbers }) => {
      const isForAll = numbers.length === side.acts.length
      const steps = numbers.join(words.say({ zh: '、', en: ', ' }))
      const of = (key: 'protection' | 'leave') =>
        wording(words, WORDS[key], { steps: isForAll ? '' : wording(words, WORDS.steps, { steps }) })
      const { protection, withdrawWhen } = safety
      return [
        ...(protection === undefined ? [] : [of('protection') + protection]),
        ...(withdrawWhen === undefined ? [] : [of('leave') + withdrawWhen]),
      ]
    }),
    ...(isMissed ? [wording(words, WORDS.leave, { steps: '' }) + open] : []),
  ]
}

/** What says the same is said once, with the numbers that its acts have on the side. */
function safetyOfActs({ acts }: CardSide): { safety: Safety; numbers: number[] }[] {
  const found = new Map<string, { safety: Safety; numbers: number[] }>()
  for (const [index, { measure }] of acts.entries()) {
    if (!measure.safety) continue
    const key = JSON.stringify(measure.safety)
    const same = found.get(key) ?? { safety: measure.safety, numbers: [] }
    same.numbers.push(index + 1)
    found.set(key, same)
  }
  return [...found.values()]
}
