// A reading line over charts along time: it follows the pointer or the arrow keys and says the row of the table there.

function read(figure) {
  const plot = figure.querySelector(".chart-plot");
  const said = figure.querySelector(".chart-reading");
  const heads = [...figure.querySelectorAll("thead th")].map((head) => head.textContent);
  const rows = [...figure.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const places = (svg) => svg.dataset.places.split(" ").map(Number);
  const drawings = [...plot.querySelectorAll("svg[data-places]")];
  if (!said || !rows.length || !drawings.every((svg) => places(svg).length === rows.length)) return;

  const line = plot.appendChild(document.createElement("div"));
  const tip = plot.appendChild(document.createElement("div"));
  line.className = "chart-ruler";
  tip.className = "chart-tip";
  tip.ariaHidden = "true";
  said.hidden = false;
  plot.tabIndex = 0;
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-label", said.dataset.label);
  let at = -1;

  const shown = () => drawings.find((svg) => svg.getClientRects().length);

  function hide() {
    at = -1;
    line.hidden = tip.hidden = true;
  }

  function show(index, aloud) {
    const svg = shown();
    if (!svg || index === at) return;
    at = index;
    const [period, ...cells] = rows[index];
    const box = svg.getBoundingClientRect();
    const outer = plot.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const x = box.left - outer.left + places(svg)[index] * scale;
    const [top, bottom] = svg.dataset.plot.split(" ").map((edge) => edge * scale);
    line.hidden = tip.hidden = false;
    Object.assign(line.style, { left: `${x}px`, top: `${top}px`, height: `${bottom - top}px` });
    const title = document.createElement("strong");
    title.textContent = period;
    tip.replaceChildren(title, ...cells.map((cell, i) => {
      const row = document.createElement("span");
      for (const words of [heads[i + 1], cell]) row.appendChild(document.createElement("span")).textContent = words;
      return row;
    }));
    const left = x + 12 + tip.offsetWidth > outer.width ? x - 12 - tip.offsetWidth : x + 12;
    // over the plot, never over the strip that says that values are made
    tip.style.top = `${Math.max(0, top)}px`;
    tip.style.left = `${Math.max(0, Math.min(left, outer.width - tip.offsetWidth))}px`;
    if (aloud) said.textContent = `${period}. ${cells.map((cell, i) => `${heads[i + 1]}: ${cell}`).join("; ")}`;
  }

  plot.addEventListener("pointermove", (event) => {
    const svg = shown();
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
    const near = places(svg).reduce((best, place, i) => {
      const far = Math.abs(place - x);
      return far < best.far ? { far, i } : best;
    }, { far: Infinity, i: -1 });
    if (near.i >= 0) show(near.i, false);
  });
  plot.addEventListener("pointerleave", hide);
  plot.addEventListener("blur", hide);
  plot.addEventListener("keydown", (event) => {
    const svg = shown();
    if (!svg) return;
    const there = places(svg).flatMap((place, i) => (Number.isNaN(place) ? [] : [i]));
    const now = there.indexOf(at);
    const last = there.length - 1;
    const next = {
      ArrowLeft: now < 0 ? last : Math.max(0, now - 1),
      ArrowRight: now < 0 ? 0 : Math.min(last, now + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Escape") hide();
    if (next === undefined || last < 0) return;
    event.preventDefault();
    show(there[next], true);
  });
  hide();
}

document.querySelectorAll(".chart-figure[data-chart]").forEach(read);

// Points that are discussed are marked where the chart has them; the list below the charts says the same in words.
addEventListener("discussed", () => {
  for (const point of document.querySelectorAll(".discussed li")) {
    for (const figure of document.querySelectorAll(".chart-figure[data-chart]")) {
      const has = (cells, text) => [...cells].findIndex((cell) => cell.textContent.trim() === text);
      const row = has(figure.querySelectorAll("tbody th"), point.dataset.period);
      if (row < 0 || has(figure.querySelectorAll("thead th"), point.dataset.place) < 0) continue;
      for (const svg of figure.querySelectorAll("svg[data-places]")) {
        const x = Number(svg.dataset.places.split(" ")[row]);
        if (Number.isNaN(x)) continue;
        const [top] = svg.dataset.plot.split(" ").map(Number);
        const mark = document.createElementNS(svg.namespaceURI, "path");
        mark.setAttribute("class", "chart-talk");
        mark.setAttribute("d", `M${x - 7} ${top - 14}h14v10h-5l-4 4v-4h-5z`);
        mark.setAttribute("aria-hidden", "true");
        svg.append(mark);
      }
    }
  }
});
