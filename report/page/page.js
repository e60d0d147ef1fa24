'use strict';
// Shows the statements of the page. Whatever comes from an article is set as
// text, never as markup.
(() => {
  const $ = id => document.getElementById(id);
  const read = id => JSON.parse($(id).textContent);
  const names = read('names'), step = 50;

  // node makes an element: its class, its attributes, and text or nodes in it.
  function node(tag, cls, inside, attrs) {
    const n = document.createElement(tag);
    if (cls) n.className = cls;
    for (const k in attrs) n.setAttribute(k, attrs[k]);
    n.append(...[inside ?? []].flat());
    return n;
  }

  const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const unknown = 'speaker unknown', unnamed = 'outlet not given';
  const sideOf = p => p < 0 ? 'first' : p > 0 ? 'second' : 'neutral';
  const word = p => p < 0 ? names.first : p > 0 ? names.second : 'neutral';

  const parts = (e, list, gap = ' … ') => list.map(([from, to]) => e.a.x.slice(from, to)).join(gap).replace(/\s+/g, ' ');
  const said = e => e.said ??= e.s.y || parts(e, e.s.z, ' […] ');
  // The words that name the speaker and those that report; of an article that is
  // too long for the page they stand with the statement.
  const source = e => e.s.g || (e.a.x ? parts(e, e.s.u) : '');
  const cue = e => e.s.h || (e.a.x ? parts(e, e.s.b) : '');

  // all holds one entry a statement, in the order of the input.
  const all = [], byKey = new Map();
  for (const a of read('articles')) {
    for (const s of a.s) {
      const e = { s, a, at: all.length, outlet: a.o || unnamed, camp: names.camps[s.c] || s.c };
      // speakers are all that say it, a key and a name each.
      e.speakers = [[s.k, s.a || unknown], ...(s.v || []).map((name, i) => [s.vk[i], name])];
      const named = e.speakers.map(w => w[1]).join(' and ');
      e.who = s.a ? named : source(e) || unknown;
      e.actor = s.a ? named : e.who === unknown ? unknown : `${unknown}: “${e.who}”`;
      all.push(e);
      for (const [key] of e.speakers) {
        if (!byKey.has(key)) byKey.set(key, []);
        byKey.get(key).push(e);
      }
    }
  }
  const text = e => e.folded ??= fold([said(e), cue(e), e.actor, e.s.r || '', e.camp, e.outlet, e.a.t, e.a.d].join('\n'));

  // The article of a statement, marked. Marks may overlap, so the text is cut
  // wherever one begins or ends.
  function marked(e, whole) {
    const box = node('div', 'text'), x = e.a.x, marks = [];
    const add = (list, cls) => { for (const m of list) marks.push({ from: m[0], to: m[1], cls }); };
    add(e.s.z, 'say'); add(e.s.u, 'source'); add(e.s.b, 'cue');
    for (const m of e.s.e) marks.push({ from: m[0], to: m[1], cls: m[2] < 0 ? 'ev-first' : 'ev-second' });
    const first = Math.min(...marks.map(m => m.from)), last = Math.max(...marks.map(m => m.to));
    const paragraphs = [...x.matchAll(/[^\n]+/g)].map(m => [m.index, m.index + m[0].length]).filter(([from, to]) => x.slice(from, to).trim());
    const from = paragraphs.findIndex(p => p[1] > first), to = paragraphs.findLastIndex(p => p[0] < last);
    paragraphs.forEach((p, i) => {
      if (whole || i >= from - 1 && i <= to + 1) box.append(node('p', '', cut(x, p, marks)));
    });
    return { box, more: !whole && (from > 1 || to < paragraphs.length - 2) };
  }

  function cut(x, [from, to], marks) {
    const here = marks.filter(m => m.from < to && m.to > from);
    const edges = [...new Set([from, to, ...here.flatMap(m => [m.from, m.to])])].filter(n => n >= from && n <= to).sort((a, b) => a - b);
    return edges.slice(1).map((end, i) => {
      const cls = here.filter(m => m.from <= edges[i] && m.to >= end).map(m => m.cls);
      const piece = x.slice(edges[i], end);
      return cls.length ? node('mark', [...new Set(cls)].join(' '), piece) : piece;
    });
  }

  function citation(e) {
    const source = [e.outlet, e.a.t && `“${e.a.t}”`, e.a.d].filter(Boolean).join(', ');
    return `${e.who}: ${/^[“"«]/.test(said(e)) ? said(e) : `“${said(e)}”`} In: ${source}${e.a.u ? `, ${e.a.u}` : ''}. ` +
      `[Statement ${e.s.i}, coded ${e.s.t ? word(e.s.p) : 'not about the target'} by Standpoint ${names.version}]`;
  }

  async function copy(s, say) {
    try {
      await navigator.clipboard.writeText(s);
    } catch { // no clipboard for pages from the disk in some browsers
      const field = node('textarea', 'hidden', s);
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    say.textContent = 'Copied.';
  }

  // panel is a statement in its article, with the reasons for its stance.
  function panel(e) {
    const s = e.s, rows = [
      ['Speaker', [e.actor, s.r, e.camp].filter(Boolean).join(', ')],
      ['Article', [e.outlet, e.a.d, e.a.f].filter(Boolean).join(', ')],
      ['Stance', s.t ? `${word(s.p)}, score ${s.s.toFixed(2)}, confidence ${s.q.toFixed(2)}${s.w ? '; a person should look at this' : ''}` : 'not about the target'],
      ['Found', `${s.n}${cue(e) && `, reported with “${cue(e)}”`}`],
    ];
    const list = node('dl', '', rows.flatMap(([k, v]) => [node('dt', '', k), node('dd', '', v)]));
    const why = s.e.map(m => node('li', '', [node('span', 'tag ' + sideOf(m[2]), word(m[2])), ` “${m[5]}” (${m[4]}, weight ${m[3]})`]));
    list.append(node('dt', '', 'Evidence'), node('dd', '', why.length ? node('ul', '', why) : 'no word spoke for a side'));
    const box = node('div', 'panel', [node('h3', '', e.a.t || 'Without a title'), e.a.x ? context(e) : node('p', 'text', said(e)), list]);
    const say = node('span', '', '', { role: 'status' }), tools = node('div', 'tools');
    const button = node('button', '', 'Copy citation', { type: 'button' });
    button.addEventListener('click', () => copy(citation(e), say));
    tools.append(button, say);
    if (e.a.u) tools.append(node('a', '', 'Open the source', { href: e.a.u, rel: 'noopener noreferrer nofollow' }));
    box.append(tools);
    return box;
  }

  function context(e) {
    const wrap = node('div'), key = node('p', 'marks text');
    for (const [cls, name] of [['say', 'what is said'], ['source', 'who'], ['cue', 'reporting words'], ['ev-first', 'evidence: ' + names.first], ['ev-second', 'evidence: ' + names.second]])
      key.append(node('mark', cls, name), ' ');
    const part = marked(e, false);
    wrap.append(key, part.box);
    if (part.more) {
      const button = node('button', '', 'Show the whole article', { type: 'button' });
      button.addEventListener('click', () => { const all = marked(e, true).box; part.box.replaceWith(all); button.remove(); });
      wrap.append(button);
    }
    return wrap;
  }

  // opener is a button that shows the panel where place puts it.
  function opener(e, label, place) {
    const button = node('button', 'open', label, { type: 'button', 'aria-expanded': 'false' });
    let shown;
    button.addEventListener('click', () => {
      if (shown) { shown.remove(); shown = undefined; } else { shown = place(panel(e)); }
      button.setAttribute('aria-expanded', String(Boolean(shown)));
    });
    return button;
  }

  const tag = s => node('span', 'tag ' + (s.t ? sideOf(s.p) : 'neutral'), s.t ? word(s.p) : 'off target');

  // reported is the statement behind its reporting words: "the scheme" says nothing
  // without "condemned".
  const reported = e => [...(cue(e) ? [node('span', 'cue', cue(e)), ' '] : []), said(e)];

  function row(e) {
    const tr = node('tr', '', [node('td', '', tag(e.s)), node('td', 'who', [e.actor, node('span', 'muted', e.camp)])]);
    const open = opener(e, reported(e), p => { const r = node('tr', '', node('td', '', p, { colspan: 6 })); tr.after(r); return r; });
    tr.append(node('td', '', open), node('td', 'outlet', e.outlet), node('td', 'date', e.a.d), node('td', 'sure', e.s.t ? e.s.q.toFixed(2) : ''));
    return tr;
  }

  // The table: filtered and sorted, drawn some rows at a time.
  let found = [], drawn = 0, sort = { by: '', up: true };
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const orders = {
    side: (a, b) => a.s.s - b.s.s, actor: (a, b) => compare(a.actor, b.actor), outlet: (a, b) => compare(a.outlet, b.outlet),
    date: (a, b) => compare(a.a.d, b.a.d), sure: (a, b) => a.s.q - b.s.q,
  };

  function filter() {
    const words = fold($('q').value).split(/\s+/).filter(Boolean);
    const side = $('side').value, camp = $('camp').value, actor = $('actor').value, outlet = $('outlet').value, target = $('target').checked, review = $('review').checked;
    found = all.filter(e => (!target || e.s.t) && (!review || e.s.w) && (side === '' || e.s.t && String(e.s.p) === side) && (!camp || e.s.c === camp) &&
      (!actor || e.speakers.some(w => w[0] === actor.slice(1))) && (!outlet || e.outlet === outlet) && words.every(w => text(e).includes(w)));
    const order = orders[sort.by];
    if (order) found.sort((a, b) => (sort.up ? order(a, b) : order(b, a)) || a.at - b.at);
    $('rows').replaceChildren();
    drawn = 0;
    draw();
    $('count').textContent = `${found.length} of ${all.length} statements` + (found.length ? '' : '. Nothing fits; loosen the filters or clear them.');
  }

  function draw() {
    $('rows').append(...found.slice(drawn, drawn + step).map(row));
    drawn = Math.min(drawn + step, found.length);
    $('more').hidden = drawn === found.length;
    $('more').textContent = `Show ${Math.min(step, found.length - drawn)} more (${found.length - drawn} left)`;
  }

  function options(id, entries) {
    const count = new Map();
    for (const [value, label] of entries) count.set(value, { label, n: (count.get(value)?.n || 0) + 1 });
    const sorted = [...count].sort((a, b) => compare(a[1].label, b[1].label));
    $(id).append(...sorted.map(([value, { label, n }]) => node('option', '', `${label} (${n})`, { value })));
  }

  for (const button of document.querySelectorAll('th button')) {
    button.addEventListener('click', () => {
      const by = button.dataset.sort;
      sort = { by, up: sort.by === by ? !sort.up : by !== 'sure' };
      for (const th of document.querySelectorAll('th[aria-sort]')) th.setAttribute('aria-sort', 'none');
      button.closest('th').setAttribute('aria-sort', sort.up ? 'ascending' : 'descending');
      filter();
    });
  }
  $('filters').addEventListener('input', filter);
  $('filters').addEventListener('submit', ev => ev.preventDefault());
  $('filters').addEventListener('reset', () => setTimeout(filter));
  $('more').addEventListener('click', () => {
    const at = drawn;
    draw();
    $('rows').querySelectorAll(':scope > tr .open')[at]?.focus({ preventScroll: true });
  });

  // The split, filled when somebody opens a name.
  for (const details of document.querySelectorAll('.actor')) {
    details.addEventListener('toggle', () => {
      const list = details.querySelector('.said');
      if (!details.open || list.childNodes.length) return;
      const theirs = (byKey.get(details.dataset.key) || []).filter(e => e.s.t);
      for (const e of theirs.slice(0, step)) {
        const li = node('li', '', tag(e.s));
        li.append(opener(e, [...reported(e), ` (${[e.outlet, e.a.d].filter(Boolean).join(', ')})`], p => { li.append(p); return p; }));
        list.append(li);
      }
      if (theirs.length > step) list.append(node('li', 'muted', `${theirs.length - step} more: choose the speaker in the table below`));
      if (!theirs.length) list.append(node('li', 'muted', 'no statement about the target on this page'));
    });
  }

  // The first search should not wait for what all searches need.
  function warm(from) {
    const until = performance.now() + 8;
    let i = from;
    while (i < all.length && performance.now() < until) text(all[i++]);
    if (i < all.length) setTimeout(warm, 8, i);
  }

  // On paper every camp shows its speakers.
  let shut = [];
  addEventListener('beforeprint', () => { shut = [...document.querySelectorAll('.camp:not([open])')]; for (const d of shut) d.open = true; });
  addEventListener('afterprint', () => { for (const d of shut) d.open = false; });

  options('camp', all.map(e => [e.s.c, e.camp]));
  options('actor', all.flatMap(e => e.speakers.map(([key, name]) => ['=' + key, name])));
  options('outlet', all.map(e => [e.outlet, e.outlet]));
  filter();
  setTimeout(warm, 50, 0);
})();
