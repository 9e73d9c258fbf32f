import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { observeAccounts } from '@/modules/channels/account-commands'
import { isChannelDue, observeDueChannels } from '@/modules/channels/monitor-commands'
import { tellOfUncertainChannels } from '@/modules/channels/reminder-commands'
import { settleOldEvidence } from '@/modules/channels/settle-commands'
import { watchOwnPages } from '@/modules/channels/warning-commands'
import { closeDueMonths, isClosingDue } from '@/modules/evaluation/close-commands'
import { freezeDueMonths, isFreezingDue } from '@/modules/evaluation/freeze-commands'
import { checkNominees } from '@/modules/evaluation/nominee-commands'
import { isRecomputationDue, recomputeOpenMonths } from '@/modules/evaluation/recompute-commands'
import { closeInstructions, isInstructionDone } from '@/modules/instructions/close-commands'
import { remindOfInstructions } from '@/modules/instructions/reminder-commands'
import type { Job } from '@/modules/jobs/job'
import { deleteOldRuns } from '@/modules/jobs/run-commands'
import { deleteOldUploads } from '@/modules/media/commands'
import { deleteOrphanPhotos } from '@/modules/media/library-commands'
import { sendMail } from '@/modules/notices/mail-commands'
import { fingerprintPosts } from '@/modules/posts/fingerprint-commands'
import { forgetPresence } from '@/modules/posts/presence-commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'
import { tellOfLateReviews, tellOfTomorrow } from '@/modules/posts/reminder-commands'
import { deleteOldProjectImports } from '@/modules/projects/import-commands'
import { tellOfWaitingWorks } from '@/modules/projects/reminder-commands'
import { isReportWaiting, makeReports } from '@/modules/reports/make-commands'
import { advanceImports, isImportWaiting } from '@/modules/transfer/advance-commands'
import { deleteStaleUploads } from '@/modules/transfer/import-commands'

export type ScheduledJob = Job & {
  run: (now: Date) => Promise<number>
  /** Asked every two seconds: whether it shall run before its minute, as somebody waits for it. */
  isWaiting?: () => Promise<boolean>
}

