/** Printing into an office's look or template. */
import { unzipSync } from 'fflate'
import { stableZip } from '../docx/finalize/zip.ts'
import type { StyleProfile } from '../docx/style/profile.ts'
import type { DocumentInfo } from '../tree.ts'
import { takeLook } from './look.ts'
import { type Office, openOffice, relationsIn, targetPart } from './open.ts'
import { onPages, sectionOf } from './pages.ts'
import { Package } from './parts.ts'
import { bodyPlace, placeholderValues } from './placeholders.ts'
import { fillTemplate } from './template.ts'

/** An office's file, ready to be printed into. */
export interface Reference {
  /** The file keeps its front page; our own cover is left out. */
  isTemplate: boolean
  /** A profile on the office's paper. */
  onPaper(profile: StyleProfile): StyleProfile
  /** @param bytes our finished .docx @returns it in the office's look, or inside its template */
  dress(bytes: Uint8Array, info: DocumentInfo): Uint8Array
}

/**
 * @param bytes an office's .docx: with `{{body}}` a template, else a source of styles
 * @param name what messages call it
 * @throws UsageError for anything that is no such file
 */
export function openReference(bytes: Uint8Array, name: string): Reference {
  const office = openOffice(bytes, name)
  const place = bodyPlace(office)
  const section = sectionOf(office.document, place)
  return {
    isTemplate: place !== undefined,
    onPaper: (profile) => ({ ...onPages(profile, section), lineGrid: null }),
    dress: (own, info) => dress(own, { office, place, info }),
  }
}

interface Dressing {
  office: Office
  place: number | undefined
  info: DocumentInfo
}

function dress(bytes: Uint8Array, { office, place, info }: Dressing): Uint8Array {
  const ours = new Package(new Map(Object.entries(unzipSync(bytes))), 'word/document.xml')
  const theirs = new Package(office.files, office.main)
  if (place === undefined) {
    takeLook(ours, theirs)
    return stableZip([...ours.files])
  }
  fillTemplate(theirs, ours, { place, values: placeholderValues(info) })
  takeProperties(theirs, ours)
  return stableZip([...theirs.files])
}

const PROPERTIES = [
  ['docProps/core.xml', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'],
  ['docProps/custom.xml', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'],
] as const

/** Title, author and version are the plan's, not those of whoever made the template. */
function takeProperties(theirs: Package, ours: Package): void {
  for (const [part, kind] of PROPERTIES) {
    // Some programs write this kind with other capitals.
    const known = relationsIn(theirs.text('_rels/.rels')).find(({ type }) => type.endsWith(kind.replace(/^.*s\//, '/')))
    const path = known === undefined ? part : targetPart('', known.target)
    theirs.files.set(path, ours.files.get(part) ?? new Uint8Array())
    theirs.declare(path, ours.typeOf(part))
    if (known === undefined) theirs.relateRoot(kind, path)
  }
}
