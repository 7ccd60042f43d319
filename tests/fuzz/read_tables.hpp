#pragma once

#include "reference/reference.hpp"

/// Tables are read at first use. Here that is before the first run, whose input would be held to
/// be an endless one on a busy machine.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  using namespace passerelle::reference;
  find_place({.text = "Avigon"});
  find_job_name_by_title("cariste");
  find_sector("commerce");
  find_contract_type("CDI");
  find_contract_nature("E2");
  return 0;
}
