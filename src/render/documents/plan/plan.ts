/** The whole plan, in the chapters that its profile or type asks for. */
import { outlineFor } from '../../view/outline.ts'
import { planView } from '../../view/plan-view.ts'
import type { DocumentMaker } from '../document.ts'

export const plan: DocumentMaker = {
  template: (shown) => `plan-${outlineFor(shown)}`,
  view: planView,
  style: (shown) => (outlineFor(shown) === 'card' ? 'card' : undefined),
}
