#!/usr/bin/env bash
# Installs what the build, or the tests as well, need and this machine lacks. Installs nothing twice; quick when all is there.
# Cargo's and npm's tools go into .tools/ and node_modules/, both ignored by git; only compiler, browser and servers come from Debian.
#
#   build/setup.sh build   what `make build` and `make run` need
#   build/setup.sh test    that, and what `make test` needs
#   build/setup.sh browsers what `make browsers` needs
#   build/setup.sh deep    both, and what `make test-deep` needs; what of it cannot be had is said, and its tests are skipped
#   build/setup.sh mutants what `make mutants` needs
#   build/setup.sh bench   that of the build, and what `make bench` needs
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TRUNK=0.22.1 WASM_BINDGEN=0.2.130 WASM_SPLIT=0.2.4 CARGO_DENY=0.20.2 CARGO_FUZZ=0.13.2 CARGO_MUTANTS=27.1.0
readonly GECKODRIVER=0.37.1
readonly TOOLS="$PWD/.tools"
export PATH="$TOOLS/bin:$PATH"

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null; }

# Whether a tool on PATH is of the version we ask for.
is_version() { [[ "$("$@" --version 2>/dev/null || true)" == *"$version"* ]]; }

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

debian() {
    has apt-get || fail "please install by hand: $*"
    [[ $(id -u) == 0 ]] || has sudo || fail "please install as root: apt-get install $*"
    say "installing $* from Debian"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Asks for each part by name, and does not count on rustup to install by itself: that can be turned off.
rust() {
    has rustup || fail "please install rustup, which brings Rust"
    local channel
    channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
    # Looked for as a folder: rustup itself fails here while the toolchain is missing.
    if compgen -G "${RUSTUP_HOME:-$HOME/.rustup}/toolchains/$channel-*/lib/rustlib/wasm32-unknown-unknown" >/dev/null &&
        cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; then return; fi
    say "installing Rust $channel"
    rustup toolchain install "$channel" --profile minimal --no-self-update \
        --component clippy --component rustfmt --target wasm32-unknown-unknown
}

# What is installed beside other things; `all_installed` waits for it.
declare -a UNDER_WAY=()
beside() {
    "$@" &
    UNDER_WAY+=($!)
}
all_installed() {
    local one
    for one in "${UNDER_WAY[@]}"; do wait "$one" || fail "a tool could not be installed: see above"; done
    UNDER_WAY=()
}

# A build tool runs for seconds and takes minutes to optimise: it is not optimised.
cargo_tool() {
    local name=$1 version=$2
    shift 2
    say "building $name $version; this takes some minutes, once"
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$TOOLS/target/$name" \
        cargo install "$name" --version "$version" --root "$TOOLS" --force --quiet "$@"
}

wasm_split() {
    cargo_tool wasm_split_cli_support "$WASM_SPLIT" --locked --features build-binary
    touch "$TOOLS/wasm-split-$WASM_SPLIT"
}

build_tools() {
    has cc || debian build-essential
    has node || fail "please install Node.js 20 or newer"
    rust
    local version=$TRUNK
    is_version trunk || beside cargo_tool trunk "$version" --locked --no-default-features --features rustls
    version=$WASM_BINDGEN
    # Without --locked: its lock file names a crate that can no longer be had.
    is_version wasm-bindgen || beside cargo_tool wasm-bindgen-cli "$version"
    # It does not tell its version.
    [[ -e $TOOLS/wasm-split-$WASM_SPLIT ]] || beside wasm_split
    if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
        say "installing the tools in package-lock.json"
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --loglevel=error
        touch node_modules/.package-lock.json
    fi
    # The build itself runs offline: all crates are fetched here.
    if [[ ! $TOOLS/fetched -nt Cargo.lock ]]; then
        cargo fetch --locked --quiet
        touch "$TOOLS/fetched"
    fi
}

bench_tools() {
    has "${CHROMIUM:-chromium}" || debian chromium
}

# The web server that deploy/nginx.conf is for, and its module for brotli.
nginx_for_tests() {
    if [[ -x ${NGINX:-/usr/sbin/nginx} && -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]]; then return; fi
    local had=no
    [[ ! -x /usr/sbin/nginx ]] || had=yes
    debian nginx-light libnginx-mod-http-brotli-static
    # Debian starts it as a service. The tests start their own, and nobody asked for this one.
    if [[ $had == no && -d /run/systemd/system ]]; then as_root systemctl disable --quiet --now nginx; fi
}

# The server that several instances of the portal share: tests/postgres.sh starts one of its own.
postgres_for_tests() {
    if compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then return; fi
    debian postgresql
    if [[ -d /run/systemd/system ]]; then as_root systemctl disable --quiet --now postgresql; fi
}

test_tools() {
    local missing=()
    has "${CHROMIUM:-chromium}" || missing+=(chromium)
    has "${CHROMEDRIVER:-chromedriver}" || missing+=(chromium-driver)
    [[ ${#missing[@]} == 0 ]] || debian "${missing[@]}"
    # Quicker than the whole of it, which does as well where Debian has none apart.
    has "${CHROMIUM:-chromium-headless-shell}" || (debian chromium-headless-shell) || say "without chromium-headless-shell: tests take longer"
    nginx_for_tests
    postgres_for_tests
}

# The browsers that Playwright has only its own builds of, their drivers, and a screen that nobody sees for the one that needs it.
browser_tools() {
    local missing=() version=$GECKODRIVER
    has firefox-esr || missing+=(firefox-esr)
    has WebKitWebDriver || missing+=(webkit2gtk-driver)
    has Xvfb || missing+=(xvfb)
    [[ ${#missing[@]} == 0 ]] || debian "${missing[@]}" || return
    is_version geckodriver || cargo_tool geckodriver "$version" --locked
}

# Readers, validators and a fuzzer that are not ours. Each is a judge besides our own: without one the others still judge.
deep_tools() {
    local missing=()
    has soffice || missing+=(libreoffice-calc-nogui)
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
    # The fuzzer's engine is C++.
    has c++ || missing+=(build-essential)
    [[ ${#missing[@]} == 0 ]] || (debian "${missing[@]}") || say "without ${missing[*]}: tests will be skipped"
    local list=tests/independent/requirements.txt
    if [[ ! $TOOLS/python/installed -nt $list ]]; then
        say "installing what $list names"
        rm -rf "$TOOLS/python"
        if python3 -m venv "$TOOLS/python" && "$TOOLS/python/bin/pip" install --quiet --disable-pip-version-check -r "$list"; then
            touch "$TOOLS/python/installed"
        else
            rm -rf "$TOOLS/python"
            say "without what $list names: tests will be skipped"
        fi
    fi
    local version=$CARGO_DENY
    is_version cargo-deny || cargo_tool cargo-deny "$version" --locked
    version=$CARGO_FUZZ
    # In a shell of its own, which alone ends where it cannot be built.
    is_version cargo-fuzz || (cargo_tool cargo-fuzz "$version" --locked) || say "without cargo-fuzz: nothing will be fuzzed"
    (browser_tools) || say "without Firefox, WebKit or a driver of theirs: tests will be skipped"
}

mutants_tools() {
    local version=$CARGO_MUTANTS
    is_version cargo mutants || cargo_tool cargo-mutants "$version" --locked
}

mkdir -p "$TOOLS"
case ${1:-} in
    build) build_tools ;;
    test) build_tools; test_tools ;;
    browsers) build_tools; browser_tools ;;
    deep) build_tools; test_tools; deep_tools ;;
    mutants) rust; mutants_tools ;;
    bench) build_tools; bench_tools ;;
    *) fail "usage: build/setup.sh build|test|browsers|deep|mutants|bench" ;;
esac
all_installed
rm -rf "$TOOLS/target"
