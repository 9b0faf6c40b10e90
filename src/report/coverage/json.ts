/** Coverage for programs. Key order is part of it: same documents, same bytes. */
import {
  type Coverage,
  type CoveragePart,
  type CoveredPlace,
  countStates,
  EVIDENCE_STATES,
  ITEM_STATES,
} from '../../base/coverage.ts'
import { citation } from '../json.ts'

/** Changes when a key is taken away or means something else; new keys may come. */
export const COVERAGE_VERSION = 1

function place({ path, line, column, pointer, words }: CoveredPlace) {
  return { path, line, column, pointer, words }
}

function part({ id, title, plans, rows }: CoveragePart) {
  const states = rows.flatMap((row) => row.cells.map(({ state }) => state))
  return {
    id,
    title,
    plans,
    counts: countStates(ITEM_STATES, states),
    items: rows.map((row) => ({
      id: row.id,
      title: row.title,
      severity: row.severity,
      sources: row.sources.map(citation),
      plans: row.cells.map(({ state, count, places, reason, lacks, isBlank }, index) => ({
        plan: plans[index],
        state,
        count,
        places: places.map(place),
        reason,
        lacks,
        isBlank,
      })),
    })),
  }
}

function capability({ source, groups }: NonNullable<Coverage['capability']>) {
  const states = groups.flatMap(({ indicators }) => indicators.map(({ state }) => state))
  return {
    source: citation(source),
    counts: countStates(EVIDENCE_STATES, states),
    groups: groups.map(({ number, id, title, indicators }) => ({
      number,
      id,
      title,
      indicators: indicators.map((indicator) => ({
        number: indicator.number,
        id: indicator.id,
        title: indicator.title,
        state: indicator.state,
        evidence: indicator.evidence.map(({ what, count, documents }) => ({
          what,
          count,
          documents: documents.map(({ code, count, first }) => ({ document: code, count, first: place(first) })),
        })),
        unseen: indicator.unseen,
        ask: indicator.ask,
      })),
    })),
  }
}

/** @returns JSON, two blanks deep, ending in a newline; what there is not is left out */
export function coverageJson(coverage: Coverage): string {
  const { documents, parts, contents } = coverage
  const whole = {
    version: COVERAGE_VERSION,
    documents: documents.map(({ code, kind, id, title, type, path }) => ({ code, kind, id, title, type, path })),
    requirements: parts.map(part),
    contents: contents && part(contents),
    capability: coverage.capability && capability(coverage.capability),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
