// The chat: bubbles with Telegram's formatting, buttons that work, edits in place.
const list = document.getElementById("messages");
const notice = document.getElementById("notice");
const menu = document.getElementById("menu");
const menuButton = document.getElementById("menu-button");
const state = document.getElementById("bot-state");
const drawn = new Map();
const pressed = new Map();
let send = () => {};
let noticesSeen = -1;
let menuSeen = "";
let largestFile = 0;

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", spoiler: "span", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

export function setUpChat(order) {
  const say = async text => {
    toggleMenu(false);
    await order("/api/say", { text });
  };
  const sendFile = async (file, text) => {
    if (file.size > largestFile) {
      throw new Error(`“${file.name}” is too large: a file has at most ${largestFile / 1024} kB here.`);
    }
    await order("/api/send", { name: file.name, text, base64: await base64(file) });
  };
  send = { say, press: (message, data) => order("/api/press", { message, data }) };
  document.getElementById("say").addEventListener("submit", event => {
    event.preventDefault();
    const field = document.getElementById("text");
    if (field.value.trim()) {
      tell(say(field.value.trim()));
      field.value = "";
    }
  });
  menuButton.addEventListener("click", () => toggleMenu(menu.hidden));
  const file = document.getElementById("file");
  document.getElementById("clip").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    if (!file.files.length) return;
    const field = document.getElementById("text");
    notice.textContent = "";
    tell(sendFile(file.files[0], field.value.trim()));
    field.value = "";
    file.value = "";
  });
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(new Error(`“${file.name}” cannot be read.`));
    reader.readAsDataURL(file);
  });
}

function toggleMenu(open) {
  menu.hidden = !open;
  menuButton.setAttribute("aria-expanded", String(open));
}

function tell(promise) {
  promise.catch(error => { notice.textContent = error.message.trim(); });
}

export function drawChat(chat) {
  largestFile = chat.largestFile;
  state.textContent = chat.waiting > 0 ? "typing …" : "@" + chat.bot;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  let fresh = false;
  for (const message of chat.messages) {
    const text = JSON.stringify(message);
    const known = drawn.get(message.id);
    if (known && known.text === text) continue;
    const element = bubble(message);
    if (known) known.element.replaceWith(element); else list.append(element);
    fresh = fresh || !known;
    drawn.set(message.id, { text, element });
  }
  if (fresh && atEnd) list.scrollTop = list.scrollHeight;
  drawNotices(chat.notices);
  drawMenu(chat.menu);
}

/* What Telegram shows for a moment after a button was pressed. */
function drawNotices(notices) {
  for (const one of notices) {
    pressed.get(one.query)?.classList.remove("pressed");
    pressed.delete(one.query);
  }
  if (noticesSeen >= 0 && notices.length > noticesSeen) notice.textContent = notices.at(-1).text;
  noticesSeen = notices.length;
}

function drawMenu(commands) {
  if (menuSeen === JSON.stringify(commands)) return;
  menuSeen = JSON.stringify(commands);
  menu.replaceChildren(...commands.map(one => {
    const entry = button("/" + one.command, () => send.say("/" + one.command));
    const description = document.createElement("span");
    description.textContent = one.description;
    entry.append(description);
    return entry;
  }));
}

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", () => {
    notice.textContent = "";
    tell(act(element));
  });
  return element;
}

function bubble(message) {
  const element = document.createElement("div");
  element.className = "message " + message.from;
  element.dataset.id = message.id;
  const box = document.createElement("div");
  box.className = "bubble";
  box.append(...formatted(message.text, message.entities ?? []));
  const time = document.createElement("time");
  time.dateTime = message.date;
  time.textContent = (message.edited ? "edited " : "")
    + new Date(message.date).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  box.append(time);
  element.append(box);
  if (message.buttons?.length) element.append(keyboard(message));
  return element;
}

function keyboard(message) {
  const rows = document.createElement("div");
  rows.className = "keyboard";
  for (const row of message.buttons) {
    const line = document.createElement("div");
    line.append(...row.map(one => one.url ? link(one.url, one.text) : button(one.text, async element => {
      element.classList.add("pressed");
      pressed.set((await send.press(message.id, one.data)).query, element);
    })));
    rows.append(line);
  }
  return rows;
}

function link(url, text) {
  const element = document.createElement("a");
  if (/^(https?|mailto|tg):/.test(url)) element.href = url;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  element.textContent = text;
  return element;
}

/* Entities lie inside one another or apart (Bot API, MessageEntity); offsets count UTF-16 units, as strings here do. */
function formatted(text, entities, from = 0, to = text.length) {
  const inside = entities
    .filter(one => one.offset >= from && one.offset + one.length <= to)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  const parts = [];
  let at = from;
  while (inside.length) {
    const entity = inside.shift();
    if (entity.offset < at) continue;
    parts.push(text.slice(at, entity.offset));
    const end = entity.offset + entity.length;
    const within = inside.filter(one => one.offset + one.length <= end);
    parts.push(wrapped(entity, text.slice(entity.offset, end), formatted(text, within, entity.offset, end)));
    at = end;
  }
  parts.push(text.slice(at, to));
  return parts.filter(part => part !== "");
}

function wrapped(entity, text, content) {
  let element;
  if (entity.type === "text_link" || entity.type === "url") {
    element = link(entity.argument || (/^\w+:/.test(text) ? text : "https://" + text), "");
  } else if (entity.type === "bot_command") {
    element = button("", () => send.say(text));
    element.className = "command";
  } else {
    element = document.createElement(TAGS[entity.type] ?? "span");
  }
  element.append(...content);
  return element;
}
