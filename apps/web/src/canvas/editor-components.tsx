import {
  DefaultMainMenu,
  EditSubmenu,
  ExportFileContentSubMenu,
  ExtrasGroup,
  type TLComponents,
  TldrawUiMenuGroup,
  ToggleGridItem,
  ToggleSnapModeItem,
  ToggleToolLockItem,
  ViewSubmenu,
} from 'tldraw'
import { BoardsMenu } from './boards-menu.tsx'
import { CrowdCursor } from './crowd-cursor.tsx'
import { DropPreview } from './drop-preview.tsx'
import { EditorFailure } from './editor-failure.tsx'

/** Language and light or dark are chosen in the frame around the whiteboard, so the menu leaves them out. */
const MainMenu = () => (
  <DefaultMainMenu>
    <EditSubmenu />
    <ViewSubmenu />
    <ExportFileContentSubMenu />
    <ExtrasGroup />
    <TldrawUiMenuGroup id="preferences">
      <ToggleSnapModeItem />
      <ToggleToolLockItem />
      <ToggleGridItem />
    </TldrawUiMenuGroup>
  </DefaultMainMenu>
)

export const editorComponents: TLComponents = {
  MainMenu,
  TopPanel: BoardsMenu,
  // Who is here stands in the frame around the whiteboard.
  SharePanel: null,
  CollaboratorCursor: CrowdCursor,
  InFrontOfTheCanvas: DropPreview,
  ErrorFallback: EditorFailure,
}
