// The mailbox: a list, and the mail that is open as HTML (in a frame that may run nothing), text or headers.
const list = document.getElementById("mails");
const count = document.getElementById("mail-count");
const article = document.getElementById("open-mail");
const done = document.getElementById("unsubscribed");
const unsubscribe = document.getElementById("unsubscribe");
const tools = [...document.querySelectorAll("[data-view]")];
let mails = [];
let open = -1;

export function setUpMail(order) {
  for (const tool of tools) tool.addEventListener("click", () => show(tool.dataset.view));
  unsubscribe.addEventListener("click", async () => {
    unsubscribe.disabled = true;
    try {
      const answer = await order("/api/unsubscribe", { mail: String(open) });
      done.textContent = answer.status === 200 ? "Unsubscribed." : "The bot answered " + answer.status + ".";
    } catch (error) {
      done.textContent = error.message.trim();
    }
    unsubscribe.disabled = false;
  });
}

export function drawMail(box) {
  mails = box.mails;
  count.textContent = mails.length === 0 ? "no mail yet" : mails.length === 1 ? "1 mail" : mails.length + " mails";
  list.replaceChildren(...mails.map(mail => {
    const item = document.createElement("li");
    const entry = document.createElement("button");
    entry.type = "button";
    entry.setAttribute("aria-current", String(mail.number === open));
    const subject = document.createElement("strong");
    subject.textContent = mail.subject;
    const about = document.createElement("span");
    about.textContent = mail.from + " → " + mail.to;
    entry.append(subject, about);
    entry.addEventListener("click", () => read(mail));
    item.append(entry);
    return item;
  }));
}

function read(mail) {
  open = mail.number;
  article.hidden = false;
  document.getElementById("no-mail").hidden = true;
  done.textContent = "";
  document.getElementById("subject").textContent = mail.subject;
  document.getElementById("addresses").textContent = mail.from + " → " + mail.to + (mail.date ? " · " + mail.date : "");
  document.getElementById("view-html").src = "/mail/" + mail.number;
  document.getElementById("view-text").textContent = mail.text;
  document.getElementById("view-headers").textContent = mail.headers.join("\n");
  unsubscribe.hidden = !mail.oneClick;
  drawMail({ mails });
  show(mail.html ? "html" : "text");
}

function show(view) {
  for (const tool of tools) {
    tool.setAttribute("aria-pressed", String(tool.dataset.view === view));
    document.getElementById("view-" + tool.dataset.view).hidden = tool.dataset.view !== view;
  }
}
