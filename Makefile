# make site   installs what is missing, builds the program, makes the shipped briefing
# make publish TARGET=www   brings the site to a target of Content/site.yaml
# make test   the tests
# make preview   serves the shipped briefing, and shows every change as it is saved
# make test-browser   the pages in Chromium
# make pdf    the whole briefing as PDF, a file a language in Output-pdf/
# make bench  how fast sites are made, beside other generators
# make bench-steps   how long each step takes, for whoever changes one
# make bench-extraction   how well reports are read, beside the published extractors

BRIEFING := .build/release/briefing

.DEFAULT_GOAL := site
.PHONY: site test preview publish pdf bench bench-steps bench-extraction format lint schemas record clean packages program test-browser

# Debian's cmark-gfm, libxml2, libyaml, mimalloc and pkg-config; on a Mac, Homebrew's.
packages:
	@Tools/install-packages

program: packages
	swift build --configuration release --product briefing

site: program
	$(BRIEFING) build

# To a target of Content/site.yaml: make publish TARGET=www
publish: program
	$(BRIEFING) publish $(TARGET)

test: packages
	swift test

preview: program
	$(BRIEFING) preview

# The shipped briefing in Chromium; WHOLE=1 for every page kind in every language.
test-browser: program
	@Tools/install-browser-tests
	Tests/browser/.venv/bin/pytest Tests/browser $(if $(WHOLE),--whole)

# The document that briefing.html is on paper.
pdf: site
	@Tools/make-pdf Output Output-pdf

# Needs Python 3, and the network once for the peers.
bench-extraction: program
	Benchmarks/extraction/run

# How fast sites are made, beside Hugo, Jekyll, Pelican and MkDocs on the work of ../shared/bench; half an hour.
bench: program
	Benchmarks/site/run $(ARGS)

# How long decoding, composing, rendering and writing take, each by itself, on the shipped briefing.
bench-steps: packages
	BRIEFING_BENCHMARKS=1 swift package --scratch-path .build/benchmarks -Xswiftc -enable-testing \
	  --disable-sandbox benchmark --no-progress $(ARGS)

# Re-records the JSON Schemas after a change of the content's types.
schemas: program
	$(BRIEFING) schema --output Documentation/schemas

# Re-records the golden pages after a change that was meant; read the difference before you commit it.
record: packages
	RECORD_GOLDEN=1 swift test --filter GoldenPages || true
	git --no-pager diff --stat -- Tests/SiteGeneratorTests/Fixtures

format:
	swift format --in-place --recursive Package.swift Plugins Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Plugins Sources Tests

# Output/ stays: it may hold what is not the program's, and a build removes what it no longer needs.
clean:
	swift package clean
