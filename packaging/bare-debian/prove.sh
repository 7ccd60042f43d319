#!/usr/bin/env bash
# Proves the two commands on a bare Debian 12: a fresh root made by debootstrap (minbase and git,
# no package lists), the clone in a folder that only root can read, a clean environment, and this
# machine's npm settings bound into it read-only, its apt settings copied (PostgreSQL's package
# writes among them). Runs ./dev demo twice, then .ci/run in another fresh root: each is the first
# command that its root sees.
#
#   packaging/bare-debian/prove.sh FOLDER             the whole proof; FOLDER keeps the base tree
#   packaging/bare-debian/prove.sh FOLDER COMMAND     one command instead, in the root as it was left
#
# Needs root and debootstrap. Proves what is committed: uncommitted changes are not cloned.
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
command=${2:-}
base=$folder/base root=$folder/root
clone=/root/private/passerelle

# Mounts and processes of their own: whatever happens, nothing is left on the machine.
if [ -z "${PASSERELLE_BARE_INSIDE:-}" ]; then
  exec unshare --mount --pid --fork --kill-child env PASSERELLE_BARE_INSIDE=1 "$0" "$@"
fi

make_base() {
  [ ! -e "$base/made" ] || return 0
  local mirror
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
    sed -nE 's/^URIs: *//p;s/^deb (\[.*\] )?(http[^ ]*).*/\2/p' | head -n 1) || true
  rm -rf "$base"
  debootstrap --variant=minbase --include=git,ca-certificates bookworm "$base" \
    "${mirror:-http://deb.debian.org/debian}"
  rm -rf "$base"/var/lib/apt/lists/* "$base"/var/cache/apt/archives/*.deb
  touch "$base/made"
}

bind_read_only() { # path: it lies in the root where it lies here
  [ -e "$1" ] || return 0
  if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$(dirname "$root$1")" && touch "$root$1"; fi
  mount --bind "$1" "$root$1"
  mount -o remount,bind,ro "$root$1"
}

bind() {
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
  for file in /etc/npmrc /root/.npmrc $(sed -n 's/^cafile *= *//p' /etc/npmrc /root/.npmrc 2>/dev/null); do
    bind_read_only "$file"
  done
  bind_read_only /etc/resolv.conf
  bind_read_only /etc/hosts
  mkdir -p "$root/mnt/source"
  mount --bind "$repository" "$root/mnt/source"
  mount -o remount,bind,ro "$root/mnt/source"
}

unbind() { # deepest first: removing the root must never reach what was bound into it
  awk -v root="$root/" 'index($2, root) == 1 { print $2 }' /proc/self/mounts | sort -r | xargs -r umount
}

in_root() { # shell command
  chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    HOME=/root LANG=C.UTF-8 TERM=dumb /bin/bash -c "$1"
}

in_clone() { in_root "cd $clone && $1"; }

fresh_root() {
  rm -rf --one-file-system "$root"
  cp -a "$base" "$root"
  rm -rf "$root/etc/apt"
  cp -a /etc/apt "$root/etc/apt"
  bind
  in_root "install -d -m 0700 /root/private && git clone -q /mnt/source $clone"
}

answers() { (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null; }

demo() { # seconds within which it must be ready
  local limit=$1 start=$SECONDS job
  answers && { echo "something answers on port 8080 already" >&2; return 1; }
  set -m  # a process group of its own, which Ctrl-C reaches whole
  in_clone 'exec ./dev demo' >"$folder/demo.log" 2>&1 &
  job=$!
  set +m
  until grep -q 'Passerelle répond sur' "$folder/demo.log" && answers; do
    kill -0 "$job" 2>/dev/null || { cat "$folder/demo.log"; return 1; }
    [ $((SECONDS - start)) -le "$limit" ] || { echo "not ready in $limit s" >&2; return 1; }
    sleep 0.2
  done
  echo "ready in $((SECONDS - start)) s"
  kill -INT -- "-$job"
  wait "$job" || true
  if answers; then echo "the demo still answers after Ctrl-C" >&2; return 1; fi
}

mount --make-rprivate /
make_base
if [ -n "$command" ]; then
  if [ -d "$root" ]; then bind; else fresh_root; fi
  in_clone "$command"
  exit
fi
fresh_root
demo 900
demo 10
unbind
fresh_root
in_clone .ci/run
echo "the bare machine runs both commands"
