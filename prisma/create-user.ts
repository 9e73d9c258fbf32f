import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { DomainError } from '@/lib/errors'
import { createUser } from '@/modules/accounts/commands'
import { NewUser } from '@/modules/accounts/user'

const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', default: 'administrator' },
    unit: { type: 'string' },
  },
})

const lines = createInterface({ input: process.stdin, output: process.stdout })
const ask = (question: string) => lines.question(`${question}: `)
const parsed = NewUser.safeParse({
  username: values.username ?? (await ask('Nama pengguna')),
  name: values.name ?? (await ask('Nama lengkap')),
  role: values.role,
  unitSlug: values.unit ?? null,
  password: process.env.NEW_USER_PASSWORD ?? (await ask('Kata sandi (paling sedikit 12 karakter)')),
})
lines.close()

function fail(sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}

if (!parsed.success) fail(parsed.error.issues.map(({ message }) => message))
try {
  await createUser(null, parsed.data)
  console.log(`Pengguna ${parsed.data.username} dibuat.`)
  process.exit(0)
} catch (error) {
  if (error instanceof DomainError) fail([error.message])
  throw error
}
