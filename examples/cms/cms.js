//! What such pages bring along: every link is counted, Enter is not to send the search twice. And what the widget needs for its
//! screen to stand in the page's address.

document.documentElement.className = 'js';
window.counted = [];

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (link !== null) window.counted.push(link.getAttribute('href'));
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') event.preventDefault();
});

const widget = document.querySelector('landlord-payments');
const inAddress = () => decodeURIComponent(location.hash.slice(1));

widget.route = inAddress();
widget.addEventListener('lp:navigate', ({ detail: { route, replace } }) => {
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${encodeURIComponent(route)}`);
});
window.addEventListener('popstate', () => {
  widget.route = inAddress();
});
