/** Numbers and names that a public edition leaves out, and texts without them. */
import { referenceText } from '../../model/directory.ts'
import type { Actor, Contact, ContactEntry, Post } from '../../model/plan.generated.ts'
import type { ShapeName } from '../../model/shapes.generated.ts'
import { walk } from '../../model/walk.ts'

export interface Secret {
  kind: 'number' | 'name' | 'address' | 'text'
  /** What must not be read. */
  value: string
  /** The same, in whatever way it is written. */
  pattern: RegExp
  /** What is read instead. */
  instead: string
}

export interface Secrets {
  /** The longest first. */
  found: Secret[]
}

const NOTHING = '***'

/** Numbers shorter than this are service numbers or channels that stand in texts for other reasons. */
const LEAST_DIGITS = 5

/** Numbers of so many digits are found inside longer ones, too: with a code of the country or the area before them. */
const WHOLE_NUMBER = 7

/**
 * @param documents plans and registries with the names of their shapes
 * @returns every number that is not public, every name of a person; what is public elsewhere is none
 */
export function secretsOf(documents: readonly (readonly [object, ShapeName])[]): Secrets {
  const noted: Noted = { open: new Set(), hidden: new Map() }
  for (const [document, shape] of documents)
    walk(document, shape, {
      object: (node, name) => {
        if (name === 'contact') noteContact(node as unknown as Contact, noted)
        else if (name === 'actor' || name === 'member') noteActor(node as unknown as Actor, noted)
        else if (name === 'contactEntry') noteEntry(node as unknown as ContactEntry, noted)
      },
      leaf: ({ way: { field }, value }) => {
        if (field.private && typeof value === 'string') noteName(value, NOTHING, noted)
      },
    })
  const found = [...noted.hidden.values()]
    .filter((secret) => !isOpen(secret, noted.open))
    .sort((a, b) => b.value.length - a.value.length)
  return { found }
}

interface Noted {
  /** Numbers (their digits), addresses and names that stand in the open. */
  open: Set<string>
  hidden: Map<string, Secret>
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function isOpen({ kind, value }: Secret, open: ReadonlySet<string>): boolean {
  if (kind !== 'number') return open.has(value)
  const digits = digitsOf(value)
  return open.has(digits) || (digits.length >= WHOLE_NUMBER && [...open].some((other) => other.endsWith(digits)))
}

function noteContact({ value, visibility }: Contact, { open, hidden }: Noted): void {
  const isAddress = value.includes('@')
  const isNumber = !isAddress && digitsOf(value).length >= LEAST_DIGITS
  if (visibility === 'public') open.add(isNumber ? digitsOf(value) : value)
  else if (isAddress) hidden.set(value, { kind: 'address', value, pattern: wordPattern(value), instead: NOTHING })
  else if (isNumber)
    for (const number of waysToDial(value))
      hidden.set(number, { kind: 'number', value: number, pattern: numberPattern(number), instead: NOTHING })
}

/** The number itself, and what of it is dialled within the area. */
function waysToDial(value: string): string[] {
  const groups = value.split(/[^\d]+/).filter(Boolean)
  const shorter = groups.slice(1).flatMap((group, index) => [groups.slice(index + 1).join('-'), group])
  return [value, ...shorter.filter((number) => digitsOf(number).length >= WHOLE_NUMBER)]
}

/** A person who is named as acting is named by the post; what a body or post is called is no person. */
function noteActor(actor: Actor, noted: Noted): void {
  const { name, aliases = [], head, deputies = [], posts = [] } = actor
  for (const called of [name, ...aliases]) noted.open.add(called)
  for (const post of [head, ...deputies, ...posts]) {
    if (post === undefined) continue
    for (const called of [post.title, post.holder]) if (called !== undefined) noted.open.add(called)
    if (post.name !== undefined) noteName(post.name, postName(post), noted)
  }
}

function noteEntry({ of, name }: ContactEntry, noted: Noted): void {
  if (name !== undefined) noteName(name, referenceText(of), noted)
}

/** The first name for a person that says anything is kept. */
function noteName(value: string, instead: string, { hidden }: Noted): void {
  const known = hidden.get(value)
  if (value.length > 1 && (known === undefined || known.instead === NOTHING))
    hidden.set(value, { kind: 'name', value, pattern: wordPattern(value), instead })
}

function postName({ title, holder }: Post): string {
  return title ?? holder ?? NOTHING
}

/** A number also when it is written with other gaps; a short one only by itself. */
function numberPattern(number: string): RegExp {
  const digits = [...digitsOf(number)]
  const pattern = digits.join('[\\s()（）-]*')
  return new RegExp(digits.length < WHOLE_NUMBER ? `(?<!\\d)${pattern}(?!\\d)` : pattern, 'g')
}

/** Words in letters only whole: `May` is not in `Mayor`. */
export function wordPattern(word: string): RegExp {
  const pattern = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const before = /^\w/.test(word) ? '(?<![A-Za-z0-9_])' : ''
  const after = /\w$/.test(word) ? '(?![A-Za-z0-9_])' : ''
  return new RegExp(before + pattern + after, 'g')
}

export function withoutSecrets(text: string, { found }: Secrets): string {
  return found.reduce((left, { pattern, instead }) => left.replace(pattern, () => instead), text)
}
