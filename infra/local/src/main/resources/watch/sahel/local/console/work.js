// What goes on behind chat and mailbox, in numbers, and the stories as the bot's own feed tells them.
const MOVED_FOR = 1500;
const STORIES = 12;
const counted = new Map();

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

export function drawWork(work) {
  document.getElementById("pages").href = work.pages;
  const counts = document.getElementById("counts");
  for (const { name, count } of work.counts) {
    let box = counted.get(name);
    if (!box) {
      box = document.createElement("div");
      box.append(element("dt", name), element("dd", ""));
      counts.append(box);
      counted.set(name, box);
    }
    const number = box.lastChild;
    if (number.textContent !== "" && number.textContent !== String(count)) {
      box.classList.add("moved");
      setTimeout(() => box.classList.remove("moved"), MOVED_FOR);
    }
    number.textContent = count;
  }
  document.getElementById("queues").replaceChildren(...work.queues.map(queue => {
    const row = document.createElement("tr");
    const name = element("th", queue.name);
    name.scope = "row";
    row.append(name, ...[queue.waiting, queue.inHand, queue.putOff, queue.dead].map(number => {
      const cell = element("td", number);
      cell.className = number > 0 ? "some" : "";
      return cell;
    }));
    return row;
  }));
  const failing = work.failing.length ? work.failing : ["nothing"];
  document.getElementById("failing").replaceChildren(...failing.map(why => element("li", why)));
}

export function drawStories(feed) {
  const stories = feed.items.slice(0, STORIES).map(story => {
    const item = document.createElement("li");
    const link = element("a", story.title);
    link.href = story.url;
    link.target = "_blank";
    link.rel = "noopener";
    if (story.language) link.lang = story.language;
    item.append(link);
    return item;
  });
  document.getElementById("stories").replaceChildren(...(stories.length ? stories : [element("li", "none yet")]));
}
