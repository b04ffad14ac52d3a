// Edits as diffs into history, and when the document was last changed.
#include "document/document.h"

#include <algorithm>
#include <utility>

#include "base/invariant.h"

namespace seven {
namespace {

std::string base36(std::uint64_t number) {
  static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string text;
  do {
    text.insert(text.begin(), digits[number % 36]);
    number /= 36;
  } while (number > 0);
  return text;
}

}  // namespace

std::string new_document_id(std::int64_t now_ms, std::uint32_t salt) {
  return base36(static_cast<std::uint64_t>(std::max<std::int64_t>(now_ms, 0))) + "-" + base36(salt);
}

Document::Document(DocumentInfo info, Store store, History history)
    : info_(std::move(info)), store_(std::move(store)), history_(std::move(history)) {
  INVARIANT(is_id(info_.id));
}

bool Document::commit(StepName name, std::int64_t now_ms, const Edit& edit) {
  commit_gesture(now_ms);
  const std::uint64_t before = store_.revision();
  DiffBuilder builder(store_);
  edit(builder);
  const bool recorded = history_.commit(store_, std::move(name), builder.diff());
  return lasting(store_.revision() != before, recorded, now_ms);
}

bool Document::commit_coalesced(StepName name, std::int64_t now_ms, const std::string& coalesce_key, const Edit& edit) {
  commit_gesture(now_ms);
  const std::uint64_t before = store_.revision();
  DiffBuilder builder(store_);
  edit(builder);
  const bool recorded = history_.commit_coalesced(store_, std::move(name), builder.diff(), coalesce_key, now_ms);
  return lasting(store_.revision() != before, recorded, now_ms);
}

void Document::look(Record record) {
  INVARIANT(record_scope(record) == Scope::session);
  const std::uint64_t before = store_.revision();
  DiffBuilder builder(store_);
  builder.put(std::move(record));
  store_.apply(builder.diff());
  lasting(store_.revision() != before, false, 0);
}

void Document::begin_gesture(StepName name, std::int64_t now_ms) {
  commit_gesture(now_ms);
  history_.begin(std::move(name));
}

void Document::update_gesture(const Edit& edit) {
  if (!in_gesture()) return;
  history_.roll_back(store_);
  DiffBuilder builder(store_);
  edit(builder);
  history_.update(store_, builder.diff());
}

bool Document::commit_gesture(std::int64_t now_ms) {
  const bool recorded = history_.commit_gesture();
  return lasting(recorded, recorded, now_ms);
}

void Document::abandon_gesture() { history_.abandon(store_); }

std::optional<Step> Document::undo(std::int64_t now_ms) {
  const bool abandons = in_gesture();
  const std::uint64_t before = store_.revision();
  std::optional<Step> step = history_.undo(store_);
  lasting(store_.revision() != before, step.has_value() && !abandons, now_ms);
  return step;
}

std::optional<Step> Document::redo(std::int64_t now_ms) {
  const std::uint64_t before = store_.revision();
  std::optional<Step> step = history_.redo(store_);
  lasting(store_.revision() != before, step.has_value(), now_ms);
  return step;
}

void Document::take_id(std::string id) {
  INVARIANT(is_id(id));
  info_.id = std::move(id);
  ++lasting_revision_;
}

bool Document::lasting(bool changed, bool recorded, std::int64_t now_ms) {
  if (changed) ++lasting_revision_;
  if (recorded) info_.modified_ms = std::clamp<std::int64_t>(now_ms, 0, max_epoch_ms);
  return recorded;
}

}  // namespace seven
