/** The directory: who is reached how. */
import { contactTable } from '../../view/bodies/contacts.ts'
import type { DocumentMaker } from '../document.ts'

export const contacts: DocumentMaker = {
  template: () => 'contacts',
  view: (context) => ({ title: context.info.title, contacts: contactTable(context) }),
}
