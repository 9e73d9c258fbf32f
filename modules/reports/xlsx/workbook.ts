import type { XlsxSheet } from '@/lib/xlsx'
import type { ReportContent } from '../content'
import { channelSheet, instructionSheet, workSheet } from './city-sheets'
import { policySheet } from './policy-sheet'
import { postSheet } from './post-sheet'
import { partSheet, rankingSheet } from './ranking-sheets'
import { summarySheet } from './summary-sheet'

/** The sheets of a report, which say what its document says, with all rows. */
export const workbookOf = (content: ReportContent): XlsxSheet[] => [
  summarySheet(content),
  rankingSheet(content),
  partSheet(content),
  postSheet(content),
  channelSheet(content),
  workSheet(content),
  instructionSheet(content),
  policySheet(content),
]
