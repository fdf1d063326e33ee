// On the thread, a row of the table lights its mark and a mark its row. Nothing is said here that the page does not say.

const LIT = "app-lit";

function partners(key) {
  return document.querySelectorAll(`[data-day="${key}"], [data-stitch="${key}"], tr[id="${key}"]`);
}

function keyOf(target) {
  const found = target.closest("[data-day], [data-stitch], tr[id^=day-]");
  return found && (found.dataset.day || found.dataset.stitch || found.id);
}

function light(event) {
  document.querySelectorAll(`.${LIT}`).forEach((lit) => lit.classList.remove(LIT));
  const key = event.target instanceof Element && keyOf(event.target);
  if (key) partners(key).forEach((partner) => partner.classList.add(LIT));
}

document.addEventListener("pointerover", light);
document.addEventListener("focusin", light);
