#pragma once

#include <memory>

#include <string_view>

#include "base/encoding.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports::france_travail {

/// A reader of "Offres d'emploi v2" (docs/formats/france-travail.md): an answer with
/// `resultats`, an array, one object, or one object a line.
base::Result<std::unique_ptr<RecordReader>> open_json_reader(std::string_view head,
                                                             base::Encoding encoding,
                                                             RecordReader::Use use);

}  // namespace passerelle::offers::imports::france_travail
