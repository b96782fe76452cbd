/** The part of the collector that stands before its commands: what it is, where it runs, how it prints. */
export const PRELUDE = {
  node: prelude(
    'any node: controller, compute, networker, storage',
    `sudo=
if [ "$(id -u)" != 0 ]; then
  if sudo -n true 2>/dev/null; then sudo='sudo -n'; else say '# not root and sudo asks for a password: some of this will fail'; fi
fi
engine=podman
command -v podman >/dev/null 2>&1 || engine=docker`
  ),
  director: prelude(
    'the director, as the user who has stackrc and overcloudrc',
    `sudo=
engine=podman
credentials() {
  command -v openstack >/dev/null 2>&1 || { say '# openstack is not here'; return 1; }
  [ -r "$1" ] || { say "# \${1##*/} is not here"; return 1; }
}`
  )
}

function prelude(where: string, setup: string): string {
  return `#!/bin/sh
# TripleO Atlas collector, to be run on ${where}.
#   sh collect.sh > "$(hostname -s).txt"
# It only asks: it changes nothing, writes no file and sends nothing. Passwords, tokens and the like are replaced by ***;
# read the text before you pass it on all the same.
LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin
export LC_ALL PATH
host=$(hostname -s 2>/dev/null || hostname)
user=$(id -un)
cloud=

# A line as if it had been typed: Atlas takes host and command from it.
say() {
  sign='$'
  [ "$user" = root ] && sign='#'
  printf '\\n%s[%s@%s ~]%s %s\\n' "$cloud" "$user" "$host" "$sign" "$*"
}

hide() {
  sed -E \\
    -e 's/((password|passwd|secret|token|credential|private_key|transport_url)[A-Za-z0-9_-]*["'"'"']? *[=:] *)["'"'"']?[^]["'"'"' ,;}]+/\\1***/Ig' \\
    -e 's#(://[^:/@ ]*:)[^@/ ]+@#\\1***@#g'
}

limited() {
  if command -v timeout >/dev/null 2>&1; then $sudo timeout 60 "$@"; else $sudo "$@"; fi
}

# What a loop goes over.
words() {
  command -v "$1" >/dev/null 2>&1 && limited "$@" 2>/dev/null </dev/null
}

run() {
  if ! command -v "$1" >/dev/null 2>&1; then
    say "# $1 is not here"
    return 0
  fi
  say "$*"
  limited "$@" </dev/null 2>&1 | hide
}

# The first running container that one of the patterns names whole.
container_of() {
  set -f
  for pattern in $1; do
    found=$($sudo "$engine" ps --format '{{.Names}}' 2>/dev/null </dev/null | grep -E -x -m 1 -e "$pattern") || continue
    printf '%s\\n' "$found"
    return 0
  done
  return 1
}

# In the container of this step where there is one, else on the host.
run_inside() {
  if [ -n "$inside" ]; then run "$engine" exec "$inside" "$@"; else run "$@"; fi
}
words_inside() {
  if [ -n "$inside" ]; then words "$engine" exec "$inside" "$@"; else words "$@"; fi
}

${setup}
`
}
