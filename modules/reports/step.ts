/** What the making of a report goes through, in order, as a screen says it. */
export const REPORT_STEPS = [
  'Membaca skor',
  'Membaca berita',
  'Membaca kanal, pembangunan, dan instruksi',
  'Menyusun PDF',
  'Menyusun XLSX',
  'Menyimpan berkas',
] as const

/** Told that so many of the steps are done. */
export type Progress = (done: number) => Promise<void>

/** How far a report is, in words. `done`: how many of its steps are. */
export const stepWords = (done: number): string => {
  const step = REPORT_STEPS[done]
  return step
    ? `Langkah ${done + 1} dari ${REPORT_STEPS.length}: ${step.toLowerCase().replace('pdf', 'PDF').replace('xlsx', 'XLSX')}`
    : 'Selesai'
}
