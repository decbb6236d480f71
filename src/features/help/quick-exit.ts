import { ExitThisPage } from 'govuk-frontend';

/** Hides the page at once and leaves it, and takes its place in the history, so that “Back” does not lead to it. */
class QuickExit extends ExitThisPage {
  protected override exitPage(): void {
    super.exitPage();
    location.replace(this.$button.href);
  }
}

// The library asks for this sign that the browser runs modules. It also shows what works with them only.
document.body.classList.add('govuk-frontend-supported');
new QuickExit(document.getElementById('quick-exit'));
