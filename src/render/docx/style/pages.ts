/** Pages of a profile as Word wants them. */
import { DocumentGridType, type ISectionPropertiesOptions, NumberFormat, PageOrientation, SectionType } from 'docx'
import type { Segment } from '../layout/segments.ts'
import type { StyleProfile } from './profile.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** @returns room for text on a page, twips */
export function textBlock(profile: StyleProfile, landscape: boolean): { width: number; height: number } {
  const { width, height } = profile.page
  const margin = landscape ? profile.landscape : profile.page
  const [across, down] = landscape ? [height, width] : [width, height]
  return {
    width: mmToTwips(across) - mmToTwips(margin.left) - mmToTwips(margin.right),
    height: mmToTwips(down) - mmToTwips(margin.top) - mmToTwips(margin.bottom),
  }
}

/** @param opens the segment is the first of its part, where the page numbers begin again */
export function pageProperties(segment: Segment, opens: boolean, profile: StyleProfile): ISectionPropertiesOptions {
  const margin = segment.landscape ? profile.landscape : profile.page
  const { front } = profile.pageNumber
  // Where all pages are counted the cover is the first, though it shows no number.
  const isNumbered = segment.part === 'front' || segment.part === 'body'
  const begins = opens && isNumbered && front !== 'counted'
  const formatType = segment.part === 'front' && front === 'roman' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL
  return {
    page: {
      // docx turns the sheet itself: it wants the upright sizes.
      size: {
        width: mmToTwips(profile.page.width),
        height: mmToTwips(profile.page.height),
        orientation: segment.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mmToTwips(margin.top),
        right: mmToTwips(margin.right),
        bottom: mmToTwips(margin.bottom),
        left: mmToTwips(margin.left),
        header: mmToTwips(margin.header),
        footer: mmToTwips(margin.footer),
      },
      pageNumbers: begins ? { start: 1, formatType } : { formatType },
    },
    ...(profile.lineGrid === null
      ? {}
      : { grid: { type: DocumentGridType.LINES, linePitch: ptToTwips(profile.lineGrid) } }),
    // The colophon stands on the last even page (GB/T 9704-2012, 7.4).
    type: segment.part === 'colophon' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
  }
}
