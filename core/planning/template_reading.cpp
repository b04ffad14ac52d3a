#include "planning/template_reading.h"

namespace seven {

TemplateReading::TemplateReading(std::string id) {
  made_.id = std::move(id);
  start_of_keys_ = "template." + made_.id + ".";
  made_.name = start_of_keys_ + "name";
  made_.about = start_of_keys_ + "about";
}

void TemplateReading::keep(Record record, const JsonPlace& in, bool has_numbers) {
  if (!check_record(record)) in.fail(ErrorCode::out_of_range);
  std::string id = record_id(record);
  if (!known_.insert(id).second) in.fail(ErrorCode::out_of_range);
  if (has_numbers) made_.source_of[std::move(id)] = source(in);
  made_.records.push_back(std::move(record));
}

std::string TemplateReading::source(const JsonPlace& in) const {
  std::string id = in["source"].id();
  const auto is_it = [&id](const NumberSource& source) { return source.id == id; };
  if (std::none_of(made_.sources.begin(), made_.sources.end(), is_it)) in["source"].fail(ErrorCode::unknown_reference);
  return id;
}

void TemplateReading::says(const JsonPlace& in, const std::string& key,
                           std::initializer_list<std::pair<std::string_view, std::string*>> fields) const {
  const JsonPlace list = in["says"];
  const std::size_t size = list.list(static_cast<int>(fields.size()));
  for (std::size_t i = 0; i < size; ++i) {
    const std::string name = list.at(i).id();
    const auto* field =
        std::find_if(fields.begin(), fields.end(), [&name](const auto& each) { return each.first == name; });
    if (field == fields.end())
      list.at(i).fail(ErrorCode::out_of_range);
    else
      *field->second = key + "." + name;
  }
}

std::map<std::string, Minutes> TemplateReading::minutes(const JsonPlace& in) const {
  std::map<std::string, Minutes> all;
  for (const std::string& role : in.keys(max_template_entries)) {
    const JsonPlace at = in.member(role);
    if (!knows(record_id_of<TeamRole>(role))) at.fail(ErrorCode::unknown_reference);
    all[role] = Minutes::of_hundredths(at.scaled(Minutes::per_minute, 0, max_record_minutes.hundredths()));
  }
  return all;
}

int template_number(const JsonPlace& in, const char* name, int highest, int otherwise) {
  return in.has(name) ? static_cast<int>(in[name].scaled(1, 0, highest)) : otherwise;
}

Share read_template_share(const JsonPlace& in) {
  return Share::of_basis_points(static_cast<int>(in.scaled(Share::whole, 0, Share::whole)));
}

std::optional<Share> template_share(const JsonPlace& in, const char* name) {
  if (!in.has(name)) return std::nullopt;
  return read_template_share(in[name]);
}

int template_pence(const JsonPlace& in, const char* name) {
  return in.has(name) ? static_cast<int>(in[name].scaled(100, 0, max_pence)) : 0;
}

}  // namespace seven
