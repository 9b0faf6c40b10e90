/** The whole plan, in the chapters that its profile or type asks for. */

import type { StyleName } from '../../tree.ts'
import { type Outline, outlineFor } from '../../view/outline.ts'
import { planView } from '../../view/plan-view.ts'
import type { DocumentMaker } from '../document.ts'

/** The look that a plan's chapters ask for; the rest follows the language. */
const STYLE_OF: Readonly<Partial<Record<Outline, StyleName>>> = {
  card: 'card',
  cpg101: 'fema',
  'enterprise-comprehensive': 'enterprise',
  'enterprise-special': 'enterprise',
  'enterprise-on-site': 'enterprise',
}

export const plan: DocumentMaker = {
  template: (shown) => `plan-${outlineFor(shown)}`,
  view: planView,
  style: (shown) => STYLE_OF[outlineFor(shown)],
}
