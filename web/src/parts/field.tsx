import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'
import './field.css'

type Label = { label: string; hint?: string | undefined; wide?: boolean | undefined; isHidden?: boolean | undefined }

function Framed({
  label,
  hint,
  wide,
  isHidden,
  id,
  hintId,
  children,
}: Label & { id: string; hintId: string; children: ReactNode }) {
  return (
    <div className={`field ${wide ? 'field-wide' : ''}`}>
      <label htmlFor={id} className={isHidden ? 'heard' : 'field-label'}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={hintId} className="meta field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

type Named = { label: string; hint?: string | undefined; wide?: boolean | undefined; isHidden?: boolean | undefined }

export function TextField({
  label,
  hint,
  wide,
  isHidden,
  className = '',
  ...rest
}: Named & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Framed {...{ label, hint, wide, isHidden, id, hintId }}>
      <input id={id} aria-describedby={hint ? hintId : undefined} className={`input ${className}`} autoComplete="off" {...rest} />
    </Framed>
  )
}

export function TextArea({
  label,
  hint,
  wide,
  isHidden,
  className = '',
  ...rest
}: Named & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Framed {...{ label, hint, wide, isHidden, id, hintId }}>
      <textarea
        id={id}
        aria-describedby={hint ? hintId : undefined}
        className={`input input-tall ${className}`}
        rows={3}
        {...rest}
      />
    </Framed>
  )
}

export type Choice = { value: string; name: string; lang?: string | undefined }

export function ChoiceField({
  label,
  hint,
  wide,
  isHidden,
  choices,
  className = '',
  ...rest
}: Named & { choices: Choice[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Framed {...{ label, hint, wide, isHidden, id, hintId }}>
      <select id={id} aria-describedby={hint ? hintId : undefined} className={`input input-choice ${className}`} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.name}
          </option>
        ))}
      </select>
    </Framed>
  )
}

export function CheckField({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}
