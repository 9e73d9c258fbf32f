import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { DomainError } from '@/lib/errors'
import { ROLE_NAMES, type Role } from '@/modules/accounts/actor'
import { createUser } from '@/modules/accounts/commands'

const SYLLABLES = [
  'ba',
  'im',
  'ka',
  'yuh',
  'su',
  'ngai',
  'ju',
  'kung',
  'pa',
  'sar',
  'te',
  'rap',
  'ung',
  'si',
  'ring',
  'la',
  'ut',
  'mar',
  'ta',
  'pu',
  'ra',
  'da',
  'yak',
  'ban',
  'jar',
  'ku',
  'in',
]

/** Eight syllables and four digits, some 51 bits: easy to type from paper. */
const randomPassword = (): string => {
  const word = () => Array.from({ length: 4 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('')
  return `${word()}-${word()}-${randomInt(1_000, 10_000)}`
}

const FIRST: { username: string; name: string; role: Role; unitSlug: string | null }[] = [
  { username: 'petugas.pelambuan', name: 'Petugas Pelambuan', role: 'officer', unitSlug: 'kelurahan-pelambuan' },
  { username: 'petugas.disdik', name: 'Petugas Disdik', role: 'officer', unitSlug: 'disdik' },
  { username: 'editor.disdik', name: 'Editor Disdik', role: 'editor', unitSlug: 'disdik' },
  { username: 'kepala.disdik', name: 'Kepala Disdik', role: 'head', unitSlug: 'disdik' },
  { username: 'kominfotik', name: 'Administrator Kominfotik', role: 'administrator', unitSlug: null },
  { username: 'kominfotik.kedua', name: 'Administrator Kedua', role: 'administrator', unitSlug: null },
  { username: 'walikota', name: 'Kantor Walikota', role: 'evaluator', unitSlug: null },
  { username: 'juri', name: 'Juri', role: 'jury', unitSlug: null },
  { username: 'juri.kedua', name: 'Juri Kedua', role: 'jury', unitSlug: null },
  { username: 'juri.ketiga', name: 'Juri Ketiga', role: 'jury', unitSlug: null },
]

const created = FIRST.map((user) => ({ ...user, password: randomPassword() }))
for (const user of created) {
  await createUser(null, user).catch((error: unknown) => {
    // An earlier start was cut off between making the users and telling their passwords.
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
    user.password = '(sudah dibuat sebelumnya)'
  })
}
const file = process.env.SIGN_INS_FILE
if (file) await writeFile(file, JSON.stringify(created), { mode: 0o600 })
else
  for (const { role, username, password } of created)
    console.log(`  ${ROLE_NAMES[role].padEnd(26)}${username.padEnd(20)}${password}`)
process.exit(0)
