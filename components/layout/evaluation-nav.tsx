import { SideNav } from './side-nav'

const PLACES = [
  { href: '/evaluasi/unit-diam', name: 'Unit diam' },
  { href: '/evaluasi/instruksi', name: 'Instruksi' },
  { href: '/evaluasi/catatan', name: 'Catatan' },
  { href: '/evaluasi/laporan', name: 'Laporan' },
  { href: '/evaluasi/penghargaan', name: 'Penghargaan' },
  { href: '/evaluasi/rapat', name: 'Mode rapat' },
]
const SHEET = { href: '/evaluasi/juri', name: 'Lembar juri' }

/** The places of the evaluation; for a juror who evaluates nothing else, the sheet alone. */
export function EvaluationNav({ evaluates, judges }: { evaluates: boolean; judges: boolean }) {
  if (!evaluates) return <SideNav label="Penilaian" overview={SHEET} groups={[]} />
  return (
    <SideNav
      label="Evaluasi"
      overview={{ href: '/evaluasi', name: 'Ikhtisar' }}
      groups={[{ places: judges ? [...PLACES, SHEET] : PLACES }]}
    />
  )
}
