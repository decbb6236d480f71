// Runs before anything is painted, so that no part of the page moves when the list's own script arrives: it shows what works
// with scripts only and, where the address asks for a choice, holds the list back until the choice is made. If the script
// of the list fails or does not come, the page turns into the one for readers without scripts.
{
  const { classList } = document.documentElement;
  const giveUp = () => {
    if (!classList.contains('is-ready')) classList.remove('has-scripts', 'is-choosing');
  };
  classList.add('has-scripts');
  if (location.search !== '') classList.add('is-choosing');
  addEventListener('error', giveUp, true);
  setTimeout(giveUp, 5000);
}
