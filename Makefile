# make site   installs what is missing, builds the program, makes the shipped briefing
# make test   the tests

BRIEFING := .build/release/briefing

.DEFAULT_GOAL := site
.PHONY: site test format lint schemas record clean packages program

# Debian's cmark-gfm, libyaml and pkg-config; on a Mac, Homebrew's.
packages:
	@Tools/install-packages

program: packages
	swift build --configuration release --product briefing

site: program
	$(BRIEFING) build

test: packages
	swift test

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

clean:
	swift package clean
	find Output -mindepth 1 -not -name .gitkeep -delete
