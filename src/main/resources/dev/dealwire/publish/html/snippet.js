(() => {
  const root = document.currentScript.parentElement;
  const now = root.querySelector('.dw-now');
  const later = [...root.querySelectorAll('template[data-from]')];
  let timer;

  // Later editions may need more room than this one: it is kept free from the start, so that nothing moves when they come.
  const reserve = () => {
    now.style.minHeight = '';
    const heights = later.map(template => {
      const edition = template.content.firstElementChild.cloneNode(true);
      edition.classList.add('dw-measured');
      now.append(edition);
      const height = edition.offsetHeight;
      edition.remove();
      return height;
    });
    now.style.minHeight = Math.max(now.offsetHeight, ...heights) + 'px';
  };

  const turn = () => {
    clearTimeout(timer);
    while (later.length && Date.parse(later[0].dataset.from) <= Date.now()) {
      const due = later.shift();
      now.replaceChildren(due.content.firstElementChild);
      due.remove();
      root.dataset.expiresAt = later.length ? later[0].dataset.from : '';
    }
    if (later.length) {
      timer = setTimeout(turn, Math.min(Date.parse(later[0].dataset.from) - Date.now(), 2147483647));
    }
  };

  turn();
  reserve();
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      reserve();
    }
  });
  addEventListener('pageshow', turn);
  document.addEventListener('visibilitychange', turn);
})();
