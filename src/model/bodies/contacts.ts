/** The numbers of a document, and whose they are. */
import { remembering } from '../../base/remember.ts'
import { contentsOf } from '../contents/contents.ts'
import type { Actor, Contact, ContactEntry, Post } from '../plan.generated.ts'

/** One number or address of a body or a post. */
export interface OwnedContact {
  contact: Contact
  /** A line of a registry belongs to the body or post it names. */
  owner: { post: Post; entry?: never } | { entry: ContactEntry; post?: never } | { post?: never; entry?: never }
  isMobile: boolean
}

/** Channels that lead to one person's pocket. */
function isMobile(contact: Contact): boolean {
  return contact.channel === 'mobile'
}

/** @returns the numbers and addresses of the bodies and posts of a document; those of supplies are left out. */
export const ownedContacts = remembering((document: { kind: string }): readonly OwnedContact[] => {
  const { objects } = contentsOf(document)
  const found: OwnedContact[] = []
  for (const post of (objects.get('post') ?? []) as unknown as Post[]) {
    if (post.phone) found.push({ contact: post.phone, owner: { post }, isMobile: isMobile(post.phone) })
    if (post.mobile) found.push({ contact: post.mobile, owner: { post }, isMobile: true })
    if (post.contacts)
      for (const contact of post.contacts) found.push({ contact, owner: { post }, isMobile: isMobile(contact) })
  }
  for (const entry of (objects.get('contactEntry') ?? []) as unknown as ContactEntry[])
    for (const contact of entry.contacts) found.push({ contact, owner: { entry }, isMobile: isMobile(contact) })
  for (const actor of (objects.get('actor') ?? []) as unknown as Actor[]) addBodys(actor, found)
  for (const actor of (objects.get('member') ?? []) as unknown as Actor[]) addBodys(actor, found)
  return found
})

function addBodys({ dutyPhone, contacts }: Actor, found: OwnedContact[]): void {
  if (dutyPhone) found.push({ contact: dutyPhone, owner: NOBODY, isMobile: isMobile(dutyPhone) })
  if (contacts) for (const contact of contacts) found.push({ contact, owner: NOBODY, isMobile: isMobile(contact) })
}

/** A body's contacts are passed on from hand to hand. */
const NOBODY = {}
