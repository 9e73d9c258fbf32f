import { isIP } from 'node:net'
import { z } from 'zod'

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))

const FAKES_ON_A_REAL_PORTAL =
  'FAKE_SITES menggantikan situs unit dengan situs buatan dan hanya boleh dipakai pada portal percobaan, yang PUBLIC_URL-nya di localhost'

const Settings = z.object({
  APP_DATABASE_URL: z.url(),
  DATA_DIR: z.string().min(1).default('.data'),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((address) => address !== '')),
  /** Seconds for which a proxy or CDN may show a page without asking; 0 = it always asks. */
  SHARED_CACHE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(1),
  /** What happens to a script in a public page that is neither Next's nor ours. */
  UNKNOWN_SCRIPTS: z.enum(['drop', 'fail']).default('drop'),
  /** Whether the database tells of changes by LISTEN and NOTIFY; else it is asked every second. */
  DATABASE_LISTEN: z.enum(['yes', 'no']).default('yes'),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** smtp:// or smtps://, with name and password; without it letters stay in the local outbox. */
  SMTP_URL: z
    .url()
    .regex(/^smtps?:/)
    .optional(),
  MAIL_FROM: z.string().min(3).default('Warta Baimbai <warta@localhost>'),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().default('auto'),
  /** Ports of sites that monitoring may ask. */
  MONITOR_PORTS: z
    .string()
    .default('80,443')
    .transform((text) => text.split(/[\s,]+/).map(Number))
    .pipe(z.array(z.number().int().min(1).max(65_535))),
  /** 127.0.0.1:PORT, where the made-up sites of names in .example answer; for tests and the demo. */
  FAKE_SITES: z
    .string()
    .regex(/^127\.0\.0\.1:\d{1,5}$/)
    .transform((text) => Number(text.split(':')[1]))
    .optional(),
})
const Env = Settings.refine(
  ({ FAKE_SITES, PUBLIC_URL }) => FAKE_SITES === undefined || isLoopback(new URL(PUBLIC_URL).hostname),
  { path: ['FAKE_SITES'], message: FAKES_ON_A_REAL_PORTAL },
)
export type Env = z.infer<typeof Env>

let parsed: Env | undefined

/** The settings of this process, read once. Throws with the names of what is missing or malformed. */
export function env(): Env {
  if (!parsed) {
    const result = Env.safeParse(process.env)
    if (!result.success) {
      const names = result.error.issues
        .map(({ code, path, message }) => (code === 'custom' ? message : path.join('.')))
        .join(', ')
      throw new Error(`Pengaturan belum benar: ${names}. Lihat npm start -- --help.`)
    }
    parsed = result.data
  }
  return parsed
}
