// Search in the files beside the search page: classic scripts, which a page opened from disk may load.
// SearchIndex.swift writes them and says what they hold.
(function () {
"use strict";
const form = document.getElementById("search");
const field = form.querySelector("input[type=search]");
const status = document.querySelector(".search-status");
const results = document.getElementById("search-results");
const words = form.dataset;

const arrived = new Map(), waiting = new Map();
let version = "";
window.briefingSearch = (name, value) => {
	arrived.set(name, value);
	version ||= value.version;
};

/** The value of a file, which is loaded once. */
function load(name) {
	if (!waiting.has(name)) {
		waiting.set(name, new Promise((resolve, reject) => {
			const script = document.createElement("script");
			// The index is a minute old at most, whatever caches keep, and the files belong to it.
			const stamp = name === "index" ? Date.now() / 60000 | 0 : version;
			script.src = name + ".js" + (location.protocol.startsWith("http") ? "?" + stamp : "");
			script.onload = () => arrived.has(name) ? resolve(arrived.get(name)) : script.onerror();
			script.onerror = () => { waiting.delete(name); reject(new Error(name)); };
			document.head.append(script);
		}));
	}
	return waiting.get(name);
}

/** The numbers of the files in a list that may hold what begins so; at most `limit`. */
function filesFor(firsts, beginning, limit) {
	return [...firsts.keys()].filter((file) => firsts[file].startsWith(beginning) ||
		(firsts[file] <= beginning && !(firsts[file + 1] <= beginning))).slice(0, limit);
}

/** The words of a list that begin so. */
async function wordsFrom(place, list, beginning, limit) {
	const files = await Promise.all(filesFor(place[list], beginning, limit).map((file) => load(list + "/" + file)));
	return files.flatMap((text) => text.split(" ")).filter((word) => word.startsWith(beginning));
}

/** Postings by term, out of at most so many files. */
async function postings({ terms: firsts }, terms, limit) {
	const files = [...new Set(terms.flatMap((term) => filesFor(firsts, term, 1)))].slice(0, limit);
	const found = new Map();
	await Promise.all(files.map(async (file) => {
		const [names, lists] = (await load("terms/" + file)).map((text) => text.split(" "));
		for (const term of terms) {
			const number = names.indexOf(term);
			if (number >= 0) found.set(term, decoded(lists[number]));
		}
	}));
	return found;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Lists of {store, weight, numbers}; SearchPostings.swift writes them. */
function decoded(text) {
	return text.split(",").map((list) => {
		const isBits = list[0] === "~", start = isBits ? 2 : 1, head = digits.indexOf(list[start - 1]), numbers = [];
		let last = -1, gap = 0, shift = 0;
		for (let place = start; place < list.length; place++) {
			const digit = digits.indexOf(list[place]);
			if (isBits) {
				for (let bit = 0; bit < 6; bit++) if (digit >> bit & 1) numbers.push((place - start) * 6 + bit);
				continue;
			}
			gap |= (digit & 31) << shift;
			shift += 5;
			if (digit & 32) continue;
			numbers.push(last += gap + 1);
			gap = shift = 0;
		}
		return { store: head >> 3, weight: head & 7, numbers };
	});
}

// Text: the same as in SearchText.swift

const unspaced = "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf" +
	"\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff";
const parts = new RegExp(`[${unspaced}][${unspaced}・]*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+`, "gu");
const printed = new RegExp(`(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+(?:[.,][0-9]+)*`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const strokes = { "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i" };

function fold(text) {
	let folded = "", afterLatin = false;
	for (const letter of text.normalize("NFKD").toLowerCase()) {
		if (/\p{Mn}/u.test(letter)) {
			if (!afterLatin) folded += letter;
			continue;
		}
		afterLatin = /[a-z\u00c0-\u024f\u1e00-\u1eff]/.test(letter);
		folded += strokes[letter] || letter;
	}
	return folded.normalize("NFC").replaceAll("ς", "σ");
}

/** Words, and runs of characters that are written without spaces. */
function partsOf(text) {
	const joined = fold(text).replaceAll("_", " ")
		.replace(/([0-9])[.,](?=[0-9]{3}(?![0-9]))/g, "$1").replace(/([0-9])[.,](?=[0-9])/g, "$1_");
	return (joined.match(parts) || []).map((part) => isUnspaced.test(part) ? part.replaceAll("・", "") : part);
}

const joined = (text) => partsOf(text).join(" ");

function pairs(run) {
	const letters = [...run];
	return letters.slice(1).map((letter, place) => letters[place] + letter);
}

const terms = (text) => partsOf(text)
	.flatMap((part) => isUnspaced.test(part) ? [...pairs(part), [...part].at(-1)] : [part]);
form.searchTerms = terms;

/** Whether one letter more, less, other or exchanged with its neighbour makes a word of the other. */
function isNear(one, other) {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1 || short === long) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start++;
	if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
	return short.slice(start + 1) === long.slice(start + 1) ||
		(short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2));
}

const points = [1, 0, 2.5, 3, 4.5, 6, 7, 8.5]; // by weight: text, names from long to short
const byName = (one, other) => other.endsWith("+") - one.endsWith("+") || one.length - other.length;
const plain = (word) => word.replace("+", "");
const turned = (word) => [...word].reverse().join("");

/** Terms that a typed word may mean, and how well they match. */
async function meant(place, word, isLast, isLoose) {
	const known = await wordsFrom(place, "words", word, 4);
	const found = new Map();
	if (known.some((entry) => plain(entry) === word)) found.set(word, 1);
	if (isLast || !found.size) {
		for (const entry of known.sort(byName).slice(0, 30)) {
			const term = plain(entry);
			if (term !== word) found.set(term, 0.4 + 0.5 * word.length / term.length);
		}
	}
	if (isLoose && word.length > 3) {
		// One mistake leaves a half whole, or exchanges the letters where they meet.
		const half = word.length >> 1;
		const exchanged = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1);
		const near = (await Promise.all([
			wordsFrom(place, "words", word.slice(0, half), 5),
			wordsFrom(place, "words", exchanged, 1),
			wordsFrom(place, "ends", turned(word.slice(half)), 5).then((list) => list.map(turned)),
		])).flat().filter((entry) => isNear(plain(entry), word)).sort(byName);
		for (const entry of near.slice(0, 8)) if (!found.has(plain(entry))) found.set(plain(entry), 0.35);
	}
	return found;
}

/** Points by entry for a word; the terms found go into `used`. */
async function entriesWith(place, part, isLast, isLoose, used) {
	const isRun = isUnspaced.test(part), isWhole = isRun && [...part].length > 1;
	let wanted;
	if (!isRun) {
		wanted = await meant(place, part, isLast, isLoose);
	} else if (isWhole) {
		wanted = new Map(pairs(part).map((pair) => [pair, 1]));
	} else {
		const files = filesFor(place.terms, part, 3).map((file) => load("terms/" + file));
		const known = (await Promise.all(files)).flatMap(([names]) => names.split(" "));
		wanted = new Map(known.filter((term) => term.startsWith(part)).map((term) => [term, 0.8]));
	}
	const found = await postings(place, [...wanted.keys()], isRun ? 8 : 5);
	const sums = new Map(), counts = new Map();
	for (const [term, lists] of found) {
		used.add(term);
		for (const { store, weight, numbers } of lists) {
			const gain = points[weight] * wanted.get(term);
			for (const number of numbers) {
				const key = store * 0x4000000 + number;
				sums.set(key, isWhole ? (sums.get(key) || 0) + gain : Math.max(sums.get(key) || 0, gain));
				counts.set(key, (counts.get(key) || 0) + 1);
			}
		}
	}
	if (isWhole) {
		for (const [key, count] of counts) {
			const share = count / wanted.size;
			if (share < (isLoose ? 1 / 3 : 1)) sums.delete(key);
			else if (share < 1) sums.set(key, sums.get(key) * share * 0.7);
		}
	}
	return sums;
}

async function find(query) {
	const place = await load("index");
	const asked = [...new Set(partsOf(query))].slice(0, 8);
	for (const isLoose of [false, true]) {
		const used = new Set(), total = new Map();
		const lists = await Promise.all(
			asked.map((part, number) => entriesWith(place, part, number === asked.length - 1, isLoose, used)));
		for (const list of lists) {
			for (const [key, gain] of list) {
				const sum = total.get(key) || { count: 0, points: 0 };
				sum.count++;
				sum.points += gain;
				total.set(key, sum);
			}
		}
		// All words; else, with mistakes allowed, as many as any entry has.
		const most = (count, sum) => Math.max(count, sum.count);
		const need = isLoose ? [...total.values()].reduce(most, 0) : asked.length;
		const found = [...total].filter(([, sum]) => sum.count >= need && need * 2 >= asked.length)
			.map(([key, sum]) => ({ store: key / 0x4000000 | 0, number: key % 0x4000000, points: sum.points }));
		if (found.length || isLoose) {
			// Among equals the newest first; catalogues keep their order.
			found.sort((one, other) => other.points - one.points || one.store - other.store ||
				(one.store ? other.number - one.number : one.number - other.number));
			return { place, found, used, isNear: isLoose };
		}
	}
}

const element = (name, properties, ...content) => {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...content);
	return made;
};
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

