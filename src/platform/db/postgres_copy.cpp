#include "platform/db/postgres_copy.hpp"

#include <charconv>
#include <string_view>

namespace passerelle::db {
namespace {

using namespace std::string_view_literals;

// The file format of COPY BINARY: signature, flags and length of an extension, both 0.
constexpr auto kHead = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"sv;
constexpr auto kEnd = "\377\377"sv;
constexpr std::size_t kSentAtOnce = 256 * 1024;

template <class T>
void append_big_endian(std::string& out, T value) {
  if constexpr (std::endian::native == std::endian::little)
    value = static_cast<T>(sizeof(T) == 2 ? __builtin_bswap16(static_cast<std::uint16_t>(value))
                                          : __builtin_bswap32(static_cast<std::uint32_t>(value)));
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

PostgresCopy::PostgresCopy(PGconn* handle, const Statement& statement)
    : handle_(handle), statement_(statement), buffer_(kHead) {
  PGresult* result = PQexec(handle_, std::string(statement_.copy).c_str());
  is_open_ = PQresultStatus(result) == PGRES_COPY_IN;
  PQclear(result);
  if (!is_open_) fail(PQerrorMessage(handle_));
}

PostgresCopy::~PostgresCopy() {
  if (!is_open_) return;
  PQputCopyEnd(handle_, "given up");
  while (PGresult* left = PQgetResult(handle_)) PQclear(left);
}

void PostgresCopy::add(const PostgresBinder& values) {
  append_big_endian(buffer_, static_cast<std::int16_t>(statement_.copied.size()));
  for (const auto parameter : statement_.copied) {
    const auto* value = values.values[parameter];
    const auto length = value ? values.lengths[parameter] : -1;
    append_big_endian(buffer_, static_cast<std::int32_t>(length));
    if (value) buffer_.append(value, static_cast<std::size_t>(length));
  }
  if (buffer_.size() >= kSentAtOnce) send();
}

std::int64_t PostgresCopy::finish() {
  buffer_ += kEnd;
  send();
  is_open_ = false;
  if (PQputCopyEnd(handle_, nullptr) != 1) fail(PQerrorMessage(handle_));
  std::int64_t rows = 0;
  std::string fault;
  while (PGresult* result = PQgetResult(handle_)) {
    if (PQresultStatus(result) != PGRES_COMMAND_OK && fault.empty())
      fault = PQresultErrorMessage(result);
    const std::string_view count = PQcmdTuples(result);
    std::from_chars(count.data(), count.data() + count.size(), rows);
    PQclear(result);
  }
  if (!fault.empty()) fail(fault);
  return rows;
}

void PostgresCopy::send() {
  if (PQputCopyData(handle_, buffer_.data(), static_cast<int>(buffer_.size())) != 1)
    fail(PQerrorMessage(handle_));
  buffer_.clear();
}

void PostgresCopy::fail(const std::string& why) {
  throw Failure(std::string(statement_.name) + ": " + why);
}

}  // namespace passerelle::db
