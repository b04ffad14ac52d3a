#include "ui/app/workspace.h"

#include "base/invariant.h"

namespace seven::ui {
namespace {

constexpr const char* kPreferencesKey = "preferences";

}  // namespace

const char* step_word(Step step) {
  static constexpr const char* words[kSteps] = {"meet", "set_one", "set_two", "set_three", "happens", "talk"};
  return words[static_cast<int>(step)];
}

Workspace::Workspace(Platform& platform, FrameScheduler& frames)
    : platform_(platform),
      frames_(frames),
      autosave_(platform.storage(),
                [this] {
                  keep_watch_.answered();
                  frames_.wake();
                }),
      recent_documents_(platform.storage()),
      points_(platform.storage()),
      rolling_points_(platform.storage(), [&frames] { frames.wake(); }) {
  autosave_.describe_with([this](DocumentMeta& meta) { meta.picture = picture_known(meta.id); });
  platform.storage().listen([this](LogNews news) { autosave_.heard(std::move(news)); });
}

Outcome Workspace::start() {
  const Outcome loaded = content_.load(platform_);
  if (!loaded) return loaded;
  platform_.storage().read(kPreferencesKey, [this](Result<std::optional<std::string>> found) {
    if (found && found.value()) preferences_ = read_preferences(*found.value());
    system_changed();
  });
  look_at_keeping();
  list_recent();
  system_changed();
  return Done{};
}

void Workspace::system_changed() {
  effective_ = seven::ui::effective(preferences_, platform_.preferences());
  const bool ours = document_ && !own_ && !plan_open();
  effective_.language =
      content_.spoken(effective_.language, ours ? document_->store().value_or(Exercise{}).scenario : "");
  platform_.set_title(words()("ui.product"), effective_.language);
  frames_.wake(2);
}

void Workspace::assets_changed() {
  if (const Outcome loaded = content_.load_later(platform_); !loaded) say_error(loaded.error());
  learn_own_words();
  if (waiting_ && content_.has_come(waiting_->first.document.store().value_or(Exercise{}).scenario)) {
    auto [opened, as_copy] = *std::exchange(waiting_, std::nullopt);
    open(std::move(opened), as_copy);
  }
  system_changed();
}

Session Workspace::session() const { return document_ ? document_->store().value_or(Session{}) : Session{}; }

Table Workspace::table() const { return document_ ? document_->store().value_or(Table{}) : Table{}; }

const ExerciseModel& Workspace::exercise() const {
  INVARIANT(document_.has_value());
  if (!model_ || model_revision_ != document_->revision()) {
    const Exercise setup = document_->store().value_or(Exercise{});
    const Scenario* scenario = own_ ? &own_->scenario : content_.scenario(setup.scenario);
    INVARIANT(scenario != nullptr);
    if (!model_) noticing_.forget();
    model_.emplace(*scenario, document_->store());
    model_revision_ = document_->revision();
  }
  return *model_;
}

void Workspace::open_recent(const std::string& id) {
  recent_documents_.load(id, [this](Result<OpenedDocument> opened) {
    if (opened)
      open(opened.take(), false);
    else
      say_error(opened.error());
    frames_.wake(2);
  });
}

void Workspace::go(Screen screen) {
  waiting_.reset();
  other_copy_.reset();
  unfolded_.clear();
  abandon_gesture();
  screen_ = screen;
  sheet_ = {};
  toast_.reset();
  ++arrivals_;
  if (screen == Screen::home || screen == Screen::documents) list_recent();
}

void Workspace::go(Step step) {
  abandon_gesture();
  screen_ = Screen::exercise;
  step_ = step;
  sheet_ = {};
  toast_.reset();
  ++arrivals_;
  take_turn(step);
  look([step](Session& session) {
    session.screen = step_word(step);
    session.furthest = std::max(session.furthest, static_cast<int>(step));
  });
}

void Workspace::show(Sheet sheet) { sheet_ = std::move(sheet); }

void Workspace::edit(StepName name, const Document::Edit& change) {
  if (!document_) return;
  if (document_->commit(std::move(name), platform_.clock().epoch_ms(), change)) toast_.reset();
}

void Workspace::edit_typing(StepName name, const std::string& what, const Document::Edit& change) {
  if (!document_) return;
  if (document_->commit_coalesced(std::move(name), platform_.clock().epoch_ms(), what, change)) toast_.reset();
}

void Workspace::begin_gesture(StepName name) {
  if (!document_) return;
  toast_.reset();
  document_->begin_gesture(std::move(name), platform_.clock().epoch_ms());
}

void Workspace::move_gesture(const Document::Edit& change) {
  if (document_ && document_->in_gesture()) document_->update_gesture(change);
}

void Workspace::end_gesture() {
  if (document_ && document_->in_gesture()) document_->commit_gesture(platform_.clock().epoch_ms());
}

void Workspace::abandon_gesture() {
  if (document_ && document_->in_gesture()) document_->abandon_gesture();
}

void Workspace::look(const Call<void(Session&)>& change) {
  if (!document_) return;
  Session next = session();
  change(next);
  document_->look(next);
}

void Workspace::look_table(const Call<void(Table&)>& change) {
  if (!document_) return;
  Table next = table();
  change(next);
  document_->look(next);
}

std::string_view Workspace::unfolded(std::string_view part) const {
  const auto found = unfolded_.find(part);
  return found == unfolded_.end() ? std::string_view{} : std::string_view(found->second);
}

void Workspace::undo() {
  if (toast_ && !toast_->binned.empty()) return put_back(std::string(toast_->binned));
  if (!document_) return;
  const auto step = document_->undo(platform_.clock().epoch_ms());
  if (step) say({words()("ui.undone", {{"what", step_text(step->name)}}), Toast::Offer::redo});
}

void Workspace::redo() {
  if (!document_) return;
  const auto step = document_->redo(platform_.clock().epoch_ms());
  if (step) say({words()("ui.redone", {{"what", step_text(step->name)}}), Toast::Offer::undo});
}

std::string Workspace::step_text(const StepName& name) const { return content_.step_text(words(), name); }

void Workspace::prefer(const Preferences& preferences) {
  preferences_ = preferences;
  platform_.storage().write(kPreferencesKey, write_preferences(preferences), [](Outcome) {});
  system_changed();
}

void Workspace::pass_on(PassingOn::Then then) {
  passing_on_then_ = std::move(then);
  if (document_) passing_on_.make(platform_, *document_, [this] { frames_.wake(2); });
}

// In a frame, so that what is drawn of it can be measured.
void Workspace::pass_on_waiting() {
  if (!passing_on_then_) return;
  if (const PassedOn* made = passing_on_.of(*document_))
    std::exchange(passing_on_then_, {})(*this, *made);
  else if (!passing_on_.under_way())
    pass_on(std::move(passing_on_then_));
}

void Workspace::settle() {
  if (document_) {
    pass_on_waiting();
    if (!plan_open()) notice();
    const std::uint64_t before = document_->revision();
    autosave_.keep(*document_);
    if (document_->changed_since(before)) frames_.wake(2);  // by what another tab did
    warn_too_new();
    keep_moments();
  }
  watch_keeping();
}

// Once: the newer version goes on writing, and this one cannot follow.
void Workspace::warn_too_new() {
  const bool warned = std::exchange(warned_too_new_, autosave_.too_new());
  if (warned_too_new_ && !warned) say({words()("ui.newer_elsewhere"), Toast::Offer::save_copy, true});
}

// While a finger moves nothing speaks up: what it passes through is no decision. At the first step there is none yet.
void Workspace::notice() {
  if (document_->in_gesture() || session().furthest == 0) return;
  const ExerciseModel& model = exercise();
  if (noticing_.seen(document_->revision())) return;
  noticing_.look(model, content_.assumptions());
  for (const Finding& finding : noticing_.findings()) {
    if (document_->store().find<Surprise>(finding.key()) != nullptr) continue;
    document_->look(Surprise{detector_word(finding.detector), finding.subject});
    frames_.wake();
  }
  noticing_.mark_seen(document_->revision());
}

void Workspace::put_away(const std::string& surprise, bool away) {
  const Surprise* found = document_ ? document_->store().find<Surprise>(surprise) : nullptr;
  if (found == nullptr) return;
  Surprise next = *found;
  next.read = away;
  document_->look(next);
}

void Workspace::say(Toast toast) {
  toast_ = std::move(toast);
  frames_.wake(2);
}

void Workspace::say_error(const Error& error, const char* instead) {
  const std::string key = instead != nullptr ? instead : message_key(error.code), place_key = key + ".place";
  std::string text = words()(key);
  if (!error.place.empty())
    text += " " + words()(words().has(place_key) ? place_key : "error.place", {{"place", error.place}});
  say({std::move(text), Toast::Offer::none, true});
}

const std::string& Frame::tr(const char* key) const { return ui.tr(key); }

}  // namespace seven::ui
