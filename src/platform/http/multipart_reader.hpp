#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "platform/http/multipart.hpp"

namespace passerelle::http {

/// What follows a header's first value: parameter_of("form-data; name=\"a\"", "name") is "a".
/// Quotes, backslashes and %22 as browsers write them.
std::string parameter_of(std::string_view header, std::string_view name);

/// Takes a multipart body piece by piece; cuts it at its delimiters.
class MultipartReader {
 public:
  MultipartReader(std::string_view boundary, std::filesystem::path folder);

  base::Result<void> feed(std::string_view bytes);
  /// After the last piece: an error when the closing delimiter is missing.
  base::Result<MultipartForm> finish();

 private:
  enum class State { Preamble, Delimiter, Head, Body, End };

  base::Result<bool> step();
  bool skip_preamble();
  base::Result<bool> step_delimiter();
  base::Result<bool> step_head();
  base::Result<bool> step_body();
  base::Result<void> open_part(std::string_view head);
  base::Result<void> take(std::string_view bytes);

  std::string delimiter_;
  std::filesystem::path folder_;
  std::string buffer_;
  State state_ = State::Preamble;
  std::size_t parts_ = 0;
  bool in_file_ = false;
  bool is_dropped_ = false;
  bool is_at_start_ = false;
  MultipartForm form_;
};

}  // namespace passerelle::http
