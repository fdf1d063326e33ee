// While a job runs, its page looks every two seconds how far it has come. Without this, one reloads it by hand.

const EVERY = 2000;

async function look() {
  const region = document.querySelector("[data-progress]");
  const answer = await fetch(location.href).catch(() => null);
  if (answer && answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-progress]");
    if (!now) {
      location.reload();
      return;
    }
    if (now.innerHTML !== region.innerHTML) region.replaceChildren(...now.childNodes);
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
