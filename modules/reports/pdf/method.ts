import type { Content, TableCell } from 'pdfmake/interfaces'
import { decimal, percent } from '@/lib/numbers'
import { UNRECORDED_PARTS } from '@/modules/evaluation/facts'
import { CAP_KEYS, DEDUCTION_KEYS, PART_KEYS } from '@/modules/evaluation/policy'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'
import type { ReportContent } from '../content'
import { head, heading, RIVER, right, SOFT, TABLE, title } from './style'

/** One page: by which rules the scores were computed, with the numbers of the policy that held. */
export function method({ policy, span, methodUrl }: ReportContent): Content[] {
  const { parts, leagues, bands, caps, deductions, light, dayCredits, minimumCompleteness } = policy
  const [first = 0, second = 0] = dayCredits
  const quarter =
    span.kind === 'quarter'
      ? ' Skor triwulan adalah rata-rata skor bulannya; bulan ketika unit belum diberi peringkat tidak ikut.'
      : ''
  return [
    ...title('Cara skor dihitung', `Kebijakan skor versi ${policy.version}, ditetapkan sebelum masa penilaian.`),
    {
      fontSize: 9.5,
      text: `Skor 0 sampai 100 untuk setiap unit, setiap bulan, dari hal yang tercatat di portal atau diperiksa orang kedua. Jumlah suka, pengikut, pembaca, dan penduduk tidak dihitung. Unit hanya dibandingkan di dalam liganya; skor yang sama berbagi peringkat.${quarter}`,
    },
    heading('Bagian dan bobot'),
    {
      layout: TABLE,
      style: 'cell',
      table: {
        headerRows: 1,
        widths: [14, 96, 34, '*'],
        body: [
          [head(''), head('Bagian'), head('Bobot', 'right'), head('Yang dilihat')],
          ...PART_KEYS.map((key): TableCell[] => [
            { text: key, bold: true, color: RIVER },
            parts[key].name,
            right(decimal(parts[key].weight)),
            { text: parts[key].meaning, color: SOFT },
          ]),
        ],
      },
    },
    {
      style: 'small',
      margin: [0, 3, 0, 0],
      text: `Bagian yang tidak berlaku atau belum dinilai memberikan bobotnya kepada bagian lain. Belum dinilai di portal ini: ${UNRECORDED_PARTS.map((key) => parts[key].name).join(', ')}.`,
    },
    heading('Berita yang dihitung'),
    {
      fontSize: 9.5,
      text: `Ditulis unit itu di portal ini, tidak ditarik sampai bulannya ditutup, tidak hampir sama dengan berita lain, bukan ucapan, dan kelengkapannya paling sedikit ${percent(minimumCompleteness)}. Dalam satu hari berita pertama bernilai ${decimal(first)}, berikutnya ${decimal(second)}, sampai ${dayCredits.length} berita. Berita ringan bernilai ${decimal(light.credit)} untuk ${light.perMonth} yang pertama dalam sebulan dan hanya menambah volume.`,
    },
    heading('Target setiap liga'),
    {
      layout: TABLE,
      style: 'cell',
      table: {
        headerRows: 1,
        widths: ['*', 110, 90, 90],
        body: [
          [
            head('Liga'),
            head('Minggu berisi berita', 'right'),
            head('Berita sebulan', 'right'),
            head('Segar selama', 'right'),
          ],
          ...LEAGUES.map((league): TableCell[] => [
            LEAGUE_NAMES[league],
            right(percent(leagues[league].weeksRatio)),
            right(String(leagues[league].volume)),
            right(`${leagues[league].freshDays} hari`),
          ]),
        ],
      },
    },
    {
      columnGap: 20,
      columns: [
        {
          stack: [
            heading('Batas dan pengurangan'),
            {
              fontSize: 9,
              ul: [
                ...CAP_KEYS.map((key) => `${caps[key].sentence} Skor paling tinggi ${decimal(caps[key].limit)}.`),
                ...DEDUCTION_KEYS.map(
                  (key) => `${deductions[key].name}: dikurangi ${decimal(deductions[key].points)}.`,
                ),
                `Pengurangan paling banyak ${decimal(policy.maxDeduction)} dalam sebulan.`,
              ],
            },
          ],
        },
        {
          width: 170,
          stack: [
            heading('Sebutan'),
            {
              fontSize: 9,
              ul: bands.map(({ name, from }, index) =>
                index === bands.length - 1
                  ? `${name}: di bawah ${decimal(bands[index - 1]?.from ?? 0)}`
                  : `${name}: ${decimal(from)} ke atas`,
              ),
            },
            heading('Lebih lengkap'),
            { text: methodUrl, link: methodUrl, color: RIVER, fontSize: 9 },
          ],
        },
      ],
    },
  ]
}
