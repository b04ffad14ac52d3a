#include "base/translation.h"

#include "base/json.h"

namespace seven {
namespace {

constexpr std::size_t kPlaces = 1024;

}  // namespace

std::string_view plural_form(std::string_view language, long number) {
  if (language != "cy") return number == 1 ? "one" : "other";
  switch (number) {
    case 0: return "zero";
    case 1: return "one";
    case 2: return "two";
    case 3: return "few";
    case 6: return "many";
    default: return "other";
  }
}

std::string fill_in(std::string_view text, std::initializer_list<TextArgument> arguments) {
  std::string out;
  out.reserve(text.size() + 16);
  while (!text.empty()) {
    const std::size_t brace = text.find('{');
    out.append(text.substr(0, brace));
    if (brace == std::string_view::npos) break;
    text.remove_prefix(brace);
    const std::size_t end = text.find('}');
    const std::string_view name = end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
    const TextArgument* found = nullptr;
    for (const TextArgument& argument : arguments) {
      if (end != std::string_view::npos && argument.first == name) found = &argument;
    }
    if (found == nullptr) {
      out.push_back('{');
      text.remove_prefix(1);
    } else {
      out.append(found->second);
      text.remove_prefix(end + 1);
    }
  }
  return out;
}

Outcome Translator::add(std::string_view json_text) {
  const auto json = parse_json(json_text);
  if (!json.is_object()) return Error{ErrorCode::wrong_type, "translations"};
  for (const auto& [key, value] : json.items()) {
    if (!value.is_string()) return Error{ErrorCode::wrong_type, key};
    texts_[key] = value.get<std::string>();
  }
  return Done{};
}

Translator::Texts::const_iterator Translator::find(std::string_view key) const {
  if (places_.empty()) places_.assign(kPlaces, texts_.end());
  auto& place = places_[std::hash<std::string_view>{}(key) % kPlaces];
  if (place == texts_.end() || place->first != key) place = texts_.find(key);
  return place;
}

void Translator::forget(std::string_view beginning) {
  places_.clear();
  for (auto at = texts_.begin(); at != texts_.end();)
    at = at->first.compare(0, beginning.size(), beginning) == 0 ? texts_.erase(at) : std::next(at);
}

const std::string& Translator::operator()(std::string_view key) const {
  const auto found = find(key);
  return found == texts_.end() ? *missing_.emplace(key).first : found->second;
}

std::string Translator::operator()(std::string_view key, std::initializer_list<TextArgument> arguments) const {
  const auto found = find(key);
  return found == texts_.end() ? std::string(key) : fill_in(found->second, arguments);
}

std::string Translator::count(std::string_view key, long number, std::initializer_list<TextArgument> arguments) const {
  const std::string form = std::string(key) + "." + std::string(plural_form(language_, number));
  const auto found = find(form);
  if (found == texts_.end()) return form;
  const std::string digits = std::to_string(number);
  return fill_in(fill_in(found->second, {{"n", digits}}), arguments);
}

std::string Translator::or_else(std::string_view key, std::string_view fallback) const {
  const auto found = find(key);
  return found == texts_.end() ? std::string(fallback) : found->second;
}

}  // namespace seven
