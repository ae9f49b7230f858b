import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

type Props = { title: string; isOpen: boolean; onClose: () => void; wide?: boolean | undefined; children: ReactNode }

/** Asked only when an act cannot be undone or needs a reason. The title is the question. */
export function Dialog({ title, isOpen, onClose, wide, children }: Props) {
  return (
    <ModalOverlay className="dialog-ground" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog ${wide ? 'dialog-wide' : ''}`}>
        <AriaDialog className="dialog-inside">
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** *Cancel* on the left, the verb on its right. */
export function DialogActs({ children }: { children: ReactNode }) {
  return <div className="dialog-acts">{children}</div>
}
