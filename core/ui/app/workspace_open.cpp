// How a document comes to be open: a scenario from the shelf, a scenario that a person brought, earlier work, a file.
#include <memory>

#include "exchange/csv.h"
#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/read_any.h"
#include "exchange/share_code.h"
#include "planning/plan_from_csv.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

std::uint32_t salt(const Clock& clock) { return static_cast<std::uint32_t>(clock.seconds() * 1e6); }

// By its name, or by the names of its columns. Nothing else that is opened here looks like that.
bool is_plan_table(const PickedFile& file) {
  std::string ending = file.name.size() > 4 ? file.name.substr(file.name.size() - 4) : "";
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (ending == ".csv" || ending == ".tsv") return true;
  const std::string_view first =
      std::string_view(file.bytes).substr(0, std::min<std::size_t>(file.bytes.find('\n'), 2000));
  const auto rows = read_csv(first);
  return rows.ok() && !rows.value().empty() && names_plan_columns(rows.value().front());
}

}  // namespace

void Workspace::begin_work(Document& document) const {
  document.work_as(new_copy_id(platform_.clock().epoch_ms(), salt(platform_.clock())));
}

std::string Workspace::fresh_id() const {
  return new_document_id(platform_.clock().epoch_ms(), salt(platform_.clock()));
}

void Workspace::start_exercise(const std::string& scenario) {
  if (!content_.has_come(scenario)) return;
  Exercise setup;
  setup.scenario = scenario;
  begin_exercise(std::move(setup), std::nullopt);
}

void Workspace::play_draft() {
  if (!draft_ || !draft_->playable()) return;
  BroughtScenario own = std::exchange(draft_, std::nullopt)->brought;
  Exercise setup;
  setup.scenario = own.record.scenario;
  setup.name = words()(own.scenario.id + ".title");
  begin_exercise(std::move(setup), std::move(own));
}

void Workspace::begin_exercise(Exercise setup, std::optional<BroughtScenario> own) {
  DocumentInfo info;
  info.id = fresh_id();
  info.created_ms = info.modified_ms = platform_.clock().epoch_ms();
  info.generator = kGenerator;
  Store store;
  DiffBuilder builder(store);
  setup.name = clean_text(setup.name, max_name_length);
  builder.put(setup);
  if (own) builder.put(own->record);
  store.apply(builder.diff());
  document_.emplace(std::move(info), std::move(store));
  begin_work(*document_);
  forget_models();
  own_ = std::move(own);
  rolling_points_.go_on(*document_);
  sit_down();
  system_changed();
  go(Step::meet);
}

void Workspace::open(OpenedDocument opened, bool as_copy) {
  waiting_.reset();
  auto own = brought_scenario(opened.document.store());
  if (!own) return say_error(own.error());
  const Exercise setup = opened.document.store().value_or(Exercise{});
  if (!is_plan(opened.document.store()) && !own.value() && !content_.has_come(setup.scenario)) {
    if (!content_.on_shelf(setup.scenario)) return say_error({ErrorCode::unknown_reference, setup.scenario});
    waiting_.emplace(std::move(opened), as_copy);
    return say({words()("shelf.waiting"), Toast::Offer::none});
  }
  document_.emplace(std::move(opened.document));
  begin_work(*document_);
  forget_models();
  own_ = own.take();
  if (own_) keep_apart(own_->scenario);
  learn_own_words();
  rolling_points_.go_on(*document_);
  sit_down();
  toast_.reset();
  if (!as_copy) autosave_.go_on(*document_, opened.log_at, opened.kept);
  if (as_copy) {
    autosave_.keep_now(*document_);
    say({words()("share.opened"), Toast::Offer::none});
  }
  if (!opened.messages.empty()) say_messages(opened);
  enter_opened();
  meet_copy();
}

void Workspace::say_messages(const OpenedDocument& opened) {
  std::string text;
  for (const OpenMessage& message : opened.messages)
    text += (text.empty() ? "" : " ") + words()(message.key, {{"place", message.place}});
  say({std::move(text), Toast::Offer::none, opened.recovered});
}

// At the step where it was left.
void Workspace::enter_opened() {
  screen_ = plan_open() ? Screen::plan : Screen::exercise;
  Step step = Step::meet;
  for (int i = 0; i < kSteps; ++i) {
    if (session().screen == step_word(static_cast<Step>(i))) step = static_cast<Step>(i);
  }
  sheet_ = {};
  step_ = step;
  ++arrivals_;
  system_changed();
}

void Workspace::forget_models() {
  model_.reset();
  plan_.reset();
  board_.reset();
  beside_.reset();
  own_.reset();
}

void Workspace::learn_own_words() {
  if (own_) content_.speak_for(own_->scenario, own_->words);
  if (draft_ && draft_->playable()) content_.speak_for(draft_->brought.scenario, draft_->brought.words);
}

