import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { pdfOf } from '@/lib/pdf'
import { type Certificate, numberOf, prizeOf, readCode, verificationPath, writeCode } from './certificate'
import { certificateFile, certificateInfo, certificateOf } from './certificate-pdf'

const certificate: Certificate = {
  code: 'K7QM2RXD9FHT',
  number: '007/PWB-III/2026',
  unitName: 'Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Masyarakat',
  unitSlug: 'dppkbpm',
  quarter: '2026-t3',
  category: 'instagram',
  field: 'skpd',
  rank: 2,
  score: 91.7,
  jury: 80,
  result: 88.2,
  publishedAt: new Date('2026-11-24T20:00:00Z'),
}

test('a code is read however it was typed, and only where it can be one', () => {
  expect(writeCode('K7QM2RXD9FHT')).toBe('K7QM-2RXD-9FHT')
  for (const typed of ['K7QM-2RXD-9FHT', ' k7qm 2rxd 9fht', 'K7QM2RXD9FHT'])
    expect(readCode(typed)).toBe('K7QM2RXD9FHT')
  for (const typed of ['', 'K7QM-2RXD', 'K7QM-2RXD-9FH0', 'K7QM-2RXD-9FHT-A', '%00', '\u{1F6F6}'.repeat(6)])
    expect(readCode(typed)).toBeNull()
})

test('numbers and words', () => {
  expect(numberOf('2026-t3', 7)).toBe('007/PWB-III/2026')
  expect(prizeOf(certificate)).toBe('Peringkat 2, Instagram teraktif, SKPD')
  expect(verificationPath(certificate.code)).toBe('/penghargaan/sertifikat/K7QM-2RXD-9FHT')
})

test('the sheet is one page across that says whom, for what, which place, when and how it is verified', async () => {
  const address = `https://warta.example${verificationPath(certificate.code)}`
  const pdf = await getDocumentProxy(
    new Uint8Array(await pdfOf(certificateOf(certificate, address), certificateInfo(certificate))),
  )
  expect(pdf.numPages).toBe(1)
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  const { text } = await extractText(pdf, { mergePages: true })
  const words = text.replace(/\s+/g, ' ')
  for (const part of [
    certificate.unitName,
    certificate.number,
    'Peringkat Kedua Instagram teraktif',
    'Triwulan III 2026',
    'Banjarmasin, 25 November 2026',
    address,
  ])
    expect(words).toContain(part)
  expect(certificateFile(certificate)).toBe('sertifikat-K7QM-2RXD-9FHT')
})
