import fc from 'fast-check'
import { expect, it } from 'vitest'
import { failureOf } from './failure'

it.each([
  ["ENOTDIR: not a directory, scandir '/data/kiriman'", "ENOTDIR: not a directory, scandir '/data/kiriman'"],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ['connect ECONNREFUSED 192.168.100.100:5432', 'connect ECONNREFUSED 192.168.100.100:5432'],
  ['gagal ke postgresql://warta:rahasia@db.local:5432/warta lagi', 'gagal ke [sambungan] lagi'],
  ['smtps://siti%40contoh.id:sandi@mail.contoh.id tidak menjawab', '[sambungan] tidak menjawab'],
  ['401 with Authorization: Bearer abc.def-123', '401 with Authorization: [kunci]'],
  ['bearer EAAGm0PX4ZCps was refused', '[kunci] was refused'],
  ['password=hunter2&x=1', 'password=[kunci]&x=1'],
  ['GET https://graph.facebook.com/v19/me?access_token=EAAG failed', 'GET https://graph.facebook.com/v19/me failed'],
  ['eyJhbGciOi.eyJzdWIi.c2ln ditolak', '[kunci] ditolak'],
  ['550 siti.aminah@contoh.go.id: mailbox unavailable', '550 [surel]: mailbox unavailable'],
  ['nomor 0812 3456 7890 salah', 'nomor [nomor] salah'],
  ['duplicate key: Key (name)=(Siti Aminah) exists', 'duplicate key: Key (name)=(…) exists'],
  ['invalid input syntax for type uuid: "Siti"', 'invalid input syntax for type uuid: "…"'],
])('%s', (message, told) => expect(failureOf(new Error(`${message}\nsecond line`))).toBe(told))

it('tells the reason of the database, not where its client was called', () =>
  expect(
    failureOf(
      new Error("\nInvalid `db.mail.updateMany()` invocation:\n\n\nCan't reach database server at 127.0.0.1\n"),
    ),
  ).toBe("Can't reach database server at 127.0.0.1"))

it('has a word for whatever was thrown', () => {
  expect(failureOf('habis')).toBe('habis')
  expect(failureOf(undefined)).toBe('undefined')
  expect(failureOf(new Error(' \n '))).toBe('Gagal tanpa keterangan.')
})

it('is one line of at most 300 characters without the connection, whatever stands around it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3_000 }), (before, after) => {
      const told = failureOf(new Error(`${before} postgresql://a:hunter2@b/c ${after}`))
      expect(told.length).toBeLessThanOrEqual(300)
      expect(told).not.toMatch(/[\n\r\0]/)
      expect(told).not.toContain('hunter2')
    }),
  ))
