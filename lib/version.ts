import { z } from 'zod'

/** The largest whole number that a column of the database holds. */
const LARGEST = 2_147_483_647
const NO_VERSION = 'Muat ulang halaman ini, lalu coba lagi.'

/** The version of a row that somebody saw, as a form sends it. */
export const Version = z.coerce.number(NO_VERSION).int(NO_VERSION).min(1, NO_VERSION).max(LARGEST, NO_VERSION)
