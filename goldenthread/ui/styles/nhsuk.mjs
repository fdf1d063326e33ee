// What the NHS components do when JavaScript is on: no page needs it.
// docs/how-to/styles.md says how this becomes static/ui/nhsuk.js.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
  createAll,
} from "nhsuk-frontend";

const USED = [Button, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, PasswordInput, Radios, SkipLink];
for (const component of USED) {
  createAll(component);
}
