/** Numbers and names that a public edition leaves out, and texts without them. */
import type { Actor, Contact, Post } from '../../model/plan.generated.ts'
import type { ShapeName } from '../../model/shapes.generated.ts'
import { walk } from '../../model/walk.ts'

export interface Secrets {
  /** What must not be read, the longest first, and what is read instead. */
  found: { pattern: RegExp; instead: string }[]
}

const NOTHING = '***'

/** Numbers shorter than this are service numbers or channels that stand in texts for other reasons. */
const LEAST_DIGITS = 5

/**
 * @param documents plans and registries with the names of their shapes
 * @returns every number that is not public, every name of a person
 */
export function secretsOf(documents: readonly (readonly [object, ShapeName])[]): Secrets {
  const open = new Set<string>()
  const hidden = new Map<string, string>()
  for (const [document, shape] of documents)
    walk(document, shape, {
      object: (node, name) => {
        if (name === 'contact') noteContact(node as unknown as Contact, { open, hidden })
        else if (name === 'actor' || name === 'member') notePosts(node as unknown as Actor, hidden)
      },
      leaf: ({ way: { field }, value }) => {
        if (field.private && typeof value === 'string' && !hidden.has(value)) hidden.set(value, NOTHING)
      },
    })
  const found = [...hidden]
    .filter(([secret]) => !open.has(secret) && secret.length > 1)
    .sort(([a], [b]) => b.length - a.length)
    .map(([secret, instead]) => ({ pattern: patternOf(secret), instead }))
  return { found }
}

function noteContact(
  { value, visibility }: Contact,
  { open, hidden }: { open: Set<string>; hidden: Map<string, string> },
): void {
  if (visibility === 'public') open.add(value)
  else if (value.includes('@') || value.replace(/\D/g, '').length >= LEAST_DIGITS) hidden.set(value, NOTHING)
}

/** A person who is named as acting is named by the post. */
function notePosts(actor: Actor, hidden: Map<string, string>): void {
  const { head, deputies = [], posts = [] } = actor
  for (const post of [head, ...deputies, ...posts]) if (post?.name !== undefined) hidden.set(post.name, postName(post))
}

function postName({ title, holder }: Post): string {
  return title ?? holder ?? NOTHING
}

/** A number also when it is written with other gaps. */
function patternOf(secret: string): RegExp {
  const isNumber = /^[\d\s()+（）-]+$/.test(secret)
  const parts = isNumber ? [...secret.replace(/\D/g, '')] : [...secret]
  return new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(isNumber ? '[\\s()（）-]*' : ''),
    'g',
  )
}

export function withoutSecrets(text: string, { found }: Secrets): string {
  return found.reduce((left, { pattern, instead }) => left.replace(pattern, () => instead), text)
}
