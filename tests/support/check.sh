# ./dev check: the rules of the house, the format and, when asked, clang-tidy. Sourced by ./dev.

cpp_files() { find src bench tests/fuzz tests/mutation -name '*.cpp' -o -name '*.hpp' | sort; }

check_format() {
  local unlike
  unlike=$(cpp_files | xargs clang-format-19 --style=file:src/.clang-format --dry-run 2>&1 | sed -n 's/^\([^:]*\):.*\[-Wclang-format-violations\]$/\1/p' | sort -u)
  if [ -z "$unlike" ]; then
    printf 'the format is kept\n# pass 1\n# fail 0\n'
  else
    printf '%s\n./dev format writes them as src/.clang-format wants\n# pass 0\n# fail 1\n' "$unlike"
    return 1
  fi
}

format() { cpp_files | xargs clang-format-19 --style=file:src/.clang-format -i; }

# What differs from the main branch, or from the last commit but one on the main branch itself.
changed_files() {
  local from
  from=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD)
  [ "$from" != "$(git rev-parse HEAD)" ] || from=$(git rev-parse HEAD~1 2>/dev/null || echo HEAD)
  { git diff --name-only --diff-filter=d "$from"; git ls-files --others --exclude-standard; } |
    sort -u | grep -E '^src/.*\.cpp$' || true
}

check_tidy() {
  local files
  build_preset release >/dev/null || return 1  # generated headers must be there
  files=$(changed_files)
  [ -n "$files" ] || { echo "no C++ file changed"; return 0; }
  echo "$files" | xargs -P 2 -n 1 clang-tidy-19 -p build/release --quiet --warnings-as-errors='*'
}

check() {
  local tidy=${1:-}
  suite "rules of the house" node_script tests/architecture/house.mjs
  suite "format" check_format
  [ "$tidy" != --tidy ] || suite "clang-tidy on changed files" check_tidy
  show_table
}