const fits = (text, used) => terms(text).some((term) => used.has(term));

/** A text with the matching words marked. */
function marked(text, used) {
	const isHit = new Uint8Array(text.length), content = [];
	for (const { 0: word, index: start } of text.matchAll(printed)) {
		if (fits(word, used)) isHit.fill(1, start, start + word.length);
	}
	for (const term of used) {
		if (!isUnspaced.test(term)) continue;
		for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
			isHit.fill(1, start, start + term.length);
		}
	}
	for (let start = 0, end; start < text.length; start = end) {
		for (end = start; end < text.length && isHit[end] === isHit[start];) end++;
		const piece = text.slice(start, end);
		content.push(isHit[start] ? element("mark", {}, piece) : piece);
	}
	return content;
}

function entry([kind, path, title, note, excerpt, titleLanguage, excerptLanguage], used) {
	// Of a name's other forms only those that were asked for, where the name itself was not.
	const line = ["article", "figure", "quotation"].includes(kind) ? note
		: fits(title, used) ? "" : note.split(" · ").filter((name) => fits(name, used)).slice(0, 3).join(" · ");
	const inLanguage = (name, lang, text, more) => element(name, { ...(lang && { lang }), ...more }, ...marked(text, used));
	const head = element("p", {}, inLanguage("a", titleLanguage, title, { href: "../" + path }));
	if (line) head.append(" ", inLanguage("em", "", line));
	return element("li", {}, head, ...(excerpt ? [inLanguage("p", excerptLanguage, excerpt)] : []));
}

