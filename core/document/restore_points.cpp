#include "document/restore_points.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "base/order.h"
#include "document/json_limits.h"
#include "document/picture_json.h"
#include "document/step_name_json.h"
#include "document/thinning.h"
#include "model/text.h"

namespace seven {
namespace {

using Json = nlohmann::json;

constexpr int kMostNesting = 4;
constexpr std::size_t kMostPointValues = 400;
constexpr int kMostCount = 1'000'000;

void newest_first(std::vector<RestorePoint>& points) {
  put_in_order(points, [](const RestorePoint& a, const RestorePoint& b) {
    return a.at_ms != b.at_ms ? a.at_ms > b.at_ms : a.by_hand > b.by_hand;
  });
}

std::vector<RestorePoint> points_of_keys(std::string_view id, const std::vector<std::string>& keys) {
  std::vector<RestorePoint> points;
  for (const std::string& key : keys) {
    if (auto point = point_of_key(id, key)) points.push_back(*std::move(point));
  }
  newest_first(points);
  return points;
}

// One call of `list` under way.
struct Reading {
  std::vector<RestorePoint> points;
  std::size_t left = 0;
  std::function<void(Result<std::vector<RestorePoint>>)> done;
};

}  // namespace

std::vector<StepCount> changes_since(const History& history, const Store& now, const Store* before) {
  // Where `before` is met last: what comes after it is what changed.
  std::size_t from = 0, at = 0;
  bool found = before == nullptr;
  history.walk(now, [&](const Step*, const Store& state) {
    if (before != nullptr && same_work(state, *before)) found = true, from = at;
    ++at;
  });
  std::vector<StepCount> counted;
  if (!found) return counted;
  for (std::size_t i = from; i < history.done().size(); ++i) {
    const StepName& name = history.done()[i].name;
    const auto same = std::find_if(counted.begin(), counted.end(), [&](const auto& each) { return each.name == name; });
    if (same == counted.end())
      counted.push_back({name, 1});
    else
      ++same->count;
  }
  put_in_order(counted, [](const StepCount& a, const StepCount& b) { return a.count > b.count; });
  if (counted.size() > max_point_changes) counted.resize(max_point_changes);
  return counted;
}

void go_back_to(const Store& then, const Store& now, DiffBuilder& edit) {
  for (const auto& [id, record] : now.records()) {
    if (record_scope(record) == Scope::document && then.find_record(id) == nullptr) edit.remove(id);
  }
  for (const auto& [id, record] : then.records()) {
    if (record_scope(record) == Scope::document) edit.put(record);
  }
}

std::string points_prefix(std::string_view id) { return "point/" + std::string(id) + "/"; }

std::string point_storage_key(std::string_view id, const RestorePoint& point) {
  return points_prefix(id) + std::to_string(point.at_ms) + (point.by_hand ? "h" : "");
}

std::optional<RestorePoint> point_of_key(std::string_view id, std::string_view key) {
  const std::string prefix = points_prefix(id);
  if (key.substr(0, prefix.size()) != prefix) return std::nullopt;
  key.remove_prefix(prefix.size());
  RestorePoint point;
  if (!key.empty() && key.back() == 'h') {
    point.by_hand = true;
    key.remove_suffix(1);
  }
  if (key.empty() || key.size() > 15) return std::nullopt;  // below max_epoch_ms
  for (const char c : key) {
    if (c < '0' || c > '9') return std::nullopt;
    point.at_ms = point.at_ms * 10 + (c - '0');
  }
  return point;
}

std::string write_point(const RestorePoint& point, const Document& document) {
  std::string out =
      "{\"at\":" + std::to_string(point.at_ms) + ",\"by_hand\":" + (point.by_hand ? "true" : "false") + ",\"called\":";
  append_json_string(out, point.name);
  out += ",\"picture\":";
  append_picture_json(out, point.picture);
  out += ",\"changes\":[";
  const char* before = "";
  for (const StepCount& change : point.changes) {
    out += before;
    out += "{\"count\":" + std::to_string(change.count) + ",";
    append_step_name_json(out, change.name);
    out += '}';
    before = ",";
  }
  return out + "]}\n" + write_document(document);
}

Result<RestorePoint> read_point_line(std::string_view bytes) {
  const Error damaged{ErrorCode::damaged, "point"};
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (check_json_limits(line, kMostNesting, kMostPointValues) != JsonLimit::within) return damaged;
  const Json json = parse_json(line);
  if (!json.is_object()) return damaged;
  const auto at = json.find("at"), hand = json.find("by_hand"), name = json.find("called"),
             picture = json.find("picture"), changes = json.find("changes");
  if (at == json.end() || !at->is_number_unsigned() ||
      at->get<std::uint64_t>() > static_cast<std::uint64_t>(max_epoch_ms))
    return damaged;
  if (hand == json.end() || !hand->is_boolean() || name == json.end() || !name->is_string()) return damaged;
  RestorePoint point;
  point.at_ms = at->get<std::int64_t>();
  point.by_hand = hand->get<bool>();
  point.name = clean_text(name->get_ref<const std::string&>(), max_name_length);
  point.picture = read_picture(picture == json.end() ? nullptr : &*picture);
  if (changes == json.end() || !changes->is_array() || changes->size() > max_point_changes) return damaged;
  for (const Json& each : *changes) {
    if (!each.is_object()) return damaged;
    const auto count = each.find("count");
    auto step = read_step_name(each);
    if (!step || count == each.end() || !count->is_number_unsigned() || count->get<std::uint64_t>() > kMostCount)
      return damaged;
    point.changes.push_back({*std::move(step), count->get<int>()});
  }
  return point;
}

Result<OpenedPoint> read_point(std::string_view bytes) {
  Result<RestorePoint> point = read_point_line(bytes);
  if (!point) return point.error();
  const std::size_t end = bytes.find('\n');
  Result<OpenedDocument> opened = read_document(end == std::string_view::npos ? std::string_view() : bytes.substr(end));
  if (!opened) return opened.error();
  return OpenedPoint{point.take(), opened.take()};
}

void RestorePoints::list(std::string id, std::function<void(Result<std::vector<RestorePoint>>)> done) {
  Storage& storage = storage_;
  storage.list(points_prefix(id), [&storage, id, done = std::move(done)](Result<std::vector<std::string>> keys) {
    if (!keys) return done(keys.error());
    auto reading = std::make_shared<Reading>();
    reading->points = points_of_keys(id, keys.value());
    reading->left = reading->points.size();
    reading->done = done;
    if (reading->left == 0) return done(std::vector<RestorePoint>{});
    for (RestorePoint& point : reading->points) {
      storage.read(point_storage_key(id, point), [reading, &point](Result<std::optional<std::string>> found) {
        // What the key says counts: it is what the point is found by.
        const std::int64_t at = point.at_ms;
        const bool by_hand = point.by_hand;
        auto read = found && found.value() ? read_point_line(*found.value())
                                           : Result<RestorePoint>(Error{ErrorCode::missing, "point"});
        if (read) {
          point = read.take();
          point.at_ms = at, point.by_hand = by_hand;
        } else {
          point.at_ms = -1;
        }
        if (--reading->left > 0) return;
        std::vector<RestorePoint> whole;
        for (RestorePoint& each : reading->points) {
          if (each.at_ms >= 0) whole.push_back(std::move(each));
        }
        reading->done(std::move(whole));
      });
    }
  });
}

void RestorePoints::newest(std::string id, std::function<void(std::optional<OpenedPoint>)> done) {
  storage_.list(points_prefix(id), [points = *this, id, done = std::move(done)](auto keys) mutable {
    const std::vector<RestorePoint> all = keys ? points_of_keys(id, keys.value()) : std::vector<RestorePoint>{};
    if (all.empty()) return done(std::nullopt);
    points.load(id, all.front(), [done](Result<OpenedPoint> opened) {
      done(opened ? std::optional<OpenedPoint>(opened.take()) : std::nullopt);
    });
  });
}

void RestorePoints::load(std::string id, const RestorePoint& point, std::function<void(Result<OpenedPoint>)> done) {
  const std::string key = point_storage_key(id, point);
  storage_.read(key, [key, done = std::move(done)](Result<std::optional<std::string>> found) {
    if (!found) return done(found.error());
    if (!found.value()) return done(Error{ErrorCode::missing, key});
    done(read_point(*found.value()));
  });
}

void RestorePoints::keep(const Document& document, const RestorePoint& point, std::function<void(Outcome)> done) {
  storage_.write(point_storage_key(document.info().id, point), write_point(point, document), std::move(done));
}

void RestorePoints::thin_out(std::string id, std::int64_t now_ms) {
  storage_.list(points_prefix(id), [&storage = storage_, id, now_ms](Result<std::vector<std::string>> keys) {
    if (!keys) return;
    for (const RestorePoint& point : to_thin_out(points_of_keys(id, keys.value()), now_ms))
      storage.remove(point_storage_key(id, point), [](Outcome) {});
  });
}

void RestorePoints::remove_all(std::string id, std::function<void(Outcome)> done) {
  const std::string prefix = points_prefix(id);
  storage_.list(prefix, [&storage = storage_, prefix, done = std::move(done)](Result<std::vector<std::string>> keys) {
    if (!keys) return done(keys.error());
    for (const std::string& key : keys.value()) storage.remove(key, [](Outcome) {});
    done(Done{});
  });
}

}  // namespace seven
