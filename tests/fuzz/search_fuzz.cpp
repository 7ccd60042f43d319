// What people type into a search field, and the titles, sectors and codes of a file.
#include "expect.hpp"
#include "offers/listing/query_reading.hpp"
#include "read_tables.hpp"
#include "reference/reference.hpp"

using namespace passerelle;

static void look_up(std::string_view text) {
  if (const auto* job = reference::find_job_name_by_title(text))
    fuzz::expect(reference::find_occupation(job->code) != nullptr, "a job has its occupation");
  reference::find_sector(text);
  reference::find_contract_nature(text);
  reference::find_contract_type(text);
  reference::find_occupation(text);
}

static void read_whole(std::string_view text) {
  const auto reading = offers::read_query(text);
  fuzz::expect(base::is_utf8(reading.words) && base::is_utf8(reading.message), "it can be shown");
  fuzz::expect(reading.is_sure == reading.message.empty(), "what is not sure is said");
  for (const auto& read : reading.occupations)
    fuzz::expect(reference::find_occupation(read.code) != nullptr, "an occupation is one of ROME");
  for (const auto& group : reading.terms.groups)
    fuzz::expect(!group.alternatives.empty(), "what is looked for can be found");
  fuzz::expect(reference::suggest_places(text, 5).size() <= 5, "no more than asked for");
  fuzz::expect(reference::suggest_job_names(text, 5).size() <= 5, "no more than asked for");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto text = input.text.substr(0, 200);
  look_up(text);
  read_whole(text);
  const auto reading = reference::read_places(text);
  for (const auto& place : reading.places)
    fuzz::expect(!place.code.empty() && !place.label.empty(), "a place has a code and a name");
  fuzz::expect(!reading.is_sure || !reading.places.empty(), "what is sure is a place");
  if (base::is_utf8(text)) fuzz::expect(base::is_utf8(reading.words), "words stay text");
  return 0;
}
