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
