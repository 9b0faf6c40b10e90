/** How much smaller a figure may be, so as not to leave the rest of a page blank. */
import { layoutFigure } from '../../figure-layout.ts'
import type { GraphFigure } from '../../tree.ts'

/** A figure may shrink to this share of its size to stay on a page that has been begun. */
const LEAST_SHARE = 0.7
/** And to no smaller type than 七号, the smallest that is printed to be read: points. */
const LEAST_TYPE = 5.5
/** Kept free below a figure that fills its page: the estimate is not exact. Points. */
export const SPARE = 20

/** @param share of its size, below 1 */
export function mayShrink(figure: GraphFigure, share: number): boolean {
  return share >= Math.max(LEAST_SHARE, LEAST_TYPE / Math.max(1, layoutFigure(figure).fontSize))
}
