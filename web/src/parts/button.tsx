import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './button.css'

type Look = 'plain' | 'primary' | 'text'
type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  look?: Look | undefined
  small?: boolean | undefined
  keyName?: string | undefined
  submits?: boolean | undefined
  children: ReactNode
  ref?: Ref<HTMLButtonElement> | undefined
}

/** A button says what it does. One primary button on a screen. */
export function Button({
  look = 'plain',
  small = false,
  keyName,
  submits = false,
  children,
  className = '',
  ref,
  ...rest
}: Props) {
  return (
    <button
      ref={ref}
      type={submits ? 'submit' : 'button'}
      className={`button button-${look} ${small ? 'button-small' : ''} ${className}`}
      {...rest}
    >
      {children}
      {keyName && <kbd aria-hidden="true">{keyName}</kbd>}
    </button>
  )
}

type IconProps = Omit<Props, 'children' | 'look'> & { name: string; icon: ReactNode }

/** A well-known picture alone, with its name and its key in a tooltip. */
export function IconButton({ name, icon, keyName, className = '', ...rest }: IconProps) {
  return (
    <Button
      look="text"
      className={`icon-button ${className}`}
      aria-label={name}
      title={keyName ? `${name} (${keyName})` : name}
      aria-keyshortcuts={keyName}
      {...rest}
    >
      {icon}
    </Button>
  )
}
