# shellcheck shell=sh
# Read by the other scripts: one line a step with the time it takes, and installing of Debian packages.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 7
}

# tick LABEL LOG: keeps rewriting one line on the terminal while the step runs.
tick() {
  began=$(date +%s)
  while kill -0 "$$" 2>/dev/null; do
    module=$(sed -n 's/^\[INFO\] Building .* \(\[[0-9]*\/[0-9]*\]\)$/ \1/p' "$2" 2>/dev/null | tail -n 1)
    printf '\r\033[K%s …%s %s s' "$1" "$module" "$(($(date +%s) - began))" >&2
    sleep 1
  done
}

stop_ticking() {
  [ -n "${ticker:-}" ] || return 0
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  ticker=
  printf '\r\033[K' >&2
}

# step LABEL LOG COMMAND…: runs the command with its output in the log; the log's end is shown if it fails.
step() {
  label=$1 log=$2
  shift 2
  start=$(date +%s)
  : >"$log"
  trap stop_ticking EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if [ -t 2 ]; then
    tick "$label" "$log" &
    ticker=$!
  else
    say "$label …"
  fi
  failed=0
  "$@" >>"$log" 2>&1 || failed=$?
  stop_ticking
  trap - EXIT INT TERM
  if [ "$failed" != 0 ]; then
    tail -n 25 "$log" >&2
    fail "$label: failed after $(($(date +%s) - start)) s. The whole log is in $log"
  fi
  say "$label: done in $(($(date +%s) - start)) s"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

# Mirrors and networks have bad moments: three tries.
apt_install() {
  for pause in 2 10 0; do
    as_root apt-get update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" && return 0
    sleep "$pause"
  done
  return 1
}

# need COMMAND WHY PACKAGE…: installs the packages if the command is not there.
need() {
  command=$1 why=$2
  shift 2
  if command -v "$command" >/dev/null 2>&1; then return 0; fi
  may_install || fail "$command is missing: $why. Install it first; on Debian: apt-get install $*"
  step "Installing $*, $why" "${logs:?}/install-$command.log" apt_install "$@"
}

# Sets $maven: the one on PATH if it is recent enough, else the wrapper, which downloads one.
choose_maven() {
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\)\.\([0-9]*\).*/\1 \2 \3/p' | head -n 1)
  # shellcheck disable=SC2086,SC2034
  if recent_maven ${version:-0 0 0}; then maven=mvn; else maven=${home:?}/mvnw; fi
}

# 3.8.1 or newer.
recent_maven() { [ $(($1 * 10000 + $2 * 100 + $3)) -ge 30801 ]; }

need_node() {
  need node "which bundles the pages" nodejs npm
  need npm "which bundles the pages" npm
  node=$(node --version | sed -n 's/^v\([0-9]\{1,\}\)\..*/\1/p')
  [ "${node:-0}" -ge 18 ] ||
    fail "$(command -v node) is $(node --version), but Node.js 18 or newer is needed to bundle the pages. Install a newer one, or put it first on PATH."
}