/** What runs when, in Asia/Makassar. */
export const SCHEDULE: readonly ScheduledJob[] = [
  {
    name: 'publish-due-posts',
    cron: '* * * * *',
    title: 'Menerbitkan berita terjadwal',
    purpose: 'Berita yang waktunya tiba menjadi terbuka bagi semua orang.',
    resultNoun: 'berita diterbitkan',
    run: publishDuePosts,
  },
  {
    name: 'send-mail',
    cron: '* * * * *',
    title: 'Mengirim surat',
    purpose: 'Surat pemberitahuan diserahkan kepada peladen surat; tanpa peladen, disimpan di surat keluar.',
    resultNoun: 'surat ditangani',
    run: sendMail,
  },
  {
    name: 'tell-of-late-reviews',
    cron: '10 * * * *',
    title: 'Mengingatkan tinjauan',
    purpose: 'Berita yang terbit sendiri dan belum ditinjau orang kedua diingatkan kepada unitnya.',
    resultNoun: 'berita diingatkan',
    run: tellOfLateReviews,
  },
  {
    name: 'tell-of-tomorrow',
    cron: '0 8 * * *',
    title: 'Mengingatkan jadwal besok',
    purpose: 'Penulis diberi tahu berita mana yang terbit besok.',
    resultNoun: 'berita diingatkan',
    run: tellOfTomorrow,
  },
  {
    name: 'tell-of-waiting-works',
    cron: '5 8 * * 1-5',
    title: 'Mengingatkan kabar pembangunan',
    purpose: 'Unit diberi tahu pembangunan mana yang sudah lama tanpa kabar.',
    resultNoun: 'pembangunan menunggu',
    run: tellOfWaitingWorks,
  },
  {
    name: 'forget-presence',
    cron: '50 * * * *',
    title: 'Melupakan siapa yang menyunting',
    purpose: 'Catatan siapa yang sedang membuka berita dihapus setelah satu jam.',
    resultNoun: 'catatan dihapus',
    run: forgetPresence,
  },
  {
    name: 'delete-old-uploads',
    cron: '40 * * * *',
    title: 'Menghapus kiriman foto yang terputus',
    purpose: 'Potongan foto yang tidak dilanjutkan selama enam jam dihapus dari server.',
    resultNoun: 'kiriman dihapus',
    run: deleteOldUploads,
  },
  {
    name: 'fingerprint-posts',
    cron: '*/10 * * * *',
    title: 'Menyidik berita mirip',
    purpose: 'Berita baru dibandingkan dengan yang sudah ada.',
    resultNoun: 'berita disidik',
    run: fingerprintPosts,
  },
  {
    name: 'delete-expired-sessions',
    cron: '15 3 * * *',
    title: 'Menghapus sesi lama',
    purpose: 'Sesi masuk yang sudah berakhir dihapus.',
    resultNoun: 'sesi dihapus',
    run: deleteExpiredSessions,
  },
  {
    name: 'delete-orphan-photos',
    cron: '45 3 * * *',
    title: 'Menghapus foto tak terpakai',
    purpose: 'Foto yang 30 hari tidak tampil di berita mana pun dihapus.',
    resultNoun: 'foto dihapus',
    run: deleteOrphanPhotos,
  },
  {
    name: 'advance-imports',
    cron: '* * * * *',
    title: 'Melanjutkan impor situs lama',
    purpose: 'Impor dari Blogger atau WordPress diperiksa dan disimpan sedikit demi sedikit.',
    resultNoun: 'impor dikerjakan',
    run: (now) => advanceImports(now),
    isWaiting: isImportWaiting,
  },
  {
    name: 'delete-stale-uploads',
    cron: '55 3 * * *',
    title: 'Menghapus berkas impor lama',
    purpose: 'Berkas impor yang 30 hari tidak dilanjutkan dihapus dari server.',
    resultNoun: 'impor dibersihkan',
    run: deleteStaleUploads,
  },
  {
    name: 'delete-old-project-imports',
    cron: '5 4 * * *',
    title: 'Menghapus berkas impor pembangunan',
    purpose: 'Berkas CSV yang dikirim lebih dari sehari lalu dihapus.',
    resultNoun: 'berkas dihapus',
    run: deleteOldProjectImports,
  },
  {
    name: 'observe-channels',
    cron: '* * * * *',
    title: 'Memantau kanal',
    purpose: 'Situs web dan kanal YouTube unit dilihat sekali sehari, masing-masing pada menitnya sendiri.',
    resultNoun: 'kanal dilihat',
    run: (now) => observeDueChannels(now),
    isWaiting: isChannelDue,
  },
  {
    name: 'observe-accounts',
    cron: '*/10 * * * *',
    title: 'Membaca akun lewat antarmuka resmi',
    purpose: 'Instagram dan Facebook unit, sekali sehari, bila kunci platform terpasang.',
    resultNoun: 'akun dibaca',
    run: observeAccounts,
  },
  {
    name: 'watch-own-pages',
    cron: '25 * * * *',
    title: 'Mengawasi halaman portal',
    purpose: 'Berita yang baru terbit atau berubah diperiksa dari kata-kata judi dan bahasa asing.',
    resultNoun: 'peringatan baru',
    run: watchOwnPages,
  },
  {
    name: 'settle-old-evidence',
    cron: '20 0 * * *',
    title: 'Menilai kembali bukti kanal lama',
    purpose: 'Akun yang buktinya sudah terlalu lama tidak lagi disebut aktif; keadaannya menjadi belum dapat dibaca.',
    resultNoun: 'kanal berubah',
    run: settleOldEvidence,
  },
  {
    name: 'tell-of-uncertain-channels',
    cron: '15 8 * * 1-5',
    title: 'Meminta kepastian kanal',
    purpose: 'Sekali setiap kuartal, unit diminta memastikan kanalnya masih benar.',
    resultNoun: 'kanal menunggu',
    run: tellOfUncertainChannels,
  },
  {
    name: 'recompute-scores',
    cron: '2 * * * *',
    title: 'Menghitung skor bulan berjalan',
    purpose: 'Skor sementara semua unit dihitung ulang, sekali, sesudah ada perubahan yang dilihat warga.',
    resultNoun: 'skor berubah',
    run: recomputeOpenMonths,
    isWaiting: () => isRecomputationDue(new Date()),
  },
  {
    name: 'close-months',
    cron: '3 * * * *',
    title: 'Menutup bulan',
    purpose: 'Skor bulan lalu ditutup setelah hari kerja ketiga; masa sanggah lima hari kerja dimulai.',
    resultNoun: 'bulan ditutup',
    run: closeDueMonths,
    isWaiting: () => isClosingDue(new Date()),
  },
  {
    name: 'freeze-months',
    cron: '4 * * * *',
    title: 'Menetapkan bulan',
    purpose: 'Skor yang masa sanggahnya selesai dan semua sanggahannya diputus ditetapkan dan disegel.',
    resultNoun: 'bulan ditetapkan',
    run: freezeDueMonths,
    isWaiting: () => isFreezingDue(new Date()),
  },
  {
    name: 'check-nominees',
    cron: '20 4 * * *',
    title: 'Menyisihkan bukti calon penerima penghargaan',
    purpose: 'Bukti kanal lima unit terbaik setiap liga pada bulan lalu diperiksa sekali lagi.',
    resultNoun: 'bukti disisihkan',
    run: checkNominees,
  },
  {
    name: 'close-instructions',
    cron: '*/10 * * * *',
    title: 'Menutup instruksi yang sudah dilaksanakan',
    purpose: 'Kanal yang diminta sebuah instruksi sudah terverifikasi: tanggal selesainya dicatat.',
    resultNoun: 'instruksi ditutup',
    run: closeInstructions,
    isWaiting: isInstructionDone,
  },
  {
    name: 'remind-of-instructions',
    cron: '20 8 * * 1-5',
    title: 'Mengingatkan instruksi',
    purpose: 'Unit diingatkan 7, 3 dan 1 hari sebelum batas waktu instruksi, dan setiap minggu sesudahnya.',
    resultNoun: 'instruksi diingatkan',
    run: remindOfInstructions,
  },
  {
    name: 'make-reports',
    cron: '* * * * *',
    title: 'Menyusun laporan',
    purpose: 'Laporan bulan atau triwulan yang diminta Kantor Walikota disusun sebagai PDF dan XLSX.',
    resultNoun: 'laporan disusun',
    run: makeReports,
    isWaiting: isReportWaiting,
  },
  {
    name: 'delete-old-job-runs',
    cron: '15 4 * * *',
    title: 'Menghapus riwayat pekerjaan lama',
    purpose: 'Catatan pekerjaan yang lebih dari 30 hari dihapus.',
    resultNoun: 'catatan dihapus',
    run: deleteOldRuns,
  },
]

export const QUEUES = SCHEDULE.map(({ name }) => name)
