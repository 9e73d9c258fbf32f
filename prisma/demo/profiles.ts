import type { UnitKind } from '@/modules/units/unit'
import { randomOf } from './random'

const FIRST = [
  'Ahmad',
  'Rusdiana',
  'Fahrina',
  'Syamsul',
  'Noor Aida',
  'Hairul',
  'Mariatul',
  'Taufik',
  'Rahmawati',
  'Zainal',
]
const LAST = [
  'Kusumawira',
  'Barlianta',
  'Pramuditya',
  'Sasmitajaya',
  'Lokawangsa',
  'Intanwati',
  'Rimbawan',
  'Tirtasari',
]
const WHAT: Record<UnitKind, string> = {
  skpd: 'melayani warga kota dan melaporkan kegiatan serta pekerjaannya di halaman ini.',
  bagian: 'membantu Sekretaris Daerah menyusun kebijakan dan memantau pelaksanaannya.',
  kecamatan: 'mengoordinasikan kelurahan di wilayahnya dan melayani warga dari dekat.',
  kelurahan: 'melayani surat-menyurat, mendampingi RT, dan mengurus lingkungan warga sehari-hari.',
}

/** A profile that is plainly made up: the names belong to nobody and the numbers reach nobody. */
export function profileOf(unit: { slug: string; name: string; kind: UnitKind }) {
  const random = randomOf(`profile ${unit.slug}`)
  return {
    description: `${unit.name} ${WHAT[unit.kind]}`,
    headName: `${random.pick(FIRST)} ${random.pick(LAST)} (contoh)`,
    address: `Jalan Contoh Nomor ${random.int(1, 120)}, Banjarmasin`,
    phone: '(0511) 000-0000'.replace(/0000$/, String(random.int(1000, 9999))),
    email: `${unit.slug}@banjarmasin.example`,
  }
}
