// Files: how long they are, and folders whose name says nothing.
const kCode = /(?:\.(?:cpp|hpp|sql|mjs|js|css|tpl|sh|cmake|scenario)|(?:^|\/)CMakeLists\.txt|^dev)$/;
const kMade = /^(?:data|db\/schema\.[a-z]+\.sql$)/;
const kEmptyNames = new Set(['util', 'utils', 'common', 'shared', 'helper', 'helpers', 'misc']);
export const kMostLines = 500;

export function* lengths_of(tree) {
  for (const path of tree.paths)
    if (kCode.test(path) && !kMade.test(path)) yield [path, tree.read(path).split('\n').length - 1];
}

export function* files_are_short(tree) {
  for (const [path, lines] of lengths_of(tree))
    if (lines > kMostLines) yield [path, 0, `${lines} lines, at most ${kMostLines}`];
}

export function* folders_say_what_they_hold(tree) {
  const folders = new Set(tree.paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  }));
  for (const folder of folders)
    if (kEmptyNames.has(folder.split('/').at(-1))) yield [folder, 0, 'a folder bears the name of what it holds'];
}
