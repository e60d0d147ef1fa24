'use strict';
// Asks one statement after the other. Whatever comes from an article is set as
// text, never as markup.
(() => {
  const $ = id => document.getElementById(id);
  const answers = [...document.querySelectorAll('#choices button')];
  let state, busy = false;

  function node(tag, cls, inside) {
    const n = document.createElement(tag);
    if (cls) n.className = cls;
    n.append(...[inside].flat());
    return n;
  }

  // ask sends a request; nothing else is sent until it is answered.
  async function ask(path, body) {
    if (busy) return;
    busy = true;
    document.body.setAttribute('aria-busy', 'true');
    try {
      const r = await fetch(path, path === 'state' ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}) });
      const kind = r.headers.get('Content-Type') || '';
      if (!kind.startsWith('application/json')) throw new Error(await r.text());
      state = await r.json();
      show(state.error);
    } catch (e) {
      problem(e instanceof TypeError ? 'The program does not answer: it has ended, or is busy. What you answered before is saved. Start it again and open its new address.' : e.message);
    } finally {
      busy = false;
      document.body.removeAttribute('aria-busy');
    }
  }

  function problem(what) {
    $('problem').textContent = what || '';
    $('problem').hidden = !what;
  }

  function show(error) {
    const item = state.item, { Coded, Skipped, Total } = state;
    problem(error);
    $('bar').max = Total || 1;
    $('bar').value = Coded;
    $('count').textContent = `${Coded} of ${Total} coded` + (Skipped ? `, ${Skipped} skipped` : '');
    $('item').hidden = !item;
    $('done').hidden = !!item;
    for (const b of [...answers, $('skip')]) b.disabled = !item;
    $('undo').disabled = !state.Undo;
    $('again').hidden = !Skipped || !!item;
    if (!item) return;
    $('words').textContent = item.words;
    $('machine').textContent = item.machine && `The program says: ${item.machine}. It may be wrong, and seeing it sways people.`;
    $('machine').hidden = !item.machine;
    $('where').textContent = [item.title, item.outlet, item.published].filter(Boolean).join(' · ');
    const has = p => p.some(x => x.m?.includes('said'));
    const from = item.paragraphs.findIndex(has), to = item.paragraphs.findLastIndex(has);
    const box = $('article');
    box.replaceChildren(...item.paragraphs.map((p, i) =>
      node('p', i < from - 1 || i > to + 1 ? 'far' : '', p.map(x => x.m ? node('mark', x.m.join(' '), x.t) : x.t))));
    const mark = box.querySelector('mark.said');
    if (mark) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    $('words').focus({ preventScroll: true });
  }

  const answer = label => { if (state?.item) ask('answer', { id: state.item.id, label }); };
  answers.forEach(b => b.addEventListener('click', () => answer(b.dataset.code)));
  $('skip').addEventListener('click', () => answer('skip'));
  $('undo').addEventListener('click', () => ask('undo'));
  $('again').addEventListener('click', () => ask('again'));
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.repeat) return;
    const n = '123456789'.indexOf(e.key), key = e.key.toLowerCase();
    if (n >= 0 && answers[n]) answer(answers[n].dataset.code);
    else if (key === 's') answer('skip');
    else if (key === 'u' && state?.Undo) ask('undo');
    else if (key === 'r' && !$('again').hidden) ask('again');
    else return;
    e.preventDefault();
  });
  ask('state');
})();
