import { SideNav } from './side-nav'

const PLACES = [
  { href: '/evaluasi/unit-diam', name: 'Unit diam' },
  { href: '/evaluasi/instruksi', name: 'Instruksi' },
  { href: '/evaluasi/catatan', name: 'Catatan' },
  { href: '/evaluasi/laporan', name: 'Laporan' },
  { href: '/evaluasi/rapat', name: 'Mode rapat' },
]

export function EvaluationNav() {
  return <SideNav label="Evaluasi" overview={{ href: '/evaluasi', name: 'Ikhtisar' }} groups={[{ places: PLACES }]} />
}
