import { hash, verify } from '@node-rs/argon2'

// OWASP's smallest argon2id setting (19 MiB, two passes, one lane): 20-50 ms here, and four at once stay under 80 MiB.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Nobody's password, made once with the same cost: an unknown address takes as long to refuse as a wrong password.
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$S3rZpnxt52M7PzJq+EJLfQ$tCZGTyPpm3LV7kKhgGso/S9SUNFjF6QA+Q+VIUa31Sk'

/** The argon2id hash of a password, in PHC format with its own salt. */
export const hashPassword = (password: string) => hash(password.normalize('NFKC'), COST)

/** Whether a password is right; without a hash it works as long and answers no. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODYS_HASH, password.normalize('NFKC'))
  return isRight && Boolean(passwordHash)
}
