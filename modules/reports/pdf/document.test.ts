import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { pdfOf } from '@/lib/pdf'
import { postOn } from '@/modules/evaluation/facts.fixture'
import type { ReportContent } from '../content'
import { contentOf, materialOf, postsFrom, scoredUnit, spanOf } from '../content.fixture'
import { documentFacts, documentOf } from './document'

const bytesOf = (content: ReportContent) => pdfOf(documentOf(content), documentFacts(content))
async function pagesOf(content: ReportContent): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(content))))
  return text.map((page) => page.replace(/\s+/g, ' '))
}

const LONG = 'Dinas Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Masyarakat'
const units = [
  scoredUnit({ name: 'Kelurahan Pelambuan', posts: postsFrom('2026-10-03', 9) }),
  scoredUnit({ name: 'Kelurahan Mantuil', posts: postsFrom('2026-10-03', 2) }),
  scoredUnit({ name: LONG, league: 'skpd-layanan' }),
]

describe('a report as a document', () => {
  test('the cover says what it is, how fast it stands, and by which seal', async () => {
    const [cover = '', contents = ''] = await pagesOf(contentOf(materialOf(units)))
    for (const words of ['Oktober 2026', 'DITETAPKAN', 'a'.repeat(32), 'period=2026-10', 'Kantor Walikota'])
      expect(cover).toContain(words)
    expect(cover).not.toContain('Halaman')
    for (const words of ['Ringkasan 3', 'Cara skor dihitung 4', 'Kelurahan Pelambuan'])
      expect(contents).toContain(words)
    const [provisional = ''] = await pagesOf(contentOf(materialOf(units), { isProvisional: true, seal: null }))
    expect(provisional).toContain('SEMENTARA')
    expect(provisional).toContain('setelah semua bulan ditetapkan')
  })

  test('each unit has one page, in the order of its league, with its numbers', async () => {
    const content = contentOf(materialOf(units))
    const pages = (await pagesOf(content)).slice(-units.length)
    const shown = content.leagues.flatMap((league) => league.units)
    for (const [at, unit] of shown.entries()) {
      expect(pages[at]).toContain(unit.unit.name)
      expect(pages[at]).toContain(`Peringkat ${unit.rank} dari ${unit.ranked}`)
      expect(pages[at]).toContain(unit.score.toFixed(1).replace('.', ','))
    }
    expect(pages[2]).toContain('2 berita: 2 dihitung, 0 ringan, 0 tidak dihitung.')
    expect(pages[0]).toContain('Tidak ada berita yang dihitung bulan ini. Skor paling tinggi 20.')
  })

  test('sections without anything say so', async () => {
    const all = (await pagesOf(contentOf(materialOf(units)))).join(' ')
    for (const words of ['Tidak ada pembangunan yang terlambat.', 'Tidak ada instruksi yang berjalan.'])
      expect(all).toContain(words)
  })

  test('a unit with as much as there can be still has one page', async () => {
    const name = (at: number) =>
      `Pembangunan ${at} yang bernama sangat panjang supaya barisnya tidak muat di satu baris saja`
    const works = Array.from({ length: 12 }, (_, at) => ({ id: String(at), slug: String(at), name: name(at) }))
    const full = (month: string) => {
      const posts = Array.from({ length: 40 }, (_, at) =>
        postOn(`${month}-${String(1 + (at % 28)).padStart(2, '0')}`, { completeness: at % 3 === 0 ? 0.2 : 0.9 }, at),
      )
      return scoredUnit({
        name: LONG,
        league: 'skpd-layanan',
        month,
        posts,
        development: {
          facts: { stages: 0.5, timeliness: 0.5, evidence: 0.5 },
          coverage: {
            stages: [
              { state: 'direncanakan', isCovered: false },
              { state: 'berjalan', isCovered: false },
            ],
            due: works.map(({ id }) => ({ projectId: id, kind: 'finish' as const, day: `${month}-02`, isDone: false })),
            updates: [],
          },
          works,
        },
      })
    }
    const months = ['2026-07', '2026-08', '2026-09'].map((month) => ({ month, units: [{ ...full(month), rank: 1 }] }))
    const slug = months[0]?.units[0]?.mark.slug ?? ''
    const late = works.map(({ id, ...work }) => ({
      ...{ id, ...work, days: 100, state: 'berjalan' as const, plannedStart: null, plannedFinish: '2026-06-01' },
      unit: { slug, name: LONG, shortName: null, kind: 'skpd' as const, league: 'skpd-layanan' as const },
      lastToldAt: new Date('2026-06-01T00:00:00Z'),
    }))
    const titles = new Map(
      months.flatMap(({ units: own }) =>
        own.flatMap(({ facts }) => facts.posts.map(({ id }) => [id, name(1)] as const)),
      ),
    )
    const missing = new Map(
      [...titles.keys()].map((id) => [
        id,
        ['summary', 'body', 'photo', 'altText', 'place'] as ('summary' | 'body' | 'photo' | 'altText' | 'place')[],
      ]),
    )
    const place = { rank: 1, movement: { direction: 'up' as const, places: 3 } }
    const content = contentOf(
      materialOf([], {
        span: spanOf('2026-t3'),
        asOf: '2026-09-30',
        months,
        late,
        titles,
        missing,
        places: new Map([[slug, place]]),
      }),
    )
    const pages = await pagesOf(content)
    expect(pages.findIndex((page) => page.includes('Peringkat 1 dari 1'))).toBe(pages.length - 1)
  })

  test('it carries what PDF/A-2b asks for: its claim, its colours, its fonts', async () => {
    const raw = (await bytesOf(contentOf(materialOf(units)))).toString('latin1')
    for (const words of [
      '%PDF-1.7',
      '<pdfaid:part>2</pdfaid:part>',
      '<pdfaid:conformance>B<',
      '/GTS_PDFA1',
      '/FontFile2',
    ])
      expect(raw).toContain(words)
    expect(raw).not.toContain('/BaseFont /Helvetica')
  })
})
