/** What rules of plugins are given can be read and not changed: others read the same objects. */
import { remembering } from '../../base/remember.ts'
import type { Context } from '../../rules/rule.ts'

/** @returns the same object, which nobody can change any more, nor anything in it */
export function frozen<One>(one: One): One {
  if (typeof one !== 'object' || one === null || Object.isFrozen(one)) return one
  Object.freeze(one)
  for (const inner of Object.values(one)) frozen(inner)
  return one
}

/** @returns what rules of plugins may know beside the document */
export const shielded = remembering(({ date, region, directory, repository }: Context) => {
  const { planNames, registries, plan, drillsOf } = repository
  return Object.freeze({
    date,
    ...(region === undefined ? {} : { region }),
    directory: Object.freeze({
      resolve: (...asked: Parameters<typeof directory.resolve>) => named(directory.resolve(...asked)),
      bodyOf: (...asked: Parameters<typeof directory.bodyOf>) => bodied(directory.bodyOf(...asked)),
      names: () => directory.names(),
    }),
    repository: Object.freeze({
      planNames: readOnly(planNames),
      registries: frozen(registries),
      plan: (name: string) => frozen(plan(name)),
      drillsOf: (...asked: Parameters<typeof drillsOf>) => frozen(drillsOf(...asked)),
    }),
  })
})

/** A set is changed as before where it is frozen as an object. */
const readOnly = remembering((names: ReadonlySet<string>): ReadonlySet<string> => {
  const refuse = (): never => {
    throw new TypeError('planNames is read only')
  }
  return Object.freeze(Object.assign(new Set(names), { add: refuse, delete: refuse, clear: refuse }))
})

type Named = ReturnType<Context['directory']['resolve']>

/** Bodies of plans above and of registries; the directory's own notes about them are not theirs. */
function named(found: Named): Named {
  if (!found) return found
  const { body, office } = found
  return {
    ...found,
    ...(body ? { body: bodied(body) } : {}),
    ...(office ? { office: { ...office, post: frozen(office.post), body: bodied(office.body) } } : {}),
  } as Named
}

function bodied<Body extends ReturnType<Context['directory']['bodyOf']>>(body: Body): Body {
  return body && { ...body, actor: frozen(body.actor) }
}

/** What an engine says when something that is frozen is changed, and what is said above. */
const CHANGING = /read only|not extensible|Cannot (?:add|delete|define|redefine) property/

/** @returns whether a rule failed because it tried to change what it was given */
export function isChange(error: unknown): boolean {
  return error instanceof TypeError && CHANGING.test(error.message)
}
