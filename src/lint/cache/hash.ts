import { createRequire } from 'node:module'

type Crypto = typeof import('node:crypto')

let crypto: Crypto | undefined

/** @returns SHA-256 in base64url; Node's cryptography takes milliseconds to load, and not every run needs it. */
export function hashOf(content: string | Uint8Array): string {
  crypto ??= createRequire(import.meta.url)('node:crypto') as Crypto
  return crypto.hash('sha256', content, 'base64url')
}
