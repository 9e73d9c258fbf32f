'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { DeclarationVersion, DeclareNoProject } from '@/modules/projects/declaration'
import { declareNoProject, withdrawDeclaration } from '@/modules/projects/declaration-commands'
import { ChangedProject, NewProject, NewUpdate, ProjectVersion, TakenUpdate } from '@/modules/projects/register'
import {
  changeProject,
  createProject,
  deleteProject,
  takeBackUpdate,
  tellUpdate,
} from '@/modules/projects/register-commands'

const pageOf = (id: string, message: string): string => `/meja/pembangunan/${id}?pesan=${message}&v=${Date.now()}`

export const createProjectAction = action(NewProject, async (actor, input) => {
  const { id } = await createProject(actor, input, new Date())
  redirect(pageOf(id, 'dicatat'))
})

export const changeProjectAction = action(ChangedProject, async (actor, input) => {
  await changeProject(actor, input, new Date())
  redirect(pageOf(input.projectId, 'disimpan'))
})

export const tellUpdateAction = action(NewUpdate, async (actor, input) => {
  await tellUpdate(actor, input, new Date())
  redirect(pageOf(input.projectId, 'dikabarkan'))
})

export const takeBackUpdateAction = action(TakenUpdate, async (actor, input) => {
  await takeBackUpdate(actor, input)
  redirect(pageOf(input.projectId, 'ditarik'))
})

export const deleteProjectAction = action(ProjectVersion, async (actor, input) => {
  await deleteProject(actor, input)
  redirect('/meja/pembangunan?pesan=dihapus')
})

export const declareNoProjectAction = action(DeclareNoProject, async (actor, input) => {
  await declareNoProject(actor, input, new Date())
  redirect(`/meja/pembangunan?unit=${input.unitId}&pesan=dinyatakan`)
})

export const withdrawDeclarationAction = action(DeclarationVersion, async (actor, input) => {
  await withdrawDeclaration(actor, input)
  redirect('/meja/pembangunan?pesan=pernyataan-ditarik')
})
