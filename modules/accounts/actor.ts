export const ROLES = ['officer', 'editor', 'head', 'administrator', 'evaluator', 'jury'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = {
  officer: 'Petugas publikasi',
  editor: 'Editor',
  head: 'Kepala unit',
  administrator: 'Administrator Kominfotik',
  evaluator: 'Kantor Walikota',
  jury: 'Juri',
}

/** A role that is in force now, in one unit or (null) in the whole city. */
export type HeldRole = { role: Role; unitId: string | null }

/** The person who asks, with the roles that are in force at this request. */
export type Actor = { id: string; name: string; sessionId: string | null; roles: HeldRole[] }
