#include "document/stamps.h"

#include <algorithm>
#include <tuple>

#include "base/random.h"

namespace seven {

bool operator<(const Dot& a, const Dot& b) { return std::tie(a.number, a.copy) < std::tie(b.number, b.copy); }

bool Stamps::saw(const Dot& dot) const {
  const auto found = seen.find(dot.copy);
  return found != seen.end() && dot.number <= found->second;
}

const Dot* Stamps::find(std::string_view id) const {
  const auto found = dots.find(id);
  return found == dots.end() ? nullptr : &found->second;
}

void Stamps::note(const Dot& dot, const RecordsDiff& diff) {
  bool any = false;
  const auto one = [&](const std::string& id, const Record& record) {
    if (record_scope(record) == Scope::session) return;
    any = true;
    if (dot.copy.empty())
      dots.erase(id);
    else
      dots.insert_or_assign(id, dot);
  };
  for (const auto& [id, record] : diff.added) one(id, record);
  for (const auto& [id, change] : diff.updated) one(id, change.to);
  for (const auto& [id, record] : diff.removed) one(id, record);
  if (!any || dot.copy.empty()) return;
  std::uint64_t& highest = seen[dot.copy];
  highest = std::max(highest, dot.number);
}

void Stamps::take(const Stamps& other) {
  for (const auto& [copy, number] : other.seen) {
    std::uint64_t& highest = seen[copy];
    highest = std::max(highest, number);
  }
  for (const auto& [id, dot] : other.dots) dots.insert_or_assign(id, dot);
}

std::string new_copy_id(std::int64_t now_ms, std::uint32_t salt) {
  static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  Random random(static_cast<std::uint64_t>(now_ms) ^ (static_cast<std::uint64_t>(salt) << 32));
  std::string id;
  while (id.size() < 8) id += digits[random.between(0, 35)];
  return id;
}

}  // namespace seven
