// The documents on this device: names, copies, the bin, and moments to go back to.
#include <algorithm>
#include <memory>

#include "document/closed_document.h"
#include "exercise/brought_scenario.h"
#include "ui/app/document_picture.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

// As one step.
bool give_name(Document& document, const std::string& name, std::int64_t now_ms) {
  return document.commit({"step.rename", {}}, now_ms, [&](DiffBuilder& edit) {
    if (is_plan(document.store())) {
      Plan next = *document.store().only<Plan>();
      next.name = clean_text(name, max_name_length);
      return edit.put(next);
    }
    Exercise setup = document.store().value_or(Exercise{});
    setup.name = clean_text(name, max_name_length);
    edit.put(setup);
  });
}

}  // namespace

std::string Workspace::title_of(const DocumentMeta& meta) const {
  if (meta.kind.empty()) return words()("ui.unreadable");
  if (meta.kind == Plan::type)
    return meta.name.empty() ? words().or_else("template." + meta.scenario + ".name", words()("ui.a_plan")) : meta.name;
  return meta.name.empty() ? words().or_else(meta.scenario + ".title", words()("ui.an_exercise")) : meta.name;
}

const DocumentMeta* Workspace::meta_of(std::string_view id) const {
  for (const auto* list : {&recent_, &binned_}) {
    for (const DocumentMeta& meta : *list) {
      if (meta.id == id) return &meta;
    }
  }
  return nullptr;
}

void Workspace::list_recent() {
  recent_documents_.list([this](Result<std::vector<DocumentMeta>> found) {
    recent_known_ = true;
    keep_watch_.read(found ? std::optional<Error>() : found.error());
    frames_.wake(2);
    if (!found) return;
    recent_.clear();
    binned_.clear();
    for (DocumentMeta& meta : found.value()) (meta.binned_ms > 0 ? binned_ : recent_).push_back(std::move(meta));
    if (!std::exchange(bin_looked_through_, true)) empty_old_bin();
  });
}

void Workspace::empty_old_bin() {
  const std::int64_t now = platform_.clock().epoch_ms();
  for (const DocumentMeta& meta : binned_) {
    if (bin_is_over(meta, now)) recent_documents_.remove(meta.id, [this](Outcome) { list_recent(); });
  }
}

void Workspace::with_document(const std::string& id, std::function<void(OpenedDocument)> then) {
  if (document_ && document_->info().id == id) return then({*document_, false, {}, 0, {}});
  recent_documents_.load(id, [this, then = std::move(then)](Result<OpenedDocument> opened) {
    frames_.wake(2);
    opened ? then(opened.take()) : say_error(opened.error());
  });
}

// Changes and writes a document that is not the open one; `told` is called when all of it has been written. Whatever a
// tab does to it meanwhile is met, as with the open one.
void Workspace::keep_closed(OpenedDocument opened, DocumentPicture picture, const Call<void(Document&)>& change,
                            std::function<void()> told) {
  begin_work(opened.document);
  seven::keep_closed(
      platform_.storage(), std::move(opened),
      [picture = std::move(picture)](DocumentMeta& meta) { meta.picture = picture; }, change,
      [this, told = std::move(told)](Outcome outcome) {
        outcome ? told() : say_error(outcome.error());
        list_recent();
      });
}

DocumentPicture Workspace::picture_of_open() const { return plan_open() ? picture_of(plan()) : picture_of(exercise()); }

DocumentPicture Workspace::picture_known(const std::string& id) const {
  if (document_ && document_->info().id == id) return picture_of_open();
  const DocumentMeta* meta = meta_of(id);
  return meta == nullptr ? DocumentPicture{} : meta->picture;
}

void Workspace::rename(const std::string& id, const std::string& name) {
  close_sheet();
  if (document_ && document_->info().id == id) {
    if (give_name(*document_, name, platform_.clock().epoch_ms())) toast_.reset();
    autosave_.keep(*document_);
    return list_recent();
  }
  with_document(id, [this, id, name](OpenedDocument opened) {
    const auto change = [&](Document& document) { give_name(document, name, platform_.clock().epoch_ms()); };
    keep_closed(std::move(opened), picture_known(id), change, [] {});
  });
}

void Workspace::duplicate(const std::string& id) {
  close_sheet();
  const DocumentMeta* meta = meta_of(id);
  const std::string name = words()("documents.copy_of", {{"what", meta != nullptr ? title_of(*meta) : std::string()}});
  with_document(id, [this, id, name](OpenedDocument opened) {
    DocumentInfo info = opened.document.info();
    info.id = fresh_id();
    info.created_ms = info.modified_ms = platform_.clock().epoch_ms();
    opened.document = Document(std::move(info), opened.document.store(), opened.document.history());
    opened.kept = {};
    opened.log_at = 0;
    const auto change = [&](Document& copy) { give_name(copy, name, platform_.clock().epoch_ms()); };
    keep_closed(std::move(opened), picture_known(id), change, [this, name] {
      say({words()("documents.copied", {{"what", name}})});
    });
  });
}

