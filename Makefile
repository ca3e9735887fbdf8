# Every command of the project; `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export PORT ?= 8080

TARGET := $(or $(CARGO_TARGET_DIR),target)
PORTAL := $(TARGET)/release/portal
BENCH := $(TARGET)/bench
# Where the standalone page will live; another place needs `make clean` first.
PAGE_URL ?= /landlord/

# A panic names its source file: by its path in the workspace or its crate, so that nothing of this machine is shipped and the same
# bytes come out of every folder. Worked out when it is used, when all crates are there; the last that fits is taken.
CARGO_HOME ?= $(HOME)/.cargo
REMAPPED = --remap-path-prefix=$(CURDIR)/= --remap-path-prefix=$(abspath $(TARGET))=target \
  --remap-path-prefix=$(CARGO_HOME)=cargo $(patsubst %,--remap-path-prefix=%=crates,$(shell ls -d $(CARGO_HOME)/registry/src/*)) \
  --remap-path-prefix=$(shell rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(shell rustc -vV | sed -n 's/^commit-hash: //p')
# Instructions for many numbers at once: whatever browser can show the widget has them. docs/deployment.md says which those are.
dist/.built bench-csv: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = $(REMAPPED) -Ctarget-feature=+simd128

# Folders too: a file that is taken away changes the folder it was in.
WEB_SOURCES := $(shell find src style element crates/contract/src crates/schedule/src crates/export-worker/src crates/markup/src -not -name '*.swp' -not -name '*~' 2>/dev/null) \
  $(wildcard build/finish.mjs build/names.mjs build/wasm.mjs build/trunk/* index.html widget.html Trunk.toml package-lock.json rust-toolchain.toml) \
  build.rs Cargo.toml Cargo.lock crates/contract/Cargo.toml crates/schedule/Cargo.toml crates/export-worker/Cargo.toml crates/markup/Cargo.toml

##@ Use
.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^##@/ { print "\n" substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
setup: ## Install what the commands below need and this machine lacks
	@build/setup.sh test

.PHONY: run
run: build ## Build what has changed, then serve it all on PORT (8080)
	@exec $(PORTAL)

.PHONY: build
build: dist/.built portal sbom ## Leave static files in dist/ for any web server, and the portal in target/release/

##@ Work on it
.PHONY: dev
dev: setup-build ## Serve on PORT and rebuild whenever a source changes
	@exec node build/dev.mjs

.PHONY: test
test: setup ## Check everything that is quick and exact: format, lints, native, browser and end-to-end tests
	@exec node build/test.mjs

.PHONY: test-deep
test-deep: setup-deep ## Check what takes long too: many more generated cases, readers that are not ours, fuzzing, every screen in every look
	@exec node build/test.mjs deep

.PHONY: mutants
mutants: setup-mutants ## Change the schedule's crate in a thousand places, one at a time, and list the changes that no test notices
	@exec cargo mutants --package schedule

.PHONY: bench
bench: build bench-csv ## Measure the product beside its peers in one browser, and say so in docs/performance.md
	@exec node bench/run.mjs

.PHONY: costs
costs: dist/.built ## Say in docs/dependencies.md what each crate costs in what is loaded
	@exec node build/costs-table.mjs

.PHONY: browsers
browsers: setup-browsers build ## Go through the main path in Firefox and in WebKit, in pages of every kind
	@exec playwright test --config tests/browsers/playwright.config.ts

.PHONY: screenshots
screenshots: setup build ## Take a picture of every screen, at 320 and 1280 px and in three colour schemes, with contact sheets, into tests/e2e/screenshots/ and docs/images/
	@exec playwright test --config tests/e2e/playwright.config.ts --project screenshots

.PHONY: accessibility
accessibility: setup build ## Have axe-core judge every screen, each in one of its looks
	@exec playwright test --config tests/e2e/playwright.config.ts --project accessibility

.PHONY: format
format: setup-build ## Put all sources into their one format
	@cargo fmt --all
	@prettier --write --log-level warn $(PRETTY)

.PHONY: clean
clean: ## Take away all that was built; tools and the demonstration's data stay
	@rm -rf dist target tests/browsers/results tests/e2e/results

# What follows is not listed.

export PRETTY := bench build examples element index.html widget.html tests/browsers tests/e2e crates/portal/templates

.PHONY: setup-build
setup-build:
	@build/setup.sh build

dist/.built: $(WEB_SOURCES) | setup-build
	@rm -rf $(TARGET)/web && mkdir -p $(TARGET)/web
	@touch $(TARGET)/web/.built # As old as the beginning: what changes during the build is built the next time.
	@# Cargo takes turns by itself; what comes after it is done for both doors at once.
	@export PATH="$(CURDIR)/build/trunk:$$PATH"; \
	  PARTS=$(abspath $(TARGET))/web/parts/widget trunk build widget.html --features parts --dist $(TARGET)/web/widget --public-url /widget/ & \
	  PARTS=$(abspath $(TARGET))/web/parts/page trunk build index.html --features parts --dist $(TARGET)/web/page --public-url $(PAGE_URL) && wait $$!
	@# Loaded on demand, by both: a program of its own, so that their first loads do without it.
	@cargo build --locked --quiet --profile wasm-release --target wasm32-unknown-unknown --package export-worker --features worker
	@wasm-bindgen --target web --no-typescript --out-dir $(TARGET)/web/export --out-name export-program \
	  $(TARGET)/wasm32-unknown-unknown/wasm-release/export-worker.wasm
	@wasm-opt -Oz --output $(TARGET)/web/export/export-program_bg.wasm $(TARGET)/web/export/export-program_bg.wasm
	@node build/finish.mjs $(TARGET)/web $(PAGE_URL)
	@cp element/custom-elements.json $(TARGET)/web/widget/
	@rm -rf dist && mv $(TARGET)/web dist

.PHONY: setup-browsers
setup-browsers:
	@build/setup.sh browsers

.PHONY: setup-deep
setup-deep:
	@build/setup.sh deep

.PHONY: setup-mutants
setup-mutants:
	@build/setup.sh mutants

.PHONY: setup-bench
setup-bench:
	@build/setup.sh bench

# Ours, with the product's own profile and tools, as Trunk runs them.
.PHONY: bench-csv
bench-csv: | setup-bench
	@cargo build --locked --quiet --package bench-csv --profile wasm-release --target wasm32-unknown-unknown
	@wasm-bindgen --target web --no-typescript --out-dir $(BENCH)/csv $(TARGET)/wasm32-unknown-unknown/wasm-release/bench_csv.wasm
	@wasm-opt -Oz $(BENCH)/csv/bench_csv_bg.wasm --output $(BENCH)/csv/bench_csv_bg.wasm

# What is in it all, for whoever has to watch over it. Nothing serves it.
.PHONY: sbom
sbom: dist/.built
	@node build/sbom.mjs dist/sbom

.PHONY: portal
portal: | setup-build
	@cargo build --release --locked --quiet --package portal
