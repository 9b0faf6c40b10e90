/** What is known of each file of a repository, and the answers that follow: kept, so that no file is read for them again. */
import { withoutBrackets } from '../../model/repository/together.ts'
import type { FoundFile } from '../../source/discover.ts'
import { peekName } from '../../source/read.ts'
import { standsWithin } from '../../source/walk.ts'
import { ownFirst, readDrill } from '../repository.ts'
import { hashOf } from './hash.ts'
import { ALL, DRILLS, NAMED, NAMES, PLAN, type Question, REGISTRIES } from './uses.ts'

/** Kind, id and title of a document, and for a drill that was not called off its plan; null for a file of others. */
export type Fact = readonly [kind: string, id: string, title: string, plan?: string] | null

export interface Known {
  /** From the folder of the repository, with '/'. */
  path: string
  hash: string
  fact: Fact
}

/** @returns what is to be known of a file */
export function factOf(found: FoundFile): Fact {
  const name = peekName(found)
  if (!name) return null
  const { kind, id = '', title = '' } = name
  if (kind !== 'drill') return [kind, id, title]
  const drill = readDrill(found)
  return drill && drill.status !== 'cancelled' ? [kind, id, title, drill.plan] : [kind, id, title]
}

/**
 * @param files of a repository
 * @param within folders in it that are repositories of their own, from its folder
 * @returns what answers questions: the same text as long as nothing changed that matters to who asked
 */
export function answering(files: readonly Known[], within: readonly string[] = []): (question: Question) => string {
  const isOwn = ({ path }: Known): boolean => !standsWithin(within, path)
  const ofKind = (kind: string): Known[] => files.filter(({ fact }) => fact?.[0] === kind)
  const plans = new Map<string, Known>()
  for (const file of ownFirst(ofKind('plan'), isOwn))
    for (const name of namesOf(file)) if (!plans.has(name)) plans.set(name, file)
  const drills = ofKind('drill')
  const given = new Map<Question, string>()
  const find = (question: Question): string => {
    const asked = question.slice(1)
    const plan = plans.get(asked) ?? plans.get(withoutBrackets(asked))
    switch (question[0]) {
      case ALL:
        return summed(files)
      case REGISTRIES:
        return summed(ofKind('registry').filter(isOwn))
      case NAMES:
        return hashOf(JSON.stringify(ofKind('plan').map(({ path, fact }) => [path, fact])))
      case NAMED:
        return plan ? 'yes' : 'no'
      case PLAN:
        return plan ? summed([plan]) : 'none'
      case DRILLS: {
        const names = JSON.parse(asked) as string[]
        return summed(drills.filter(({ fact }) => fact?.[3] !== undefined && names.includes(withoutBrackets(fact[3]))))
      }
      default:
        throw new Error(`nobody answers ${question}`)
    }
  }
  return (question) => {
    const answer = given.get(question) ?? find(question)
    given.set(question, answer)
    return answer
  }
}

function namesOf({ fact }: Known): string[] {
  return (fact?.slice(1, 3) ?? []).filter((name): name is string => name !== undefined && name !== '')
}

function summed(files: readonly Known[]): string {
  return hashOf(JSON.stringify(files.map(({ path, hash }) => [path, hash])))
}
