export const GATES = ['months', 'cap', 'integrity', 'officer', 'sample'] as const
/** What a unit must pass to be nominated. */
export type Gate = (typeof GATES)[number]

/** The gates as conditions, and what is said of a unit that does not pass. Source: score.md, award gates. */
export const GATE_TEXTS: Readonly<Record<Gate, { condition: string; failure: string }>> = {
  months: {
    condition: 'Sedikitnya dua bulan dalam triwulan itu sudah ditetapkan skornya',
    failure: 'belum punya dua bulan yang ditetapkan',
  },
  cap: {
    condition: 'Tidak ada batas skor yang berlaku pada bulan terakhir triwulan itu',
    failure: 'skornya dibatasi',
  },
  integrity: { condition: 'Tidak ada perkara integritas yang terbuka', failure: 'ada perkara yang belum diputus' },
  officer: { condition: 'Ada petugas publikasi yang ditetapkan', failure: 'tidak ada petugas publikasi' },
  sample: {
    condition: 'Ada berita sendiri dari triwulan itu yang dapat dibaca juri',
    failure: 'tidak ada berita yang dapat dinilai juri',
  },
}
/** What the portal cannot know yet refuses nobody. */
export const NOT_ASSESSED = 'Kewajiban inovasi tahun ini: belum dinilai, karena daftar inovasi belum ada di portal ini.'

const LEAST_MONTHS = 2

export type GateFacts = {
  /** Frozen months of the quarter in which the unit was ranked. */
  closedMonths: number
  /** Whether a cap held in the quarter's last month. */
  hasCap: boolean
  /** Whether a deduction waits to be decided, of whichever month. */
  hasOpenCase: boolean
  /** Whether somebody holds the role of an officer in the unit now. */
  hasOfficer: boolean
  /** Its own counted posts of the quarter that are public still. */
  readablePosts: number
}

/** The gates that a unit does not pass, in their order; empty where it may be nominated. */
export function failedGatesOf({ closedMonths, hasCap, hasOpenCase, hasOfficer, readablePosts }: GateFacts): Gate[] {
  const isFailed: Record<Gate, boolean> = {
    months: closedMonths < LEAST_MONTHS,
    cap: hasCap,
    integrity: hasOpenCase,
    officer: !hasOfficer,
    sample: readablePosts === 0,
  }
  return GATES.filter((gate) => isFailed[gate])
}
