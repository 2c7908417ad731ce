// The page of a derivation: which directive stands on the right, and which part of it goes with which part of the plan.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const papers = [...document.querySelectorAll('article')];
  const tabs = [...document.querySelectorAll('nav button')];
  const points = [...document.querySelectorAll('[data-point]')];
  const grades = ['taken-up', 'perhaps', 'left-out'];
  let shown = 0;

  /** Parts of the plan by the tasks of the directive that is shown: links[point] = [task, …]. */
  function linked() {
    const links = new Map();
    for (const [task, point] of data[shown]?.links ?? []) {
      if (!links.has(point)) links.set(point, []);
      links.get(point).push(task);
    }
    return links;
  }

  function show(number) {
    shown = number;
    papers.forEach((paper, i) => {
      paper.hidden = i !== number;
    });
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-pressed', String(i === number));
    });
    const links = linked();
    for (const part of points) {
      const tasks = links.get(Number(part.dataset.point)) ?? [];
      part.classList.remove('chosen', ...grades);
      if (tasks.length === 0) {
        part.removeAttribute('tabindex');
        part.removeAttribute('role');
        continue;
      }
      const best = grades.find((grade) => tasks.some((task) => data[number].grades[task] === grade));
      part.classList.add(best);
      part.tabIndex = 0;
      part.setAttribute('role', 'button');
    }
    choose([]);
  }

  const taskPart = (task) => papers[shown]?.querySelector(`[data-task="${task}"]`);
  const pointPart = (point) => points.find((part) => Number(part.dataset.point) === point);

  function choose(parts) {
    for (const part of document.querySelectorAll('.chosen')) part.classList.remove('chosen');
    for (const part of parts) part?.classList.add('chosen');
  }

  function into(part) {
    const box = part?.closest('.text');
    if (box == null) return;
    const [inside, outside] = [part.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inside.top < outside.top || inside.bottom > outside.bottom)
      box.scrollTop += inside.top - outside.top - box.clientHeight / 4;
    // Where the texts stand one below the other, the other one may be out of sight.
    const { top, bottom } = part.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) part.scrollIntoView({ block: 'center' });
  }

  function follow(part) {
    if (part.dataset.task !== undefined) {
      const task = Number(part.dataset.task);
      const link = (data[shown]?.links ?? []).find(([asked]) => asked === task);
      const other = link === undefined ? null : pointPart(link[1]);
      choose([part, other]);
      into(other);
      return;
    }
    const others = (linked().get(Number(part.dataset.point)) ?? []).map(taskPart);
    choose([part, ...others]);
    into(others[0]);
  }

  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => show(i));
  });
  for (const button of document.querySelectorAll('[data-paper]')) {
    button.addEventListener('click', () => {
      show(Number(button.dataset.paper));
      document.querySelector('.sides').scrollIntoView({ block: 'nearest' });
    });
  }
  for (const button of document.querySelectorAll('[data-cite]')) {
    button.addEventListener('click', () => {
      const mark = document.querySelector(`[data-cited="${button.dataset.cite}"]`);
      choose([mark]);
      into(mark);
    });
  }
  document.addEventListener('click', (event) => {
    const part = event.target.closest?.('.part[tabindex]');
    if (part != null) follow(part);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const part = event.target.closest?.('.part[tabindex]');
    if (part == null) return;
    event.preventDefault();
    follow(part);
  });
  if (papers.length > 0) show(0);
})();
