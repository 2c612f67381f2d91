import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits, base64url: an invitation or a session. */
export const newSecret = (): string => randomBytes(24).toString('base64url')
/** 96 random bits: an identifier that cannot be guessed by counting. */
export const newPublicId = (): string => randomBytes(12).toString('base64url')
/** What is kept of a secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
