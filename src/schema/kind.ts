/** The kinds of documents that have a schema. */
export type DocumentKind = 'plan' | 'registry' | 'drill' | 'config' | 'profile'
