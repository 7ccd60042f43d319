// The type words of queries and migrations, for both databases and for C++.
// oid: PostgreSQL's number of the type, so that a parameter's type is never guessed.
export const words = {
  '@id': { sqlite: 'INTEGER', postgres: 'BIGINT', oid: 20, cpp: 'std::int64_t', param: 'std::int64_t' },
  int: { oid: 20, cpp: 'std::int64_t', param: 'std::int64_t' },
  real: { oid: 701, cpp: 'double', param: 'double' },
  text: { oid: 25, cpp: 'std::string', param: 'std::string_view' },
  '@int': { sqlite: 'INTEGER', postgres: 'BIGINT', oid: 20, cpp: 'std::int64_t', param: 'std::int64_t' },
  '@text': { sqlite: 'TEXT', postgres: 'TEXT', oid: 25, cpp: 'std::string', param: 'std::string_view' },
  '@real': { sqlite: 'REAL', postgres: 'DOUBLE PRECISION', oid: 701, cpp: 'double', param: 'double' },
  '@instant': { sqlite: 'INTEGER', postgres: 'BIGINT', oid: 20, cpp: 'base::Instant', param: 'base::Instant' },
  '@date': { sqlite: 'TEXT', postgres: 'DATE', oid: 1082, cpp: 'base::Date', param: 'base::Date' },
  '@bool': { sqlite: 'INTEGER', postgres: 'BOOLEAN', oid: 16, cpp: 'bool', param: 'bool' },
  '@json': { sqlite: 'TEXT', postgres: 'JSON', oid: 114, cpp: 'std::string', param: 'std::string_view' },
  '@bytes': { sqlite: 'BLOB', postgres: 'BYTEA', oid: 17, cpp: 'std::string', param: 'db::Bytes' },
  '@strict': { sqlite: 'STRICT', postgres: '' },
  '@clustered': { sqlite: 'STRICT, WITHOUT ROWID', postgres: '' },
};

// SQL without comments and string contents, so that a search for names sees names only.
export function bare(sql) {
  return sql.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''");
}

export function pascal(name) {
  return name.split('_').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
}

export function literal(text) {
  // Compilers bound the length of one literal: long ones are written as several.
  const pieces = [];
  for (let i = 0; i < text.length; i += 8000) pieces.push(`R"sql~(${text.slice(i, i + 8000)})sql~"`);
  return pieces.length ? pieces.join('\n') : '""';
}