void Workspace::save_template() {
  const std::string_view bytes = platform_.asset("templates/scenario.json");
  if (bytes.empty()) return;
  platform_.files().save(words()("make_own.file_name"), "application/json", std::string(bytes),
                         [this](Result<std::string> saved) {
                           if (saved)
                             say({words()("ui.saved_as", {{"where", saved.value()}})});
                           else if (saved.error().code != ErrorCode::cancelled)
                             say_error(saved.error());
                         });
}

void Workspace::pick_file() {
  platform_.files().pick(".json,.csv,.png,.svg,image/*", [this](Result<PickedFile> picked) {
    if (picked)
      open_file(picked.value());
    else if (picked.error().code != ErrorCode::cancelled)
      say_error(picked.error());
  });
}

void Workspace::open_file(const PickedFile& file) { open_bytes(file, Came::file); }
void Workspace::open_text(std::string_view text) { open_bytes({{}, std::string(text)}, Came::text); }

void Workspace::open_bytes(const PickedFile& file, Came came) {
  if (came == Came::file && looks_like_scenario(file.bytes)) return bring(file);
  if (came == Came::file && is_plan_table(file)) return start_plan_from_table(file.bytes);
  Result<Found> found = read_any(file.bytes);
  if (!found) {
    // Whoever is writing a scenario hears about that.
    if (screen_ == Screen::make_own && found.error().code == ErrorCode::not_our_file && came == Came::file &&
        !is_photo(file.bytes))
      return bring(file);
    if (came == Came::file && is_photo(file.bytes)) return read_photo(file, found.error());
    return refuse(found.error(), came);
  }
  if (std::holds_alternative<FoundScenario>(found.value())) return bring(file);
  if (auto* document = std::get_if<FoundDocument>(&found.value())) return open_copy(std::move(document->opened));
  if (auto* backup = std::get_if<FoundBackup>(&found.value())) return restore(std::move(backup->opened));
  const std::string& deflated = std::get<FoundDeflated>(found.value()).deflated;
  platform_.inflate(deflated, max_share_bytes, [this, came](Result<std::string> body) {
    frames_.wake(2);
    if (!body) return refuse(body.error(), came);
    Result<OpenedDocument> opened = unpack(body.value());
    if (!opened) return refuse(opened.error(), came);
    open_copy(opened.take());
  });
}

// A picture without a document in it may show a code. What is wrong with one that is in it, is said.
void Workspace::read_photo(const PickedFile& file, const Error& problem) {
  platform_.read_qr(file.bytes, [this, problem](Result<std::string> text) {
    frames_.wake(2);
    if (text) return open_bytes({{}, text.take()}, Came::photo);
    const bool unread = text.error().code == ErrorCode::unavailable && problem.code == ErrorCode::nothing_inside;
    if (unread || (problem.code != ErrorCode::nothing_inside && problem.code != ErrorCode::not_our_file))
      return refuse(problem, Came::file);
    refuse(text.error(), text.error().code == ErrorCode::unavailable ? Came::file : Came::photo);
  });
}

void Workspace::refuse(const Error& problem, Came came) {
  const bool own_words = came == Came::file || problem.code == ErrorCode::too_new ||
                         problem.code == ErrorCode::too_large || problem.code == ErrorCode::unavailable;
  if (own_words) return say_error(problem);
  say_error({problem.code, {}}, came == Came::photo ? "share.no_code" : "share.not_whole");
}

void Workspace::open_copy(OpenedDocument opened) {
  const std::string id = opened.document.info().id;
  if (document_ && document_->info().id == id) {
    frames_.wake(2);
    if (screen_ != Screen::exercise && screen_ != Screen::plan) enter_opened();
    other_copy_ = std::move(opened);
    return meet_copy();
  }
  auto copy = std::make_shared<OpenedDocument>(std::move(opened));
  recent_documents_.holds(id, [this, id, copy](bool held) {
    frames_.wake(2);
    if (!held) return open(std::move(*copy), true);
    recent_documents_.load(id, [this, copy](Result<OpenedDocument> here) {
      frames_.wake(2);
      other_copy_ = std::move(*copy);
      if (here)
        open(here.take(), false);
      else
        open_beside();  // the device's own cannot be read
    });
  });
}

void Workspace::open_beside() {
  if (!other_copy_) return;
  OpenedDocument copy = *std::exchange(other_copy_, std::nullopt);
  meeting_.reset();
  copy.document.take_id(fresh_id());
  open(std::move(copy), true);
}

void Workspace::bring(const PickedFile& file) {
  draft_ = read_draft(file);
  learn_own_words();
  go(Screen::make_own);
  frames_.wake(2);
}

}  // namespace seven::ui
