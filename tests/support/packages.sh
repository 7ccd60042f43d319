# Debian's packages and npm's modules. Sourced by ./dev.

install_packages() { install_packages_of packaging/debian-packages.txt; }

install_packages_of() { # file, one package a line
  local missing=() package
  for package in $(sed 's/#.*//' "$1"); do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      has_by_other_means "$package" || missing+=("$package")
  done
  [ ${#missing[@]} != 0 ] || { echo "all packages are here"; return 0; }
  echo "installing: ${missing[*]}"
  refuse_default_cluster
  as_root apt-get update || return 1
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# Other builds of nodejs bring npm with them and conflict with Debian's package of it.
has_by_other_means() { [ "$1" = npm ] && command -v npm >/dev/null; }

# The tests start a server of their own; Debian's default cluster is not wanted.
refuse_default_cluster() {
  local file=/etc/postgresql-common/createcluster.conf
  [ ! -e $file ] || return 0
  as_root mkdir -p /etc/postgresql-common
  echo "create_main_cluster = false" | as_root tee $file >/dev/null
}

install_node_modules() {
  if cmp -s package-lock.json node_modules/.passerelle-lock; then
    echo "node modules are here"
    return 0
  fi
  npm ci --ignore-scripts --no-audit --no-fund || return 1
  cp package-lock.json node_modules/.passerelle-lock
}
