import { hash, verify } from '@node-rs/argon2'

/** argon2id, OWASP's smallest recommended cost: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of random bytes that nobody knows: an unknown name costs as much time as a wrong password. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AVgA/zmS4w0PiDGIrjzNDA$a+o49UUoG1HhCJSjQBWKz8dvFYQiFdiV2qWP2pw48Sg'

export const MIN_PASSWORD_LENGTH = 12

/** The argon2id hash of a password, in PHC format. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Whether the password belongs to the hash (null = no such person; takes as long). A malformed hash matches nothing. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  try {
    const matches = await verify(passwordHash ?? NOBODY, password, COST)
    return matches && passwordHash !== null
  } catch {
    return false
  }
}
