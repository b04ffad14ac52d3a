// What the program is doing, without any drawing: the open document, where the person is, what they prefer, what is
// kept. Screens read it; commands change it, after the frame.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/call.h"
#include "document/autosave.h"
#include "document/document.h"
#include "document/recent_documents.h"
#include "exercise/replay.h"
#include "platform/platform.h"
#include "ui/app/content.h"
#include "ui/app/exercise_model.h"
#include "ui/app/noticing.h"
#include "ui/app/own_draft.h"
#include "ui/app/passing_on.h"
#include "ui/app/preferences.h"
#include "ui/app/step_clock.h"
#include "ui/frame_scheduler.h"

namespace seven::ui {

enum class Screen { home, shelf, make_own, exercise, about, sources, accessibility };

// The six steps, in order.
enum class Step { meet, set_one, set_two, set_three, happens, talk };
constexpr int kSteps = 6;
// The word in keys and in the session record: "meet", "set_one", ...
const char* step_word(Step step);

// A sheet above the page.
struct Sheet {
  enum class Kind {
    none,
    display,
    help,
    assumption,
    account,
    delete_document,
    surprises,
    evidence,
    judgement,
    figures,
    play,
    parts,
    start_again,
    replay,
    glossary,
    share,
    paste,
  };
  Kind kind = Kind::none;
  // An assumption's id, a document's id, a special word, a person's id, "<person>/<offer>/<need>"; of `share`, "qr"
  // where the code comes first.
  std::string subject;

  bool operator==(const Sheet&) const = default;
};

// A short message at the bottom, there until the next action.
struct Toast {
  std::string text;
  enum class Offer { none, undo, redo } offer = Offer::none;
  bool problem = false;
};

class Workspace {
 public:
  Workspace(Platform& platform, FrameScheduler& frames);

  // Reads the shipped content, the preferences and the list of earlier work.
  Outcome start();

  // What screens read
  Platform& platform() const { return platform_; }
  const Content& content() const { return content_; }
  const Translator& words() const { return content_.words(effective_.language); }
  const Preferences& preferences() const { return preferences_; }
  const EffectivePreferences& effective() const { return effective_; }
  Screen screen() const { return screen_; }
  Step step() const { return step_; }
  const Sheet& sheet() const { return sheet_; }
  const std::optional<Toast>& toast() const { return toast_; }
  const Document* document() const { return document_ ? &*document_ : nullptr; }
  Session session() const;
  Table table() const;
  // The scenario file that was brought last, if any.
  const std::optional<OwnDraft>& draft() const { return draft_; }
  const StepClock& clock() const { return clock_; }
  // Every step so far with its account; only while a document is open.
  const Replay& replay() const;
  // Whether the guide through a first exercise is shown: on this device's first, until it is put away, or asked for.
  bool guided() const;
  // The answers seen through the scenario; only while a document is open.
  const ExerciseModel& exercise() const;
  // What surprises people in it, as it was when a hand was last taken off it.
  const Noticing& noticing() const { return noticing_; }
  KeepState keep_state() const { return autosave_.state(); }
  const Error& keep_error() const { return autosave_.error(); }
  const PassingOn& passing_on() const { return passing_on_; }
  const std::vector<DocumentMeta>& recent() const { return recent_; }
  bool recent_known() const { return recent_known_; }
  // What is folded out on this page: a word of the screen's own for each of its parts, empty where it said nothing yet.
  // No part of the document; gone with the program.
  std::string_view unfolded(std::string_view part) const;
  // Counts arrivals on a screen or step, so that the first frame there can move the focus and start at the top.
  int arrivals() const { return arrivals_; }