const say = (text, ...content) => {
	results.replaceChildren(...content);
	status.textContent = text;
};

let run = 0;

/** Shows what fits; of each store so many. */
async function show(query, shown = [12, 6, 5, 3]) {
	const own = ++run;
	const typed = joined(query);
	if (!typed) return say("");
	if (!results.firstChild) status.textContent = words.loading;
	try {
		const { place, found, used, isNear } = await find(query);
		if (own !== run) return;
		const picked = place.stores.map((_, store) => found.filter((one) => one.store === store).slice(0, shown[store]));
		const records = await Promise.all(picked.flat().map(async (one) => {
			const { folder, block } = place.stores[one.store];
			return { ...one, record: (await load(folder + "/" + (one.number / block | 0)))[one.number % block] };
		}));
		if (own !== run) return;
		// What is so called (a topic's names are many) counts more, and a title that begins so or says it.
		for (const one of records) {
			const [kind, , title, note] = one.record, at = joined(title).indexOf(typed);
			one.points *= kind !== "topic" && note.split(" · ").map(joined).includes(typed) ? 2
				: at > 0 ? 1.25 : at ? 1 : 1.5;
		}
		records.sort((one, other) => other.points - one.points);
		const kinds = [...new Set(records.map(({ record }) => record[0]))];
		const sections = kinds.map((kind) => {
			const list = records.filter(({ record }) => record[0] === kind);
			const heading = element("h2", { id: "found-" + kind }, place.kinds[kind]);
			const section = element("section", {}, heading, element("ul", {}, ...list.map((one) => entry(one.record, used))));
			section.setAttribute("aria-labelledby", heading.id);
			const store = list[0].store, count = found.filter((one) => one.store === store).length;
			if (store > 0 && count > list.length) {
				const button = element("button", { type: "button" }, filled(words.more, { name: place.kinds[kind] }));
				button.onclick = async () => {
					await show(query, shown.map((number, other) => other === store ? number + 10 : number));
					document.getElementById(heading.id).parentElement.querySelectorAll("a")[list.length]?.focus();
				};
				section.append(button);
			}
			return section;
		});
		say(filled(!found.length ? words.none : isNear ? words.near : words.found,
			{ query, count: found.length.toLocaleString(document.documentElement.lang) }), ...sections);
		results.dataset.query = query;
	} catch {
		if (own === run) say(words.failed);
	}
}

let timer;
function ask(delay) {
	clearTimeout(timer);
	timer = setTimeout(() => {
		const query = field.value.trim();
		try {
			history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
		} catch { /* A page from disk may not. */ }
		show(query);
	}, delay);
}
field.addEventListener("input", (event) => { if (!event.isComposing) ask(120); });
field.addEventListener("compositionend", () => ask(120));
field.addEventListener("focus", () => load("index").catch(() => {}), { once: true });
form.addEventListener("submit", (event) => { event.preventDefault(); ask(0); });

// Arrow keys lead from the field through the results and back; every result is a link of its own.
document.addEventListener("keydown", (event) => {
	if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
	const links = [field, ...results.querySelectorAll("a, button")], place = links.indexOf(document.activeElement);
	const next = { ArrowDown: links[place + 1], ArrowUp: links[place - 1], Escape: place && field }[event.key];
	if (place < 0 || !next) return;
	next.focus();
	event.preventDefault();
});

// The key "/" of search-key.js can be switched off.
try {
	const shortcut = document.getElementById("search-shortcut"), box = shortcut.querySelector("input");
	box.checked = localStorage.getItem("briefing-search-key") !== "off";
	box.onchange = () => localStorage.setItem("briefing-search-key", box.checked ? "on" : "off");
	shortcut.hidden = false;
} catch { /* Without storage nothing is kept. */ }

const query = new URLSearchParams(location.search).get("q");
if (query) show(field.value = query.trim());
})();
