// What a server cannot do in time: keep a list at its end, keep keys from the browser, remember light or dark.
window.ec20 = (() => {
  const slack = 48;
  const watched = new WeakSet();

  /** Keeps an element scrolled to its end for as long as its reader is there. */
  function follow(element, jump) {
    if (!element) return;
    if (!watched.has(element)) {
      watched.add(element);
      element.dataset.atEnd = "true";
      const byHand = () => {
        element.dataset.atEnd = String(element.scrollHeight - element.scrollTop - element.clientHeight < slack);
      };
      for (const event of ["wheel", "touchmove", "keyup", "pointerup"]) {
        element.addEventListener(event, () => requestAnimationFrame(byHand), { passive: true });
      }
    }
    if (jump) element.dataset.atEnd = "true";
    if (element.dataset.atEnd === "true") {
      requestAnimationFrame(() => { element.scrollTop = element.scrollHeight; });
    }
  }

  /** Keys that belong to the terminal, and not to the browser. */
  function takeKeys(input) {
    if (!input || watched.has(input)) return;
    watched.add(input);
    input.addEventListener("keydown", event => {
      const completes = event.key === "Tab" && !event.shiftKey && input.dataset.completes === "true";
      const ours = ["ArrowUp", "ArrowDown", "Enter"].includes(event.key);
      const controlZ = event.ctrlKey && event.key.toLowerCase() === "z";
      if (completes || ours || controlZ) event.preventDefault();
      // What is typed next belongs to the next line, however late the server hears of this one.
      if (event.key === "Enter" || controlZ) input.value = "";
    });
  }

  /** Puts a line in place of the one typed. */
  function setLine(input, line) { if (input) input.value = line; }

  const stored = name => { try { return localStorage.getItem(name); } catch { return null; } };
  const isDark = () => (stored("ec20-scheme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  function paint() { document.documentElement.dataset.scheme = isDark() ? "dark" : "light"; }
  function setDark(value) {
    try { localStorage.setItem("ec20-scheme", value ? "dark" : "light"); } catch { /* It is forgotten with the page. */ }
    document.documentElement.dataset.scheme = value ? "dark" : "light";
  }
  paint();
  return { follow, takeKeys, setLine, isDark, setDark };
})();
