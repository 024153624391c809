// What the pages already do without scripts, made quicker.

// A filter sends itself when its answer was picked with a pointer. Those who go through the answers with the keyboard
// would be sent away at every step: for them the button stays.
for (const control of document.querySelectorAll("[data-auto]")) {
  let keyed = false;
  control.addEventListener("keydown", () => { keyed = true; });
  control.addEventListener("pointerdown", () => { keyed = false; });
  control.addEventListener("change", () => {
    if (!keyed) control.form?.requestSubmit();
  });
}

// The field with an address gets a button that copies it.
if (navigator.clipboard) {
  for (const block of document.querySelectorAll("[data-copy]")) {
    const field = block.querySelector("input");
    const said = block.querySelector("[role=status]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = block.dataset.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = block.dataset.copied;
      } catch {
        field.select();
      }
    });
    field.after(button);
  }
}

// What is written so far is kept while it is written: by the server, and where it cannot be reached, on this device.
const SENT = "bashke:sent";
const sent = sessionStorage.getItem(SENT);
if (sent && document.querySelector(".notice-done")) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem(SENT);
}
for (const form of document.querySelectorAll("form[data-draft]")) {
  const text = form.querySelector("textarea");
  const said = form.querySelector("[role=status][data-said]");
  const here = `bashke:${form.dataset.who}:${form.dataset.draft}`;
  const lost = localStorage.getItem(here);
  if (lost && !text.value.trim()) text.value = lost;
  let timer;
  const keep = async () => {
    const fields = new FormData(form);
    fields.delete("files");
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(fields) });
      if (!answer.ok) throw new Error(answer.status);
      localStorage.removeItem(here);
      said.textContent = form.dataset.kept;
    } catch {
      localStorage.setItem(here, text.value);
      said.textContent = form.dataset.lost;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    // it may not arrive: what says that it did takes it away
    localStorage.setItem(here, text.value);
    sessionStorage.setItem(SENT, here);
  });
}

// The threads on something come into its page, which is kept longer than they stay the same.
for (const place of document.querySelectorAll("[data-threads]")) {
  fetch(place.dataset.threads)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((html) => {
      place.innerHTML = html;
      place.dispatchEvent(new CustomEvent("discussed", { bubbles: true }));
    })
    .catch(() => {});
}

// Answers of a quiz are kept as they are given, so that nothing is lost when the page is closed.
for (const form of document.querySelectorAll("form[data-quiz]")) {
  const told = form.querySelector("[data-quiz-saved]");
  const save = form.querySelector("button[value=save]");
  let waiting = null;
  let running = null;
  // whether the time is over
  let over = false;
  // whether something was answered that is on no way to the server yet
  let unsent = false;
  // before this ran nothing was kept by itself
  if (told?.dataset.quizAuto) told.textContent = told.dataset.quizAuto;
  const send = async () => {
    try {
      unsent = false;
      const fields = new FormData(form);
      fields.set("do", "save");
      const body = new URLSearchParams(fields);
      // it arrives even where the page is left meanwhile; browsers do that for small bodies alone
      const keepalive = body.toString().length < 60000;
      const answer = await fetch(form.action, { method: "POST", body, keepalive });
      const revision = /name="revision" value="(\d+)"/.exec(await answer.text());
      // another window answered too: what is typed here stays, and is no longer kept
      told.classList.toggle("field-error", answer.status === 409);
      if (answer.status === 409) { told.textContent = over ? "" : told.dataset.quizOther; return; }
      if (!answer.ok) throw new Error(answer.status);
      if (revision) form.elements.revision.value = revision[1];
      told.textContent = told.dataset.quizSaved;
    } catch {
      unsent = true;
      told.textContent = told.dataset.quizUnsaved;
      waiting = setTimeout(keep, 5000);
    } finally {
      running = null;
    }
  };
  const keep = () => {
    if (running) waiting = setTimeout(keep, 1000);
    else running = send();
  };
  const soon = (wait) => {
    unsent = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, wait);
  };
  // whoever leaves the page or looks at another one does not wait until it is kept
  const leave = () => {
    if (!unsent) return;
    clearTimeout(waiting);
    if (running) running.then(() => { if (unsent && !running) running = send(); });
    else running = send();
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  // a page that comes back as it was left does not know what was kept of it
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  // A time that runs is seen each second and said only now and then.
  const left = document.querySelector("[data-quiz-left]");
  // where it is over already the page says so
  if (left && told && left.dataset.quizLeft > 0) {
    const spoken = document.querySelector("[data-quiz-told]");
    const end = Date.now() + left.dataset.quizLeft * 1000;
    let before = Infinity;
    const tick = () => {
      const rest = Math.max(0, Math.round((end - Date.now()) / 1000));
      if (rest === 0) {
        over = true;
        left.textContent = "";
        spoken.classList.remove("visually-hidden");
        told.textContent = "";
        save.hidden = true;
        spoken.textContent = spoken.dataset.over;
        return;
      }
      const time = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
      left.textContent = left.dataset.words.replace("{time}", time);
      const said = [600, 300, 60].find((at) => before > at && rest <= at && rest > at - 30);
      if (said) spoken.textContent = spoken.dataset.quizTold.replace("{minutes}", said / 60);
      before = rest;
      setTimeout(tick, 1000);
    };
    tick();
  }
  form.addEventListener("change", () => soon(300));
  form.addEventListener("input", () => soon(2000));
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    unsent = false;
    if (!running) return;
    // what is being kept now has another number than this page: that number comes first
    event.preventDefault();
    const button = event.submitter;
    running.finally(() => form.requestSubmit(button));
  });
}
