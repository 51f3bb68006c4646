// The console's panes ask their server again and again while anybody looks; each redraws only what has changed.
import { drawChat, setUpChat } from "/chat.js";
import { drawMail, setUpMail } from "/mail.js";
import { drawStories, drawWork } from "/work.js";

const offline = document.getElementById("offline");

export async function order(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

function follow(path, draw, everyMilliseconds) {
  let last = "";
  async function look() {
    try {
      if (!document.hidden || last === "") {
        const answer = await fetch(path);
        const text = await answer.text();
        if (answer.ok && text !== last) {
          draw(JSON.parse(text));
          last = text;
        }
        offline.hidden = true;
      }
    } catch {
      offline.hidden = false;
    }
    setTimeout(look, everyMilliseconds);
  }
  look();
}

setUpChat(order);
setUpMail(order);
follow("/api/chat", drawChat, 500);
follow("/api/mail", drawMail, 1000);
follow("/api/work", drawWork, 1000);
follow("/api/stories", drawStories, 5000);
