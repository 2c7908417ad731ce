// The page of `cancu graph view`: draws the graph that stands in #data, and lets the reader move, search, filter and choose in it.
// All text of documents goes in as text, never as markup.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const { words } = data;
  const nodes = data.nodes.map(([x, y, label, issuer, type, date, day, title, standing, documentId, citedBy], i) => ({
    i,
    x,
    y,
    label,
    issuer,
    type,
    date,
    day,
    title,
    standing,
    documentId,
    citedBy,
    year: date === null ? null : Number(date.slice(0, 4)),
    radius: 3 + Math.min(13, 1.6 * Math.sqrt(citedBy)),
    words: folded([label, issuer, title].filter(Boolean).join(' ')),
    cites: [],
    citedFrom: [],
    shown: true,
    body: 0,
  }));
  const edges = data.edges.map(([from, to, relation, backward]) => ({
    from: nodes[from],
    to: nodes[to],
    relation,
    backward: backward === 1,
    shown: true,
  }));
  for (const edge of edges) {
    edge.from.cites.push(edge);
    edge.to.citedFrom.push(edge);
  }

  // Told apart by most eyes, on white and on black (after Okabe and Ito, and Tol).
  const COLOURS = [
    '#3b7dd8',
    '#e07b39',
    '#2a9d6f',
    '#b5533c',
    '#8b6fc9',
    '#d4a017',
    '#3ba3a3',
    '#cc5a9a',
    '#6c8f2f',
    '#8c6d46',
  ];
  const OTHERS = COLOURS.length;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colourOf = (body) => (body < OTHERS ? COLOURS[body] : css('--other'));

  function folded(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  }
  const say = (name, values) => words[name].replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

  // Bodies: the largest have a colour of their own.
  const sizes = new Map();
  for (const { issuer } of nodes) sizes.set(issuer, (sizes.get(issuer) ?? 0) + 1);
  const named = [...sizes].filter(([issuer]) => issuer !== null).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const bodies = named.slice(0, OTHERS).map(([name, count]) => ({ name, count, on: true }));
  const rest = named.slice(OTHERS).reduce((sum, [, count]) => sum + count, 0);
  const places = new Map(bodies.map(({ name }, at) => [name, at]));
  bodies[OTHERS] = { name: words.others, count: rest, on: true };
  bodies[OTHERS + 1] = { name: words.noBody, count: sizes.get(null) ?? 0, on: true };
  for (const node of nodes) node.body = node.issuer === null ? OTHERS + 1 : (places.get(node.issuer) ?? OTHERS);

  const years = nodes.flatMap(({ year }) => (year === null ? [] : [year]));
  const firstYear = years.length === 0 ? 0 : years.reduce((a, b) => Math.min(a, b));
  const lastYear = years.length === 0 ? 0 : years.reduce((a, b) => Math.max(a, b));
  const state = {
    from: firstYear,
    to: lastYear,
    undated: true,
    relation: null,
    layout: 'force',
    chosen: null,
    over: null,
    found: null,
  };
  const view = { x: 0, y: 0, scale: 1 };
  const canvas = byId('canvas');
  const pen = canvas.getContext('2d');
  let width = 0;
  let height = 0;

  // Places: as the ties lie, or along time.
  const box = boundsOf(
    (node) => node.x,
    (node) => node.y,
    nodes,
  );
  const span = Math.max(box.right - box.left, box.bottom - box.top, 1);
  const timeOf = (node) => {
    if (node.date === null) return null;
    const [year, month = 7, day = 1] = node.date.split('-').map(Number);
    return year + (month - 1) / 12 + (day - 1) / 366;
  };
  // Along time the height only keeps nodes apart: each takes the next place in the order in which they stand anyway.
  [...nodes]
    .sort((a, b) => a.y - b.y || a.i - b.i)
    .forEach((node, rank) => {
      node.rank = rank / Math.max(1, nodes.length - 1);
    });
  const placeOf = (node) => {
    if (state.layout === 'force') return [node.x, node.y];
    const time = timeOf(node) ?? firstYear - 1.5;
    const years = Math.max(1, lastYear - firstYear + 1);
    return [((time - firstYear) / years) * span * 1.8, node.rank * span];
  };
  function place() {
    for (const node of nodes) [node.px, node.py] = placeOf(node);
  }

  function boundsOf(x, y, of) {
    const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const node of of) {
      bounds.left = Math.min(bounds.left, x(node));
      bounds.right = Math.max(bounds.right, x(node));
      bounds.top = Math.min(bounds.top, y(node));
      bounds.bottom = Math.max(bounds.bottom, y(node));
    }
    return of.length === 0 ? { left: 0, right: 1, top: 0, bottom: 1 } : bounds;
  }
  function showAll() {
    const seen = nodes.filter(({ shown }) => shown);
    const { left, right, top, bottom } = boundsOf(
      (node) => node.px,
      (node) => node.py,
      seen.length === 0 ? nodes : seen,
    );
    const margin = 48;
    view.scale = Math.min(
      (width - 2 * margin) / Math.max(right - left, 1),
      (height - 2 * margin) / Math.max(bottom - top, 1),
    );
    view.scale = Math.max(0.0001, Math.min(view.scale, 60));
    view.x = (left + right) / 2;
    view.y = (top + bottom) / 2;
    draw();
  }
  const toScreen = (node) => [
    (node.px - view.x) * view.scale + width / 2,
    (node.py - view.y) * view.scale + height / 2,
  ];
  const sizeOf = (node) => node.radius * Math.max(0.55, Math.min(1.6, Math.sqrt(view.scale / base)));
  let base = 1;

  // Drawing, once a frame.
  let asked = false;
  function draw() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      paint();
    });
  }
  function paint() {
    const ratio = devicePixelRatio || 1;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    for (const node of nodes) [node.sx, node.sy] = toScreen(node);
    if (state.layout === 'time') paintYears();
    const centre = state.over ?? state.chosen;
    const near =
      centre === null
        ? state.found
        : new Set([centre, ...centre.cites.map(({ to }) => to), ...centre.citedFrom.map(({ from }) => from)]);
    const isNear = (node) => near === null || near.has(node);
    const inside = ({ sx, sy }) => sx > -40 && sx < width + 40 && sy > -40 && sy < height + 40;
    pen.lineWidth = 1;
    const strong = [];
    pen.strokeStyle = css('--edge');
    pen.globalAlpha = near === null ? 1 : 0.35;
    pen.beginPath();
    for (const edge of edges) {
      if (!edge.shown || !(inside(edge.from) || inside(edge.to))) continue;
      if (edge.backward || (centre !== null && (edge.from === centre || edge.to === centre))) strong.push(edge);
      else {
        pen.moveTo(edge.from.sx, edge.from.sy);
        pen.lineTo(edge.to.sx, edge.to.sy);
      }
    }
    pen.stroke();
    pen.globalAlpha = 1;
    for (const edge of strong) arrow(edge, css(edge.backward ? '--wrong' : '--strong'));
    const visible = nodes.filter((node) => node.shown && inside(node));
    visible.sort((a, b) => a.radius - b.radius);
    for (const node of visible) {
      pen.globalAlpha = isNear(node) ? 1 : 0.16;
      pen.beginPath();
      pen.arc(node.sx, node.sy, sizeOf(node), 0, 2 * Math.PI);
      if (node.standing === 'held') {
        pen.fillStyle = colourOf(node.body);
        pen.fill();
        pen.strokeStyle = css('--back');
        pen.lineWidth = 1;
      } else {
        pen.fillStyle = css('--back');
        pen.fill();
        pen.strokeStyle = colourOf(node.body);
        pen.lineWidth = 1.6;
      }
      pen.stroke();
      if (node === state.chosen) {
        pen.beginPath();
        pen.arc(node.sx, node.sy, sizeOf(node) + 4, 0, 2 * Math.PI);
        pen.strokeStyle = css('--strong');
        pen.lineWidth = 2;
        pen.stroke();
      }
    }
    pen.globalAlpha = 1;
    paintLabels(visible.filter(isNear).reverse(), centre);
  }
  function arrow(edge, colour) {
    const { sx: x1, sy: y1 } = edge.from;
    const [x2, y2] = [edge.to.sx, edge.to.sy];
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const end = sizeOf(edge.to) + 1;
    const [ax, ay] = [x2 - dx * end, y2 - dy * end];
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = 1.3;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(ax, ay);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(ax, ay);
    pen.lineTo(ax - dx * 8 - dy * 3.5, ay - dy * 8 + dx * 3.5);
    pen.lineTo(ax - dx * 8 + dy * 3.5, ay - dy * 8 - dx * 3.5);
    pen.fill();
  }
  function paintYears() {
    const count = lastYear - firstYear + 1;
    const step = Math.max(1, Math.ceil(count / Math.max(1, width / 60)));
    pen.fillStyle = css('--faint');
    pen.strokeStyle = css('--line');
    pen.lineWidth = 1;
    pen.font = '12px system-ui, "DejaVu Sans", sans-serif';
    pen.textAlign = 'center';
    const xOf = (year) => (((year - firstYear) / count) * span * 1.8 - view.x) * view.scale + width / 2;
    if (nodes.some(({ date }) => date === null)) pen.fillText(words.noDate, xOf(firstYear - 1.5), 16);
    for (let year = firstYear; year <= lastYear + 1; year += step) {
      const x = xOf(year);
      pen.beginPath();
      pen.moveTo(x, 0);
      pen.lineTo(x, height);
      pen.stroke();
      if (year <= lastYear) pen.fillText(String(year), x, 16);
    }
  }
  /** The most cited first; a label that would cover another is left out. */
  function paintLabels(candidates, centre) {
    const first = [state.chosen, state.over].filter((node) => node?.shown);
    const most = centre === null ? 60 : 120;
    const taken = [];
    pen.font = '12px system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
    pen.textAlign = 'left';
    pen.lineJoin = 'round';
    let drawn = 0;
    for (const node of [...new Set([...first, ...candidates])]) {
      if (drawn >= most) break;
      const label = node.label.length > 42 ? `${node.label.slice(0, 41)}…` : node.label;
      const wide = pen.measureText(label).width;
      const right = node.sx + sizeOf(node) + 4;
      const x = right + wide > width && node.sx < width ? node.sx - sizeOf(node) - 4 - wide : right;
      const y = node.sy + 4;
      const at = [x - 2, y - 12, x + wide + 2, y + 4];
      if (at[0] > width || at[2] < 0 || at[1] > height || at[3] < 0) continue;
      if (
        !first.includes(node) &&
        taken.some((other) => at[0] < other[2] && at[2] > other[0] && at[1] < other[3] && at[3] > other[1])
      )
        continue;
      taken.push(at);
      drawn++;
      pen.lineWidth = 3;
      pen.strokeStyle = css('--back');
      pen.strokeText(label, x, y);
      pen.fillStyle = css('--ink');
      pen.fillText(label, x, y);
    }
  }

  // What is shown.
  function filter() {
    for (const node of nodes) {
      const inTime = node.year === null ? state.undated : node.year >= state.from && node.year <= state.to;
      node.shown = inTime && bodies[node.body].on;
    }
    let count = 0;
    for (const edge of edges) {
      edge.shown = edge.from.shown && edge.to.shown && (state.relation === null || edge.relation === state.relation);
      if (edge.shown) count++;
    }
    byId('size').textContent = say('size', { nodes: nodes.filter(({ shown }) => shown).length, edges: count });
    if (state.chosen !== null && !state.chosen.shown) choose(null);
    paintHistogram();
    draw();
  }

  // The panel.
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className !== undefined) element.className = className;
    return element;
  };
  const dot = (body) => {
    const element = make('span', undefined, 'dot');
    element.style.background = colourOf(body);
    return element;
  };
  function row(node, note, isWrong) {
    const item = make('li');
    const button = make('button', undefined, 'row');
    button.type = 'button';
    button.append(dot(node.body), make('span', node.label, 'name'));
    if (note !== undefined) button.append(make('span', note, isWrong ? 'note wrong' : 'note'));
    button.addEventListener('click', () => choose(node, true));
    item.append(button);
    return item;
  }
  const MOST_ROWS = 200;
  function fill(list, rows) {
    list.replaceChildren(...rows.slice(0, MOST_ROWS).map((one) => one()));
    if (rows.length > MOST_ROWS) list.append(make('li', say('more', { count: rows.length - MOST_ROWS }), 'note'));
  }
  function choose(node, move) {
    state.chosen = node;
    const section = byId('chosen');
    section.hidden = node === null;
    if (node !== null) {
      const close = make('button', words.close, 'close');
      close.type = 'button';
      close.addEventListener('click', () => choose(null));
      const facts = make('div', undefined, 'facts');
      const standing = node.standing === 'held' ? node.documentId : data.standings[node.standing];
      for (const value of [node.title, node.issuer, node.day, standing]) if (value) facts.append(make('p', value));
      section.replaceChildren(close, make('h3', node.label), facts);
      for (const [title, list, other] of [
        ['cites', node.cites, 'to'],
        ['citedBy', node.citedFrom, 'from'],
      ]) {
        const shown = list.filter((edge) => edge[other].shown);
        section.append(make('h4', `${words[title]} (${shown.length})`));
        const items = make('ul');
        const rows = shown.map(
          (edge) => () =>
            row(edge[other], edge.backward ? words.backward : data.relations[edge.relation], edge.backward),
        );
        if (rows.length === 0) items.append(make('li', words.none, 'note'));
        else fill(items, rows);
        section.append(items);
      }
      byId('side').scrollTop = 0;
      if (move) {
        [view.x, view.y] = [node.px, node.py];
        view.scale = Math.max(view.scale, base * 2.2);
      }
    }
    draw();
  }
  function legend() {
    const list = byId('legend');
    list.replaceChildren();
    bodies.forEach((body, at) => {
      if (body.count === 0) return;
      const item = make('li');
      const label = make('label');
      const box = make('input');
      box.type = 'checkbox';
      box.checked = body.on;
      box.addEventListener('change', () => {
        body.on = box.checked;
        filter();
      });
      label.append(box, dot(at), make('span', body.name, 'name'), make('span', String(body.count), 'count'));
      item.append(label);
      list.append(item);
    });
    if (nodes.some(({ standing }) => standing !== 'held')) list.append(make('li', `○ ${words.hollow}`, 'note key'));
    if (edges.some(({ backward }) => backward)) list.append(make('li', `→ ${words.red}`, 'note key wrong'));
  }
  function search() {
    const asked = folded(byId('search').value.trim());
    const found =
      asked === ''
        ? null
        : nodes.filter((node) => node.shown && asked.split(/\s+/).every((word) => node.words.includes(word)));
    byId('found').hidden = found === null;
    state.found = found === null ? null : new Set(found);
    if (found !== null) {
      found.sort((a, b) => b.citedBy - a.citedBy || a.i - b.i);
      if (found.length === 0) byId('hits').replaceChildren(make('li', words.nothing, 'note'));
      else
        fill(
          byId('hits'),
          found.map((node) => () => row(node, node.day ?? undefined)),
        );
    }
    draw();
    return found;
  }

  // The years.
  const histogram = byId('years');
  function paintHistogram() {
    const ratio = devicePixelRatio || 1;
    const [wide, high] = [histogram.clientWidth, histogram.clientHeight];
    histogram.width = wide * ratio;
    histogram.height = high * ratio;
    const brush = histogram.getContext('2d');
    brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (years.length === 0) return;
    const counts = new Map();
    for (const node of nodes)
      if (node.year !== null && bodies[node.body].on) counts.set(node.year, (counts.get(node.year) ?? 0) + 1);
    const most = Math.max(1, ...counts.values());
    const count = lastYear - firstYear + 1;
    const step = wide / count;
    const every = Math.max(1, Math.ceil(44 / step));
    brush.font = '11px system-ui, "DejaVu Sans", sans-serif';
    brush.textAlign = 'center';
    for (let year = firstYear; year <= lastYear; year++) {
      const x = (year - firstYear) * step;
      const bar = ((counts.get(year) ?? 0) / most) * (high - 16);
      brush.fillStyle = css(year >= state.from && year <= state.to ? '--strong' : '--bar');
      brush.fillRect(x + step * 0.12, high - 14 - bar, Math.max(1, Math.min(step * 0.76, 60)), bar);
      brush.fillStyle = css('--faint');
      if ((year - firstYear) % every === 0)
        brush.fillText(
          String(year),
          Math.max(14, Math.min(wide - 14, x + Math.min(step / 2, 30 + step * 0.12))),
          high - 2,
        );
    }
  }
  for (const end of ['from', 'to']) {
    const slider = byId(end);
    slider.min = String(firstYear);
    slider.max = String(lastYear);
    slider.value = String(state[end]);
    const show = () => {
      byId(`${end}-year`).textContent = years.length === 0 ? '–' : String(state[end]);
    };
    slider.addEventListener('input', () => {
      state[end] = Number(slider.value);
      if (state.from > state.to) {
        const other = end === 'from' ? 'to' : 'from';
        state[other] = state[end];
        byId(other).value = slider.value;
        byId(`${other}-year`).textContent = slider.value;
      }
      show();
      filter();
    });
    slider.disabled = years.length === 0;
    show();
  }
  byId('undated').addEventListener('change', (event) => {
    state.undated = event.target.checked;
    filter();
  });

  // The tools.
  const relation = byId('relation');
  relation.append(new Option(words.all, ''));
  data.relations.forEach((name, at) => {
    if (edges.some((edge) => edge.relation === at)) relation.append(new Option(name, String(at)));
  });
  relation.addEventListener('change', () => {
    state.relation = relation.value === '' ? null : Number(relation.value);
    filter();
  });
  byId('layout').addEventListener('change', (event) => {
    state.layout = event.target.value;
    place();
    rescale();
    showAll();
  });
  byId('search').addEventListener('input', search);
  byId('search').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const [first] = search() ?? [];
    if (first !== undefined) choose(first, true);
  });
  const zoom = (factor, x = width / 2, y = height / 2) => {
    const next = Math.max(base * 0.2, Math.min(base * 60, view.scale * factor));
    view.x += (x - width / 2) * (1 / view.scale - 1 / next);
    view.y += (y - height / 2) * (1 / view.scale - 1 / next);
    view.scale = next;
    draw();
  };
  byId('nearer').addEventListener('click', () => zoom(1.4));
  byId('farther').addEventListener('click', () => zoom(1 / 1.4));
  byId('whole').addEventListener('click', showAll);

  // The canvas.
  const nodeAt = (x, y) => {
    let best = null;
    let least = 12;
    for (const node of nodes) {
      if (!node.shown) continue;
      const distance = Math.hypot(node.sx - x, node.sy - y) - sizeOf(node);
      if (distance < Math.min(least, 6)) [best, least] = [node, distance];
    }
    return best;
  };
  const pointers = new Map();
  let moved = 0;
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved = 0;
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    const here = [event.offsetX, event.offsetY];
    if (before === undefined) return hover(...here);
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    if (others.length === 1) {
      const [[, other]] = others;
      const [was, is] = [before, here].map(([x, y]) => Math.hypot(x - other[0], y - other[1]) || 1);
      zoom(is / was, (here[0] + other[0]) / 2, (here[1] + other[1]) / 2);
    } else {
      view.x -= (here[0] - before[0]) / view.scale;
      view.y -= (here[1] - before[1]) / view.scale;
      moved += Math.hypot(here[0] - before[0], here[1] - before[1]);
      canvas.classList.toggle('dragging', moved > 4);
      draw();
    }
    pointers.set(event.pointerId, here);
  });
  const release = (event) => {
    if (pointers.delete(event.pointerId) && moved <= 4 && event.type === 'pointerup')
      choose(nodeAt(event.offsetX, event.offsetY));
    canvas.classList.remove('dragging');
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => hover(-1000, -1000));
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.offsetX, event.offsetY);
    },
    { passive: false },
  );
  canvas.addEventListener('keydown', (event) => {
    const step = 60 / view.scale;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const move = moves[event.key];
    if (move !== undefined) {
      view.x += move[0];
      view.y += move[1];
      draw();
    } else if (event.key === '+' || event.key === '=') zoom(1.25);
    else if (event.key === '-') zoom(0.8);
    else if (event.key === '0') showAll();
    else if (event.key === 'Escape') choose(null);
    else return;
    event.preventDefault();
  });
  const tip = byId('tip');
  function hover(x, y) {
    const node = nodeAt(x, y);
    canvas.classList.toggle('over', node !== null);
    tip.hidden = node === null;
    if (node !== null) {
      const facts = [node.day, node.issuer, node.title].filter(Boolean).join(' · ');
      tip.replaceChildren(make('b', node.label), make('span', facts));
      tip.style.left = `${Math.min(x + 14, Math.max(0, width - tip.offsetWidth - 8))}px`;
      tip.style.top = `${Math.min(y + 14, Math.max(0, height - tip.offsetHeight - 8))}px`;
    }
    if (node === state.over) return;
    state.over = node;
    draw();
  }

  function rescale() {
    const { left, right, top, bottom } = boundsOf(
      (node) => node.px,
      (node) => node.py,
      nodes,
    );
    base = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1)) || 1;
  }
  function resize() {
    const stage = byId('stage');
    const ratio = devicePixelRatio || 1;
    const first = width === 0;
    [width, height] = [stage.clientWidth, stage.clientHeight];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    rescale();
    paintHistogram();
    if (first) showAll();
    else draw();
  }
  place();
  legend();
  filter();
  new ResizeObserver(resize).observe(byId('stage'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    paintHistogram();
    draw();
  });
})();
