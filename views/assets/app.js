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
  // the first that keeps is for the Enter key, and is never seen
  const save = form.querySelector(".form-send button[value=save]");
  let waiting = null;
  let running = null;
  // whether something was answered that is on no way to the server yet
  let unsent = false;
  // how long it waits before it tries again, each time longer: seconds
  const PAUSES = [5, 10, 20, 60];
  let failed = 0;
  // before this it does not try again, whatever is typed meanwhile
  let resting = 0;
  // before this ran nothing was kept by itself
  if (told?.dataset.quizAuto) told.textContent = told.dataset.quizAuto;
  // while answers are not kept what says so stays in view, wherever in the page one answers
  const lost = (is) => told.toggleAttribute("data-quiz-lost", is);
  const later = () => {
    unsent = true;
    lost(true);
    told.textContent = told.dataset.quizUnsaved;
    const pause = PAUSES[Math.min(failed, PAUSES.length - 1)] * 1000;
    failed += 1;
    resting = Date.now() + pause;
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
  };
  const send = async () => {
    try {
      unsent = false;
      const fields = new FormData(form);
      fields.set("do", "save");
      const body = new URLSearchParams(fields);
      // it arrives even where the page is left meanwhile; browsers do that for small bodies alone
      const keepalive = body.toString().length < 60000;
      const answer = await fetch(form.action, { method: "POST", body, keepalive });
      const page = await answer.text();
      const revision = /name="revision" value="(\d+)"/.exec(page);
      const taken = answer.ok && revision;
      // the server is busy or ails: it takes the same a little later
      const passes = answer.status === 429 || answer.status >= 500;
      told.classList.toggle("field-error", !taken && !passes);
      if (passes) { later(); return; }
      failed = 0;
      resting = 0;
      if (taken) {
        form.elements.revision.value = revision[1];
        lost(false);
        told.textContent = told.dataset.quizSaved;
      } else if (/data-quiz-notice="quiz-over"/.test(page)) {
        end();
      } else {
        // what is typed here stays, and is not sent again by itself as it is: another window answered too, or it was refused
        const other = /data-quiz-notice="quiz-other-window"/.test(page);
        lost(true);
        told.textContent = other ? told.dataset.quizOther : told.dataset.quizRefused;
      }
    } catch {
      told.classList.remove("field-error");
      later();
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
    waiting = setTimeout(keep, Math.max(wait, resting - Date.now()));
  };
  // whoever leaves the page or looks at another one does not wait until it is kept
  const leave = () => {
    if (!unsent) return;
    clearTimeout(waiting);
    if (running) running.then(() => { if (unsent && !running) running = send(); });
    else running = send();
  };
  addEventListener("pagehide", leave);
  // where the line is back nobody waits for the pause to end
  addEventListener("online", () => {
    if (!unsent) return;
    resting = 0;
    soon(0);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  // a page that comes back as it was left does not know what was kept of it
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  // A time that runs is seen each second and said only now and then.
  const left = document.querySelector("[data-quiz-left]");
  const spoken = document.querySelector("[data-quiz-told]");
  let over = false;
  // nothing more is kept, by the clock of this device or as the server says
  const end = () => {
    told.textContent = "";
    lost(false);
    told.classList.remove("field-error");
    if (over || !left) return;
    over = true;
    left.textContent = "";
    spoken.classList.remove("visually-hidden");
    spoken.toggleAttribute("data-quiz-ended", true);
    save.hidden = true;
    spoken.textContent = spoken.dataset.over;
    // what is answered from now on would not count
    for (const question of form.querySelectorAll(".quiz-question")) question.inert = true;
  };
  // where it is over already the page says so
  if (left && told && left.dataset.quizLeft > 0) {
    const ends = Date.now() + left.dataset.quizLeft * 1000;
    let before = Infinity;
    const tick = () => {
      const rest = Math.max(0, Math.round((ends - Date.now()) / 1000));
      if (rest === 0) {
        // what was answered up to now is on its way before nothing can be
        leave();
        end();
      }
      if (over) return;
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

// A button that is pressed twice sends once. Some answers leave the page as it is, so after a while it sends again.
const SENDS = 10_000;
const sends = new WeakMap();
addEventListener("pageshow", () => {
  for (const form of document.forms) sends.delete(form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (event.timeStamp - (sends.get(form) ?? -SENDS) < SENDS) event.preventDefault();
  else sends.set(form, event.timeStamp);
});
