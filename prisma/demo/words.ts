import type { Day } from '@/lib/dates'
import type { RichNode } from '@/modules/posts/body'

export const RIVERS = [
  'Martapura',
  'Kuin',
  'Kelayan',
  'Miai',
  'Pelambuan',
  'Andai',
  'Teluk Dalam',
  'Awang',
  'Alalak',
  'Veteran',
]
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** "24 November 2026" */
export const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
export const weekDay = (day: Day): string => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'Senin'

export const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** Between 80 and 200 characters, where the text leaves room for it. */
export function summaryOf(text: string, place: string): string {
  const long = text.length < 80 ? `${text.replace(/\.$/, '')}, termasuk warga di ${place} dan sekitarnya.` : text
  return long.length <= 200 ? long : `${long.slice(0, long.lastIndexOf(' ', 196))}.`
}
