#pragma once

#include <libpq-fe.h>

#include <bit>
#include <charconv>
#include <deque>
#include <vector>

#include "platform/db/db.hpp"

namespace passerelle::db {

/// Parameters as libpq takes them, in PostgreSQL's binary forms: texts are not copied and numbers
/// not written out, which cost as much as sending them.
class PostgresBinder final : public Binder {
 public:
  void null() override { add(nullptr, 0, kBinary); }
  void integer(std::int64_t value) override { add_big_endian(static_cast<std::uint64_t>(value)); }
  void real(double value) override { add_big_endian(std::bit_cast<std::uint64_t>(value)); }
  void boolean(bool value) override { add(value ? "\1" : "\0", 1, kBinary); }
  // A NUL cannot be stored in a PostgreSQL text: the readers have taken it out before.
  void text(std::string_view value) override { bytes(value); }
  void written(std::string_view value) override {
    own(std::string(value));
    add(owned_.back().c_str(), static_cast<int>(value.size()), kWritten);
  }
  void bytes(std::string_view value) override {
    add(value.data() ? value.data() : "", static_cast<int>(value.size()), kBinary);
  }

  int count() const { return static_cast<int>(values.size()); }
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;

 private:
  static constexpr int kWritten = 0, kBinary = 1;  // libpq's formats

  void add(const char* value, int length, int format) {
    values.push_back(value);
    lengths.push_back(length);
    formats.push_back(format);
  }
  void own(std::string value) { owned_.push_back(std::move(value)); }
  void add_big_endian(std::uint64_t value) {
    if constexpr (std::endian::native == std::endian::little) value = __builtin_bswap64(value);
    own(std::string(reinterpret_cast<const char*>(&value), sizeof value));
    add(owned_.back().data(), sizeof value, kBinary);
  }
  std::deque<std::string> owned_;  ///< short: no allocation but the block's
};

class PostgresRow final : public RowReader {
 public:
  PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
  bool is_null() override { return PQgetisnull(result_, row_, column_) != 0; }
  void skip() override { ++column_; }
  std::int64_t integer() override { return number<std::int64_t>(); }
  double real() override { return number<double>(); }
  bool boolean() override { return view() == "t"; }
  std::string text() override { return std::string(view()); }
  std::string bytes() override {
    std::size_t size = 0;
    const auto* hex = reinterpret_cast<const unsigned char*>(PQgetvalue(result_, row_, column_++));
    unsigned char* plain = PQunescapeBytea(hex, &size);
    std::string value(reinterpret_cast<const char*>(plain), size);
    PQfreemem(plain);
    return value;
  }

 private:
  std::string_view view() {
    const auto size = PQgetlength(result_, row_, column_);
    return {PQgetvalue(result_, row_, column_++), static_cast<std::size_t>(size)};
  }
  template <class T>
  T number() {
    const auto text = view();
    T value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  const PGresult* result_;
  int row_;
  int column_ = 0;
};

}  // namespace passerelle::db
