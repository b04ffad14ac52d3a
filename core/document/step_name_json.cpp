#include "document/step_name_json.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "model/text.h"

namespace seven {

void append_step_name_json(std::string& out, const StepName& name) {
  out += "\"name\":";
  append_json_string(out, name.key);
  out += ",\"args\":{";
  const char* before = "";
  for (const auto& [arg, value] : name.args) {
    out += before;
    append_json_string(out, arg);
    out += ':';
    append_json_string(out, value);
    before = ",";
  }
  out += '}';
}

std::optional<StepName> read_step_name(const nlohmann::json& object) {
  const auto key = object.find("name"), args = object.find("args");
  if (key == object.end() || !key->is_string() || args == object.end() || !args->is_object()) return std::nullopt;
  StepName name{clean_text(key->get_ref<const std::string&>(), max_id_length), {}};
  for (auto arg = args->begin(); arg != args->end(); ++arg) {
    if (!arg->is_string()) return std::nullopt;
    name.args[clean_text(arg.key(), max_id_length)] = clean_text(arg->get_ref<const std::string&>());
  }
  return name;
}

}  // namespace seven
