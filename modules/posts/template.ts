import type { PostType } from './post'

export const TEMPLATE_FIELDS = ['eventDate', 'place', 'placeDetail', 'who', 'why', 'how'] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]
type Wording = { label: string; hint: string }

/** What a type of post asks for: when to choose it, how its fields are called, which it cannot do without, how its text may go. */
export type Template = {
  purpose: string
  fields: Record<TemplateField, Wording>
  required: readonly Exclude<TemplateField, 'placeDetail'>[]
  /** Headings and prompts for the body, in their order. */
  outline: readonly string[]
}

const FIELDS: Record<TemplateField, Wording> = {
  eventDate: { label: 'Tanggal kegiatan', hint: '' },
  place: { label: 'Kelurahan', hint: 'Tempat kegiatan berlangsung.' },
  placeDetail: { label: 'Tempat tepatnya', hint: 'Misalnya: aula kantor kelurahan.' },
  who: { label: 'Siapa', hint: 'Siapa yang hadir, bekerja, atau menerima manfaat.' },
  why: { label: 'Mengapa', hint: 'Alasan dan tujuan kegiatan.' },
  how: { label: 'Bagaimana', hint: 'Cara kegiatan berlangsung, dananya, langkah berikutnya.' },
}

export const TEMPLATES: Record<PostType, Template> = {
  kegiatan: {
    purpose: 'Sesuatu yang baru saja berlangsung: rapat, gotong royong, pelayanan, pelatihan.',
    fields: FIELDS,
    required: ['eventDate', 'place'],
    outline: ['Apa yang berlangsung dan siapa yang hadir', 'Apa yang dihasilkan', 'Apa gunanya bagi warga'],
  },
  pembangunan: {
    purpose: 'Perkembangan sebuah pekerjaan: direncanakan, berjalan, atau selesai.',
    fields: {
      ...FIELDS,
      eventDate: { label: 'Tanggal keadaan ini', hint: 'Hari ketika keadaan pekerjaan dilihat atau difoto.' },
      place: { label: 'Kelurahan', hint: 'Tempat pekerjaan itu.' },
      placeDetail: { label: 'Tempat tepatnya', hint: 'Misalnya: Jalan Belitung, depan SDN Pelambuan 2.' },
      who: { label: 'Siapa', hint: 'Yang mengerjakan, yang mengawasi, yang menerima manfaat.' },
      why: { label: 'Mengapa', hint: 'Masalah yang diatasi pekerjaan ini.' },
      how: { label: 'Bagaimana', hint: 'Tahap pekerjaan, persen selesai, sumber dana, perkiraan selesai.' },
    },
    required: ['place', 'how'],
    outline: ['Keadaan sekarang', 'Yang sudah dan akan dikerjakan', 'Dampaknya bagi warga selama pekerjaan'],
  },
  pengumuman: {
    purpose: 'Sesuatu yang perlu diketahui atau dilakukan warga.',
    fields: {
      ...FIELDS,
      eventDate: { label: 'Berlaku mulai', hint: '' },
      place: { label: 'Kelurahan', hint: 'Tempat pengumuman ini berlaku. Kosongkan bila untuk seluruh kota.' },
      placeDetail: { label: 'Tempat tepatnya', hint: 'Misalnya: loket pelayanan lantai 1.' },
      who: { label: 'Untuk siapa', hint: 'Warga mana yang perlu memperhatikannya.' },
      why: { label: 'Mengapa', hint: 'Dasar dan alasannya.' },
      how: { label: 'Yang perlu dilakukan', hint: 'Langkah, syarat, batas waktu, nomor yang dapat dihubungi.' },
    },
    required: ['who', 'how'],
    outline: ['Apa yang diumumkan', 'Syarat dan langkahnya', 'Batas waktu dan tempat bertanya'],
  },
  klarifikasi: {
    purpose: 'Jawaban atas kabar yang keliru atau hoaks.',
    fields: {
      ...FIELDS,
      eventDate: { label: 'Tanggal kabar beredar', hint: '' },
      place: { label: 'Kelurahan', hint: 'Bila kabar itu tentang satu kelurahan.' },
      placeDetail: { label: 'Beredar di mana', hint: 'Misalnya: grup WhatsApp warga.' },
      who: { label: 'Siapa yang menjelaskan', hint: 'Nama dan jabatan sumber yang berwenang.' },
      why: { label: 'Kabar yang beredar', hint: 'Isi kabar itu, tanpa menambah-nambah.' },
      how: { label: 'Faktanya', hint: 'Yang benar, dengan bukti atau sumbernya.' },
    },
    required: ['why', 'how'],
    outline: ['Kabar yang beredar', 'Hasil pemeriksaan', 'Yang sebaiknya dilakukan warga'],
  },
  agenda: {
    purpose: 'Sesuatu yang akan berlangsung dan boleh dihadiri atau perlu diketahui.',
    fields: {
      ...FIELDS,
      eventDate: { label: 'Tanggal acara', hint: '' },
      place: { label: 'Kelurahan', hint: 'Tempat acara akan berlangsung.' },
      who: { label: 'Siapa', hint: 'Penyelenggara, dan siapa yang boleh hadir.' },
      why: { label: 'Mengapa', hint: 'Tujuan acara.' },
      how: { label: 'Bagaimana', hint: 'Jam, susunan acara, cara mendaftar, biaya.' },
    },
    required: ['eventDate', 'place'],
    outline: ['Apa acaranya', 'Jam dan susunan acara', 'Cara ikut serta'],
  },
  ucapan: {
    purpose: 'Ucapan selamat atau belasungkawa. Hanya sedikit menambah skor.',
    fields: FIELDS,
    required: [],
    outline: [],
  },
}

/** What the required fields of a post hold. */
export type TemplateFacts = {
  type: PostType
  eventDate: Date | string | null
  placeId: string | null
  placeDetail: string
  who: string
  why: string
  how: string
}
export type Missing = { field: TemplateField; sentence: string }

/** The fields that the type cannot do without and that are empty, as sentences for the writer. A place may be a kelurahan or words. */
export function missingFields(post: TemplateFacts): Missing[] {
  const { fields, required } = TEMPLATES[post.type]
  const isFilled: Record<(typeof required)[number], boolean> = {
    eventDate: Boolean(post.eventDate),
    place: Boolean(post.placeId) || post.placeDetail.trim() !== '',
    who: post.who.trim() !== '',
    why: post.why.trim() !== '',
    how: post.how.trim() !== '',
  }
  return required
    .filter((field) => !isFilled[field])
    .map((field) => ({
      field,
      sentence:
        field === 'place'
          ? 'Pilih kelurahan atau tuliskan tempatnya.'
          : `Isi “${fields[field].label}”: diperlukan untuk berita jenis ini.`,
    }))
}