void Workspace::put_in_bin(const std::string& id) {
  close_sheet();
  const DocumentMeta* meta = meta_of(id);
  const std::string title = meta != nullptr ? title_of(*meta) : std::string();
  if (document_ && document_->info().id == id) {
    autosave_.keep(*document_);
    close_document();
  }
  recent_documents_.put_in_bin(id, platform_.clock().epoch_ms(), [this, id, title](Outcome outcome) {
    if (!outcome) {
      say_error(outcome.error());
    } else {
      Toast toast{words()("documents.binned", {{"what", title}}), Toast::Offer::undo};
      toast.binned = id;
      say(std::move(toast));
    }
    list_recent();
  });
}

void Workspace::put_back(const std::string& id) {
  recent_documents_.put_back(id, [this](Outcome outcome) {
    outcome ? say({words()("documents.back")}) : say_error(outcome.error());
    list_recent();
  });
}

void Workspace::remove_recent(const std::string& id) {
  close_sheet();
  if (document_ && document_->info().id == id) {
    autosave_.forget();
    close_document();
  }
  recent_documents_.remove(id, [this](Outcome outcome) {
    if (!outcome) say_error(outcome.error());
    list_recent();
  });
}

// What is on its way to the device gets there.
void Workspace::close_document() {
  rolling_points_.forget();
  document_.reset();
  forget_models();
  if (screen_ == Screen::exercise || screen_ == Screen::plan) go(Screen::home);
}

// Moments

void Workspace::keep_moments() {
  if (autosave_.state() != KeepState::kept) return;
  const std::int64_t now = platform_.clock().epoch_ms();
  rolling_points_.keep(*document_, now, [this] { return picture_of_open(); });
  if (const auto due = rolling_points_.due_in(*document_, now)) frames_.wake_after(*due);
}

void Workspace::show_moments(const std::string& id) {
  show({Sheet::Kind::moments, id});
  moments_.clear();
  moments_known_ = false;
  unfold("moment_kept", {});
  list_moments(id);
}

void Workspace::list_moments(const std::string& id) {
  points_.list(id, [this, id](Result<std::vector<RestorePoint>> found) {
    frames_.wake(2);
    const bool on_page = document_ && document_->info().id == id && plan_look().page == "beside";
    if (!on_page && (sheet_.kind != Sheet::Kind::moments || sheet_.subject != id)) return;
    moments_known_ = true;
    if (found)
      moments_ = found.take();
    else
      say_error(found.error());
  });
}

void Workspace::keep_moment(const std::string& id, const std::string& name) {
  with_document(id, [this, id, name](OpenedDocument opened) {
    const bool is_open = document_ && document_->info().id == id;
    auto document = std::make_shared<Document>(std::move(opened.document));
    points_.newest(id, [this, id, name, is_open, document](std::optional<OpenedPoint> last) {
      RestorePoint point;
      point.at_ms = std::max<std::int64_t>(platform_.clock().epoch_ms(), 0);
      point.by_hand = true;
      point.name = clean_text(name, max_name_length);
      point.picture = picture_known(id);
      point.changes =
          changes_since(document->history(), document->store(), last ? &last->opened.document.store() : nullptr);
      points_.keep(*document, point, [this, id, is_open](Outcome outcome) {
        if (!outcome) {  // said where it can be seen
          close_sheet();
          return say_error(outcome.error());
        }
        unfold("moment_kept", "yes");
        if (is_open && document_ && document_->info().id == id) rolling_points_.go_on(*document_);
        list_moments(id);
      });
    });
  });
}

void Workspace::go_back_to(const std::string& id, const RestorePoint& point) {
  close_sheet();
  points_.load(id, point, [this, id](Result<OpenedPoint> found) {
    frames_.wake(2);
    if (!found) return say_error(found.error());
    auto then = std::make_shared<OpenedPoint>(found.take());
    if (document_ && document_->info().id == id) return go_back_in_open(*then);
    recent_documents_.load(id, [this, id, then](Result<OpenedDocument> opened) {
      frames_.wake(2);
      if (!opened) return say_error(opened.error());
      open(opened.take(), false);
      // Asked after what opening asked: by then the newest point is known, so that the present can become one.
      points_.newest(id, [this, id, then](const auto&) {
        if (document_ && document_->info().id == id) go_back_in_open(*then);
      });
    });
  });
}

void Workspace::go_back_in_open(const OpenedPoint& then) {
  const Store& before = then.opened.document.store();
  if (!play_the_same(before, document_->store())) return say_error({ErrorCode::damaged, {}});
  const std::int64_t now = platform_.clock().epoch_ms();
  // How it stands now stays a moment as well, however far undo reaches later.
  rolling_points_.keep_now(*document_, now, [this] { return picture_of_open(); });
  StepName name{"step.go_back", {}};
  if (!then.point.name.empty()) name = {"step.go_back_to", {{"what", clean_text("“" + then.point.name + "”")}}};
  const bool changed =
      document_->commit(name, now, [&](DiffBuilder& edit) { seven::go_back_to(before, document_->store(), edit); });
  if (changed)
    say({words()("moments.went_back"), Toast::Offer::undo});
  else
    say({words()("moments.same")});
}

}  // namespace seven::ui
