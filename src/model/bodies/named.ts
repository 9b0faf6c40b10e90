/** Whom a name given on the command line means. */
import { unknownWord } from '../../base/unknown.ts'
import type { Directory, Named } from '../directory.ts'

/** @throws UsageError for a name that the plan does not have */
export function namedIn(directory: Directory, name: string): Named {
  const named = directory.resolve(name)
  if (named) return named
  const bodies = directory.bodies.filter(({ home }) => home === 'plan').map(({ actor }) => actor.name)
  throw unknownWord({ zh: '主体', en: 'actor' }, name, [...new Set(bodies)], directory.names())
}
