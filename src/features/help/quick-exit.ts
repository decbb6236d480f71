import { ExitThisPage } from 'govuk-frontend';

/** Hides the page at once and replaces it in the history, so that “Back” does not return to it. */
class QuickExit extends ExitThisPage {
  protected override exitPage(): void {
    super.exitPage();
    location.replace(this.$button.href);
  }
}

// The library requires this class as a sign that the browser runs modules. It also shows what works with them only.
document.body.classList.add('govuk-frontend-supported');
new QuickExit(document.getElementById('quick-exit'));
