// What the NHS components do when JavaScript is on: no page needs it.
// docs/how-to/styles.md says how this becomes static/ui/nhsuk.js.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
  createAll,
} from "nhsuk-frontend";

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component);
}
