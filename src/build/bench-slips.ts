/**
 * Slips of the pen in the corpus that speed is measured on; none is an error of YAML, at which ajv-cli stops without looking
 * at further files. The first text is in the smallest example, once or more. Each is found by one check. What rules must find
 * is another matter: test/defects.
 */
export const SLIPS: readonly { find: string; replace: string }[] = [
  { find: 'owner: 综合协调组, riskAssessed', replace: 'owner: 综合协调组, riskAssesed' },
  { find: 'reportsTo: 望川区商务局', replace: 'reportsTo: 望川区商业局' },
  { find: 'lead: 物资保供组, do: 与六家保供企业', replace: 'do: 与六家保供企业' },
  { find: 'likelihood: ', replace: 'likelihood: 1' },
  { find: 'nextReview: "2028-06-10"', replace: 'nextReview: "2026-06-10"' },
  { find: 'level: county', replace: 'level: countty' },
  { find: 'bounds: lowerIncluded', replace: 'bounds: lowerInclusive' },
  { find: 'dutyPhone: "0000-86000110"', replace: 'dutyPhone: "8600-11"' },
  { find: 'within: 30min', replace: 'within: 尽快' },
  { find: 'resource: 储备大米', replace: 'resource: 储备面粉' },
]
