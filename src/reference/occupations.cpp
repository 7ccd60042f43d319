#include "reference/occupations.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "reference/job_title.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

/// "DSPIP" is said beside a name, not in it.
std::string_view without_abbreviation(std::string_view label) {
  const auto open = label.rfind(" (");
  if (!label.ends_with(')') || open == std::string_view::npos) return label;
  const auto inside = label.substr(open + 2, label.size() - open - 3);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::ranges::all_of(inside, is_capital) ? label.substr(0, open) : label;
}

const JobName* find_key(const std::string& key) {
  const auto& tables = occupation_tables();
  if (key.empty()) return nullptr;
  return tables.printed.has(key) ? tables.printed.find(key) : tables.single.find(key);
}

/// "Serveur en salle ou serveuse en salle": both halves are the same job name.
const JobName* find_both_halves(std::string_view title) {
  for (const std::string_view between : {"/", " ou ", " et "}) {
    const auto at = title.find(between);
    if (at == std::string_view::npos) continue;
    const auto* left = find_key(title_key(title.substr(0, at)));
    const auto* right = find_key(title_key(title.substr(at + between.size())));
    if (left && right && left->code == right->code) return left;
  }
  return nullptr;
}

std::string plain_code(std::string_view text) {
  std::string code;
  for (const char c : base::trim(text))
    if (c != ' ') code += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return code;
}

}  // namespace

void TitleIndex::add(std::string key, const JobName& job) {
  const auto [place, is_new] = jobs_.try_emplace(std::move(key), &job);
  if (!is_new && place->second && place->second->code != job.code) place->second = nullptr;
}

const JobName* TitleIndex::find(const std::string& key) const {
  const auto found = jobs_.find(key);
  return found == jobs_.end() ? nullptr : found->second;
}

Occupations::Occupations() {
  for_each_row<3>(kOccupations,
                  [&](const auto& cell) { occupations.push_back({cell[0], cell[1], cell[2]}); });
  job_names.reserve(count_rows(kJobNames));
  for_each_row<4>(kJobNames, [&](const auto& cell) {
    job_names.push_back({cell[0], cell[1], cell[3], cell[2]});
  });
  by_ogr.reserve(job_names.size());
  printed.reserve(2 * job_names.size());
  single.reserve(4 * job_names.size());
  for (const auto& job : job_names) {
    by_ogr.emplace(job.ogr, &job);
    printed.add(base::fold(job.label), job);
    if (job.short_label != job.label) printed.add(base::fold(job.short_label), job);
  }
  for (const auto& job : job_names) {
    auto forms = list_single_forms(job.label);
    const auto plain = without_abbreviation(job.label);
    if (plain.size() != job.label.size()) {
      forms.push_back(base::fold(plain));
      std::ranges::move(list_single_forms(plain), std::back_inserter(forms));
    }
    if (job.short_label != job.label) forms.push_back(plain_title_key(job.short_label));
    for (auto& form : forms)
      if (!printed.has(form)) single.add(std::move(form), job);
  }
}

const Occupations& occupation_tables() {
  static const Occupations tables;
  return tables;
}

const Occupation* find_occupation(std::string_view code) {
  const auto plain = plain_code(code);
  const auto list = occupations();
  const auto found = std::ranges::lower_bound(list, std::string_view(plain), {}, &Occupation::code);
  return found != list.end() && found->code == plain ? &*found : nullptr;
}

const JobName* find_job_name(std::string_view ogr) {
  const auto& index = occupation_tables().by_ogr;
  const auto found = index.find(base::trim(ogr));
  return found == index.end() ? nullptr : found->second;
}

const JobName* find_job_name_by_title(std::string_view title) {
  if (const auto* job = find_key(title_key(title))) return job;
  if (const auto* job = find_key(plain_title_key(title))) return job;
  if (const auto* job = find_both_halves(title)) return job;
  const auto bare = without_side_notes(title);
  if (bare == title) return nullptr;
  if (const auto* job = find_key(title_key(bare))) return job;
  return find_key(plain_title_key(bare));
}

std::span<const Occupation> occupations() {
  return occupation_tables().occupations;
}
std::span<const JobName> job_names() {
  return occupation_tables().job_names;
}

}  // namespace passerelle::reference
