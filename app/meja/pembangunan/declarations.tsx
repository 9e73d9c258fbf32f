import { DeclarationForm } from '@/components/projects/declaration-form'
import { ButtonForm } from '@/components/ui/button-form'
import { dayOf } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { DECLARATION_NAMES, declarableYears } from '@/modules/projects/declaration'
import { listOwnDeclarations } from '@/modules/projects/declaration-queries'
import { declareNoProjectAction, withdrawDeclarationAction } from './actions'

/** What one unit has said of years without works, and where it says so. */
export async function Declarations({ actor, unit }: { actor: Actor; unit: { id: string; name: string } }) {
  const years = declarableYears(dayOf(new Date()))
  const declarations = await listOwnDeclarations(actor, unit.id, years)
  const open = years.filter((year) => !declarations.some((said) => said.year === year && said.state !== 'declined'))
  return (
    <section aria-labelledby="pernyataan" className="mt-10 max-w-3xl border-line border-t pt-4">
      <h2 id="pernyataan" className="section-title mb-2">
        Tidak memiliki pembangunan?
      </h2>
      <p className="mb-2 text-soft">
        Unit tanpa pekerjaan pembangunan dapat menyatakannya. Bila diterima Dinas Kominfotik, bagian itu tidak dinilai
        pada skor.
      </p>
      {declarations.map((declaration) => (
        <div key={declaration.id} className="border-line border-b py-2">
          <p>
            <b>
              {declaration.year}: {DECLARATION_NAMES[declaration.state]}
            </b>
            . {declaration.reason}
          </p>
          {declaration.answer && <p>Alasan penolakan: {declaration.answer}</p>}
          {declaration.state !== 'declined' && (
            <ButtonForm
              action={withdrawDeclarationAction}
              values={{ declarationId: declaration.id, version: String(declaration.version) }}
              name="Tarik pernyataan"
              label={`Tarik pernyataan ${declaration.year}`}
            />
          )}
        </div>
      ))}
      {open.length > 0 && (
        <details className="mt-2">
          <summary className="link tap cursor-pointer">Buat pernyataan {unit.name}</summary>
          <div className="mt-2">
            <DeclarationForm action={declareNoProjectAction} unitId={unit.id} years={open} />
          </div>
        </details>
      )}
    </section>
  )
}
