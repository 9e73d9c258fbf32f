'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { dayOf } from '@/lib/dates'
import type { ProjectChoice } from '@/modules/projects/desk-queries'
import type { Works } from './use-projects'

/** Makes a work while the post that is to tell of it is being written; the rest of its facts can follow in the register. */
export function NewProjectFields({ works, onMade }: { works: Works; onMade: (choice: ProjectChoice) => void }) {
  const [name, setName] = useState('')
  const [year, setYear] = useState(() => dayOf(new Date()).slice(0, 4))
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const box = useRef<HTMLDetailsElement>(null)

  async function make() {
    setIsBusy(true)
    setProblem('')
    const made = await works.make(name, year)
    setIsBusy(false)
    if ('message' in made) return setProblem(made.message)
    setName('')
    if (box.current) box.current.open = false
    onMade(made.choice)
  }

  return (
    <details ref={box}>
      <summary className="link tap cursor-pointer">Belum ada di daftar? Buat pembangunan baru</summary>
      <div className="mt-2 space-y-3">
        <TextInput
          id="newProjectName"
          name=""
          label="Nama pekerjaan"
          hint="Misalnya: Perbaikan titian Gang Seroja RT 12."
          value={name}
          maxLength={160}
          onChange={(event) => setName(event.target.value)}
          errors={problem ? [problem] : undefined}
        />
        <TextInput
          id="newProjectYear"
          name=""
          label="Tahun anggaran"
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
        <Button type="button" look="quiet" disabled={isBusy} onClick={make}>
          {isBusy ? 'Sedang dibuat' : 'Buat pembangunan'}
        </Button>
        <p className="text-sm text-soft">
          Warga baru melihatnya setelah berita ini terbit. Anggaran, pelaksana, dan tempatnya dapat dilengkapi di menu
          Pembangunan.
        </p>
      </div>
    </details>
  )
}
