import { platformWord } from '@/modules/channels/channel'
import type { Demand } from './demand'
import type { Rule } from './rule'

/** Words to begin with, as they were said in the evaluation of the smart city; whoever issues changes them as wanted. */
export function suggestionFor(rule: Rule, demand: Demand): { title: string; text: string } {
  if (demand.kind === 'channel') {
    const name = platformWord(demand.platform)
    return {
      title: `Segera memiliki ${name} resmi`,
      text: [
        `Berdasarkan evaluasi smart city, unit Saudara belum memiliki ${name} resmi yang terverifikasi. Demi keterbukaan informasi dan agar warga mendapat kabar yang benar, Saudara diinstruksikan:`,
        `1. Segera membuat ${name} resmi unit dan mendaftarkannya di portal Warta Baimbai.`,
        '2. Menunjuk satu orang yang menangani publikasi.',
        '3. Menggunakan pendampingan dan tutorial Dinas Kominfotik bila diperlukan.',
      ].join('\n'),
    }
  }
  if (rule.kind === 'silent')
    return {
      title: 'Segera memuat kabar kegiatan unit',
      text: [
        `Unit Saudara tidak memuat berita selama ${rule.days} hari atau lebih. Saudara diinstruksikan memuat kabar kegiatan dan pembangunan terbaru di portal Warta Baimbai, lalu melaporkan tautannya.`,
        'Bila ada kendala, laporkan kendalanya agar Dinas Kominfotik dapat membantu.',
      ].join('\n'),
    }
  return { title: '', text: '' }
}
