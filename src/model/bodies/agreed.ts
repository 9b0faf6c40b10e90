/** Names that one document uses for bodies which others declare. */
import type { Directory, Named } from '../directory.ts'

/**
 * A registry gives the numbers of posts that stand in plans; one name may be a post in several of them.
 * @param own the directory of the document itself
 * @param others directories that may know more
 * @returns the bodies of `own`; a name resolves there, else as all others that know it agree
 */
export function agreedDirectory(own: Directory, others: readonly Directory[]): Directory {
  const resolve: Directory['resolve'] = (reference) => {
    const found = own.resolve(reference)
    if (found) return found
    const named = others.flatMap((directory) => directory.resolve(reference) ?? [])
    const [first] = named
    return first && named.every((one) => nameOf(one) === nameOf(first)) ? first : undefined
  }
  return {
    ...own,
    resolve,
    bodyOf: (reference) => {
      const named = resolve(reference)
      return named?.body ?? named?.office?.body
    },
  }
}

function nameOf({ body, office }: Named): string {
  const { title, holder } = office?.post ?? {}
  return JSON.stringify([body?.actor.name ?? office?.body.actor.name, title ?? holder])
}
