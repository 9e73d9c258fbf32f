export const LEAGUES = ['skpd-layanan', 'skpd-lain', 'bagian-setda', 'kecamatan', 'kelurahan'] as const
/** The group within which units are compared. */
export type League = (typeof LEAGUES)[number]

export const LEAGUE_NAMES: Record<League, string> = {
  'skpd-layanan': 'SKPD layanan publik',
  'skpd-lain': 'SKPD lain',
  'bagian-setda': 'Bagian Sekretariat Daerah',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
}

export const isLeague = (text: string): text is League => (LEAGUES as readonly string[]).includes(text)

export type UnitKind = 'skpd' | 'bagian' | 'kecamatan' | 'kelurahan'

export const KIND_NAMES: Record<UnitKind, string> = {
  skpd: 'SKPD',
  bagian: 'Bagian Setda',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
}

export const REVIEW_POLICIES = ['duaOrang', 'mandiri'] as const
/** Who may publish: `duaOrang` only a second person, `mandiri` the writer alone, with a review afterwards. */
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number]

export const POLICY_NAMES: Record<ReviewPolicy, string> = {
  duaOrang: 'Dua orang',
  mandiri: 'Mandiri',
}

/** What a card needs to say who speaks. */
export type UnitMark = { slug: string; name: string; shortName: string | null; kind: UnitKind; league: League }

export const shortNameOf = (unit: Pick<UnitMark, 'name' | 'shortName'>): string => unit.shortName ?? unit.name