  // What commands do
  // Starts a scenario that has come; nothing otherwise.
  void start_exercise(const std::string& scenario);
  // Starts the scenario of the draft. It goes along in the document, so that its file plays anywhere.
  void play_draft();
  void save_template();
  void open_recent(const std::string& id);
  void remove_recent(const std::string& id);
  void go(Screen screen);
  void go(Step step);
  void show(Sheet sheet);
  void close_sheet() { show({}); }
  void dismiss_toast() { toast_.reset(); }
  void edit(StepName name, const Document::Edit& change);
  void edit_typing(StepName name, const std::string& what, const Document::Edit& change);
  void begin_gesture(StepName name);
  void move_gesture(const Document::Edit& change);
  void end_gesture();
  void abandon_gesture();
  void look(const Call<void(Session&)>& change);
  void look_table(const Call<void(Table&)>& change);
  // A surprise that was found (Finding::key) is put away, or stands there again.
  void put_away(const std::string& surprise, bool away);
  // Alone or together; the first time together, who plays what is asked.
  void play(Company company);
  // Minutes for a step, 0 for none: the clock begins anew with the step at hand.
  void give_minutes(int minutes);
  void lengthen_clock(int minutes) { clock_.lengthen(static_cast<int>(step_), platform_.clock().seconds(), minutes); }
  // Takes every answer away, as one step.
  void start_again();
  void show_guide();
  void put_guide_away();
  void unfold(const std::string& part, std::string word) { unfolded_[part] = std::move(word); }
  void undo();
  void redo();
  void save_copy();
  void pick_file();
  // Whatever read_any reads, and a photo of a QR code; a document is opened as a copy.
  void open_file(const PickedFile& file);
  // A link, a share code, a message with one in it.
  void open_text(std::string_view text);
  // Makes the open document a text to pass on; then calls `then`, in this frame or a later one.
  void pass_on(PassingOn::Then then = {});
  void retry_keeping();
  void prefer(const Preferences& preferences);
  void say(Toast toast);
  // With other words than the error's own, where `key` is given.
  void say_error(const Error& error, const char* key = nullptr);

  // What the platform reports
  void system_changed();
  void assets_changed();
  // Called after commands ran: notices what surprises and keeps what changed.
  void settle();
  std::string rescue() const;

 private:
  void begin_exercise(Exercise setup, std::optional<BroughtScenario> own);
  // How bytes came: words of their own say what to do where they cannot be opened.
  enum class Came { file, text, photo };
  // A function of its own (noinline), so that the page can fetch it later (web/build/split.mjs).
  [[gnu::noinline]] void open_bytes(const PickedFile& file, Came came);
  void read_photo(const PickedFile& file, const Error& problem);
  void refuse(const Error& problem, Came came);
  // Under its own id, where this device has no such document; else under a new one.
  void open_copy(OpenedDocument opened);
  void open(OpenedDocument opened, bool as_copy);
  void enter_opened();
  void bring(const PickedFile& file);
  void pass_on_waiting();
  // Makes the words of scenarios that did not ship known, again when a language has come.
  void learn_own_words();
  void list_recent();
  void notice();
  // Another document lies on the table; the step at hand is another.
  void sit_down();
  void take_turn(Step step);
  std::string step_text(const StepName& name) const;

  Platform& platform_;
  FrameScheduler& frames_;
  Content content_;
  Preferences preferences_;
  EffectivePreferences effective_;
  Screen screen_ = Screen::home;
  Step step_ = Step::meet;
  Sheet sheet_;
  std::optional<Toast> toast_;
  std::optional<Document> document_;
  std::optional<BroughtScenario> own_;  // what the document plays, where it did not come with the program
  std::optional<OwnDraft> draft_;
  // A document whose scenario has not come yet.
  std::optional<std::pair<OpenedDocument, bool>> waiting_;
  mutable std::optional<ExerciseModel> model_;
  mutable std::uint64_t model_revision_ = 0;
  mutable Noticing noticing_;
  Autosave autosave_;
  RecentDocuments recent_documents_;
  PassingOn passing_on_;
  PassingOn::Then passing_on_then_;
  std::vector<DocumentMeta> recent_;
  bool recent_known_ = false;
  std::map<std::string, std::string, std::less<>> unfolded_;
  int arrivals_ = 0;
  StepClock clock_;
  bool guide_asked_ = false;
  mutable std::optional<Replay> replay_;
  mutable std::uint64_t replay_revision_ = 0;
  KeepState last_keep_state_ = KeepState::kept;
};

using Command = Task<Workspace&>;

// What a screen draws with. Reading only; changes go through `later`.
struct Frame {
  Ui& ui;
  const Workspace& work;
  std::vector<Command>& commands;

  void later(Command command) { commands.push_back(std::move(command)); }
  std::string tr(std::string_view key, std::initializer_list<TextArgument> args) const { return ui.tr(key, args); }
  const std::string& tr(const std::string& key) const { return ui.tr(key); }
  const std::string& tr(const char* key) const;
};

}  // namespace seven::ui
