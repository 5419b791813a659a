// The key "/" leads to the search field, unless the reader has switched it off on the search page
// (WCAG 2.2, 2.1.4) or is writing somewhere.
(function () {
"use strict";
document.addEventListener("keydown", function (event) {
	if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
	if (event.target.closest("input, textarea, select, [contenteditable]")) return;
	try {
		if (localStorage.getItem("briefing-search-key") === "off") return;
	} catch { /* Without storage the key keeps working. */ }
	const field = document.getElementById("search-query") || document.getElementById("site-search");
	if (!field) return;
	event.preventDefault();
	field.focus();
	field.select();
});
})();
