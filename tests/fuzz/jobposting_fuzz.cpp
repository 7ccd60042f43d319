// Postings in the words of schema.org, in JSON or in a page: any bytes give the same records in any
// pieces, and text that can be stored.
#include "format_reading.hpp"

using namespace passerelle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::try_format({data, size}, offers::Format::JobPosting);
}
