const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']

const dayName = (number: string): string => DAYS[Number(number)] ?? number
const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}.${minute.padStart(2, '0')}`

/** When a cron pattern runs, as people say it: "setiap hari pukul 03.15 WITA". A pattern of another kind stands as it is. */
export function cronWords(cron: string): string {
  const [minute = '', hour = '', date = '', month = '', weekday = ''] = cron.split(' ')
  const time = timeWords(minute, hour)
  const day = month === '*' ? dayWords(date, weekday) : null
  if (time === null || day === null) return `menurut pola ${cron} (WITA)`
  if (time.startsWith('pukul')) return `${day === '' ? 'setiap hari' : day} ${time} WITA`
  return day === '' ? time : `${day}, ${time}`
}

function timeWords(minute: string, hour: string): string | null {
  const step = /^\*\/(\d+)$/.exec(minute)?.[1]
  const hours = /^(\d+)-(\d+)$/.exec(hour)
  if (hours && (minute === '*' || step))
    return `setiap ${step ? `${step} ` : ''}menit antara pukul ${clock(hours[1] ?? '', '0')} dan ${clock(hours[2] ?? '', '59')} WITA`
  if (hour === '*' && minute === '*') return 'setiap menit'
  if (hour === '*' && step) return `setiap ${step} menit`
  if (!/^\d+$/.test(minute)) return null
  if (hour === '*') return `setiap jam pada menit ke-${minute}`
  const everyHours = /^\*\/(\d+)$/.exec(hour)?.[1]
  if (everyHours) return `setiap ${everyHours} jam pada menit ke-${minute}`
  if (!/^\d+(?:,\d+)*$/.test(hour)) return null
  return `pukul ${listOf(hour.split(',').map((one) => clock(one, minute)))}`
}

function dayWords(date: string, weekday: string): string | null {
  if (date === '*' && weekday === '*') return ''
  if (date === '*') {
    const span = /^([0-7])-([0-7])$/.exec(weekday)
    if (span) return `${dayName(span[1] ?? '')} sampai ${dayName(span[2] ?? '')}`
    return /^[0-7](?:,[0-7])*$/.test(weekday) ? `setiap ${listOf(weekday.split(',').map(dayName))}` : null
  }
  return weekday === '*' && /^\d+(?:,\d+)*$/.test(date) ? `setiap tanggal ${listOf(date.split(','))}` : null
}

const listOf = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`
