import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Button as AriaButton,
} from 'react-aria-components'
import './menu.css'

export type MenuAct = {
  id: string
  name: string
  detail?: string | undefined
  lang?: string | undefined
  isChosen?: boolean | undefined
  run: () => void
}
export type MenuGroup = { id: string; title?: string | undefined; acts: MenuAct[] }

type Props = {
  /** What the list is; also the button's name unless the button has words of its own. */ name: string
  hasWords?: boolean | undefined
  button: ReactNode
  className?: string | undefined
  groups: MenuGroup[]
}

/** A button that opens a list of acts. */
export function Menu({ name, hasWords, button, className = 'button button-text', groups }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className={className} {...(hasWords ? {} : { 'aria-label': name })}>
        {button}
      </AriaButton>
      <Popover className="menu" offset={4}>
        <AriaMenu className="menu-list" aria-label={name}>
          {groups
            .filter((group) => group.acts.length > 0)
            .map((group) => (
              <MenuSection key={group.id} className="menu-group" {...(group.title ? {} : { 'aria-label': name })}>
                {group.title && <Header className="menu-title meta">{group.title}</Header>}
                {group.acts.map((act) => (
                  <MenuItem
                    key={act.id}
                    id={`${group.id}/${act.id}`}
                    className="menu-act"
                    onAction={act.run}
                    textValue={act.name}
                  >
                    <span className="menu-tick">{act.isChosen && <Check size={16} strokeWidth={1.75} aria-hidden="true" />}</span>
                    <span lang={act.lang}>{act.name}</span>
                    {act.detail && <span className="meta menu-detail">{act.detail}</span>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
