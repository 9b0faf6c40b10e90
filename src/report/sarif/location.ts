/** Where something is, in SARIF's words. */
import type { Range } from '../../base/problem.ts'
import { visible } from '../columns.ts'

/** Stands for the folder that the tool was run in; where that is on a machine is nobody's business. */
const ROOT = '%SRCROOT%'

/**
 * @param path as shown to users: with '/', relative to the working folder or absolute
 * @returns its URI, percent-encoded as UTF-8 (RFC 3986); a reference relative to the folder, or a `file:` URI
 */
function toUri(path: string): string {
  const encoded = visible(path).split('/').map(encodeURIComponent).join('/')
  const drive = /^([A-Za-z])%3A\//.exec(encoded)
  if (drive) return `file:///${drive[1]}:${encoded.slice(4)}`
  if (encoded.startsWith('//')) return `file:${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}

/** A file, and its index in the run's list of files where it is one of them. */
export interface Artifact {
  path: string
  index?: number | undefined
}

/** @returns SARIF's artifactLocation. */
export function artifactLocation({ path, index }: Artifact) {
  const uri = toUri(path)
  return { uri, uriBaseId: uri.startsWith('file:') ? undefined : ROOT, index }
}

/**
 * @param pointer JSON pointer to the data at the place; '' is the document itself
 * @returns SARIF's location; columns in UTF-16 code units from 1, end exclusive, as in ours
 */
export function location(artifact: Artifact, { line, column, endLine, endColumn }: Range, pointer: string) {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(artifact),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    logicalLocations: pointer === '' ? undefined : [{ fullyQualifiedName: visible(pointer) }],
  }
}
