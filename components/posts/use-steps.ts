import { useEffect, useRef, useState } from 'react'
import { STEPS, type Step } from './steps'

const isStep = (text: string | undefined): text is Step => (STEPS as readonly string[]).includes(text ?? '')

const stepOf = (element: Element | null): Step | null => {
  const name = element?.closest<HTMLElement>('[data-step]')?.dataset.step
  return isStep(name) ? name : null
}

/**
 * The question that a phone shows. The address says which, so that "back" leads to the one before, and a link to a
 * field opens the question that it belongs to. `onLeave` hears of each question that is left.
 */
export function useSteps(first: Step, onLeave: () => void): Step {
  const [current, setCurrent] = useState(first)
  const target = useRef<HTMLElement | null>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const follow = () => {
      const element = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (location.hash !== '' && !element) return
      target.current = element
      leave.current()
      setCurrent(stepOf(element) ?? first)
      // A field of the question that is shown already takes the focus at once.
      if (element?.offsetParent) focusOn(element)
    }
    const atStart = stepOf(document.getElementById(decodeURIComponent(location.hash.slice(1))))
    if (atStart) setCurrent(atStart)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [first])
  // The target shows only once its question does.
  useEffect(() => {
    if (target.current) focusOn(target.current)
    target.current = null
  }, [current])
  return current
}

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'start' })
}
