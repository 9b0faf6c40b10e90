/** The whole plan, in the chapters that its profile or type asks for. */

import { outlineFor } from '../../view/outline.ts'
import { planView } from '../../view/plan-view.ts'
import type { DocumentMaker } from '../document.ts'
import { lookOf } from '../look.ts'

export const plan: DocumentMaker = {
  template: (shown) => `plan-${outlineFor(shown)}`,
  view: planView,
  style: lookOf,
}
