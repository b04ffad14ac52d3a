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
#include "document/backup.h"
#include "document/document.h"
#include "document/merge.h"
#include "document/recent_documents.h"
#include "document/rolling_points.h"
#include "exercise/replay.h"
#include "platform/platform.h"
#include "ui/app/content.h"
#include "ui/app/exercise_model.h"
#include "ui/app/keeping.h"
#include "ui/app/noticing.h"
#include "ui/app/own_draft.h"
#include "ui/app/passing_on.h"
#include "ui/app/plan_model.h"
#include "ui/app/preferences.h"
#include "ui/app/step_clock.h"
#include "ui/frame_scheduler.h"

namespace seven::ui {

class BoardScene;
class BoardView;
class PlanBeside;

// What made a document, as its file says.
inline constexpr const char* kGenerator = "seven-minutes 0.1";

enum class Screen { home, documents, shelf, make_own, exercise, plan_starts, plan, about, sources, accessibility };

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
    two_copies,
    conflicts,
    where_kept,
    work,
    rename,
    moments,
    plan_path,
    plan_account,
    plan_share,
    plan_moment,
    plan_lane,
    plan_stage,
    plan_role,
    plan_arrangement,
    plan_paper,
    plan_arrow,
    plan_assumption,
    plan_search,
  };
  Kind kind = Kind::none;
  // An assumption's id, a document's id (delete_document, work, rename, moments), a plan record's key, a special word,
  // a person's id,
  // "<person>/<offer>/<need>"; of `share`, "qr" where the code comes first.
  std::string subject;
  std::string behind{};  // the moment whose sheet it was opened from and leads back to

  bool operator==(const Sheet&) const = default;
};

// A short message at the bottom, there until the next action.
struct Toast {
  std::string text;
  enum class Offer { none, undo, redo, save_copy } offer = Offer::none;
  bool problem = false;
  std::string binned{};  // the document that Undo takes out of the bin again; empty: it undoes a step
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
  // What is open: a plan, an exercise, or nothing.
  bool plan_open() const;
  bool exercise_open() const { return document_ && !plan_open(); }
  // The plan's records seen as a plan; only while one is open.
  const PlanModel& plan() const;
  PlanLook plan_look() const;
  // Where the open plan's board is looked at, and what a hand does there.
  const BoardView& board() const;
  const BoardScene& board_scene() const;
  // The ids of the starts that ship, in their order; nothing before they have come.
  const std::vector<std::string>& plan_starts() const;
  bool plan_has_come(std::string_view start) const;
  // What lies beside the open plan, or may be laid there; null until the page about that was looked at.
  const PlanBeside* beside() const { return beside_.get(); }
  // What surprises people in it, as it was when a hand was last taken off it.
  const Noticing& noticing() const { return noticing_; }
  KeepState keep_state() const { return autosave_.state(); }
  // What putting a copy together with the open document would do: while the person is asked.
  const Merge* meeting() const;
  // What two copies that were put together had both changed.
  const std::vector<MergeConflict>& conflicts() const { return conflicts_; }
  // What stands in the way of keeping, and whether it takes long.
  const KeepWatch& keep_watch() const { return keep_watch_; }
  const KeepingNotes& keeping_notes() const { return keeping_notes_; }
  // What the system says of the place; nothing before it has answered.
  const std::optional<StorageState>& storage_state() const { return storage_state_; }
  bool backup_due() const { return backup_is_due(keeping_notes_, platform_.clock().epoch_ms()); }
  // The name of the file that the open document was saved to and can be saved to again; empty where there is none.
  std::string saved_place() const;
  const PassingOn& passing_on() const { return passing_on_; }
  // Earlier work, the last changed first; and what lies in the bin.
  const std::vector<DocumentMeta>& recent() const { return recent_; }
  const std::vector<DocumentMeta>& binned() const { return binned_; }
  bool recent_known() const { return recent_known_; }
  // Of one of either; null where there is none.
  const DocumentMeta* meta_of(std::string_view id) const;
  // What people call it: its own name, else that of its scenario.
  std::string title_of(const DocumentMeta& meta) const;
  // Of the document whose moments are shown, the newest first.
  const std::vector<RestorePoint>& moments() const { return moments_; }
  bool moments_known() const { return moments_known_; }
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
  // A new plan from a start that has come, or an empty one. A function of its own, so that the page can fetch it later.
  [[gnu::noinline]] void start_plan(const std::string& start);
  // A new plan from a table, whose columns planning/plan_from_csv.h knows; or from what the open exercise came to.
  [[gnu::noinline]] void start_plan_from_table(std::string_view csv);
  [[gnu::noinline]] void start_plan_from_result();
  // Asks for the file of such a table.
  void pick_table();
  void look_plan(const Call<void(PlanLook&)>& change);
  BoardView& move_board();
  // Another page of the open plan; empty: the map.
  void go_plan_page(const std::string& page);
  // Lists the moments of the open plan that may be laid beside it; lays one there, or another plan.
  void look_beside();
  void lay_beside(const RestorePoint& point);
  void lay_beside_plan(const DocumentMeta& meta);
  // For a new record: a key that no other has, on any device.
  std::string new_key();
  void save_template();
  void open_recent(const std::string& id);
  // Of any document that is here, the open one or not. A name may be empty; renaming is a step in it.
  void rename(const std::string& id, const std::string& name);
  void duplicate(const std::string& id);
  void put_in_bin(const std::string& id);
  void put_back(const std::string& id);
  // For good.
  void remove_recent(const std::string& id);
  // The sheet of its restore points; making one of how it stands; going back to one, as one step.
  void show_moments(const std::string& id);
  void keep_moment(const std::string& id, const std::string& name);
  void go_back_to(const std::string& id, const RestorePoint& point);
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
  // To a file; to the same one as last time where `again` and that can be done.
  void save_copy(bool again = false);
  void pick_file();
  // Whatever read_any reads, and a photo of a QR code. A document is opened as a copy; where this device has that work,
  // the person is asked what to do with the two (`meeting`), unless they are the same.
  void open_file(const PickedFile& file);
  // A link, a share code, a message with one in it.
  void open_text(std::string_view text);
  // The answers: both together, in one step; the copy as work of its own; the copy left alone. For a record of
  // `conflicts`, which of the two values stays.
  void put_together();
  void open_beside();
  void leave_copy();
  void choose_copy(const std::string& record, bool theirs);
  // Makes the open document a text to pass on; then calls `then`, in this frame or a later one.
  void pass_on(PassingOn::Then then = {});
  void retry_keeping();
  // The open document with everything that belongs to it, as a file.
  void save_rescue();
  void look_at_storage();
  void ask_to_persist();
  // All documents of this device as one file. A function of its own (noinline), as open_bytes is.
  [[gnu::noinline]] void make_backup();
  void put_off_backup();
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
  std::vector<Record> records_of_start(const std::string& start);
  // A new document that is a plan of that name, with these records as its first step.
  void begin_plan(const std::string& name, StepName step, const std::vector<Record>& records);
  // Another document is open, or none.
  void forget_models();
  void begin_exercise(Exercise setup, std::optional<BroughtScenario> own);
  // How bytes came: words of their own say what to do where they cannot be opened.
  enum class Came { file, text, photo };
  // A function of its own (noinline), so that the page can fetch it later (web/build/split.mjs).
  [[gnu::noinline]] void open_bytes(const PickedFile& file, Came came);
  void read_photo(const PickedFile& file, const Error& problem);
  void refuse(const Error& problem, Came came);
  // Under its own id, where this device has no such document; else the two meet.
  void open_copy(OpenedDocument opened);
  // A function of its own, so that the page can fetch it later.
  [[gnu::noinline]] void meet_copy();
  void say_messages(const OpenedDocument& opened);
  [[gnu::noinline]] void restore(OpenedBackup backup);
  void open(OpenedDocument opened, bool as_copy);
  void enter_opened();
  void bring(const PickedFile& file);
  void pass_on_waiting();
  // Makes the words of scenarios that did not ship known, again when a language has come.
  void learn_own_words();
  void list_recent();
  void empty_old_bin();
  void with_document(const std::string& id, std::function<void(OpenedDocument)> then);
  void keep_closed(OpenedDocument opened, DocumentPicture picture, const Call<void(Document&)>& change,
                   std::function<void()> told);
  DocumentPicture picture_of_open() const;
  DocumentPicture picture_known(const std::string& id) const;
  void close_document();
  void keep_moments();
  void list_moments(const std::string& id);
  void put_beside(const std::shared_ptr<PlanBeside>& chosen, const Store* store, const Error* problem);
  void go_back_in_open(const OpenedPoint& then);
  std::string fresh_id() const;
  // What is done to it from here on is told apart from what any other device or earlier visit has done.
  void begin_work(Document& document) const;
  void notice();
  void warn_too_new();
  // Another document lies on the table; the step at hand is another.
  void sit_down();
  void take_turn(Step step);
  std::string step_text(const StepName& name) const;
  void look_at_keeping();
  void write_notes();
  void watch_keeping();
  void first_work();

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
  // A copy of a document that is here, until the person has said what to do with it.
  std::optional<OpenedDocument> other_copy_;
  std::shared_ptr<const Merge> meeting_;
  std::vector<MergeConflict> conflicts_;
  mutable std::optional<ExerciseModel> model_;
  mutable std::uint64_t model_revision_ = 0;
  mutable std::optional<PlanModel> plan_;
  mutable std::shared_ptr<BoardView> board_;  // made when it is first asked for
  std::shared_ptr<PlanBeside> beside_;
  mutable std::vector<std::string> plan_starts_;
  std::uint32_t keys_given_ = 0;
  mutable Noticing noticing_;
  KeepWatch keep_watch_;
  KeepingNotes keeping_notes_;
  bool keeping_notes_known_ = false;
  std::optional<StorageState> storage_state_;
  std::map<std::string, std::string, std::less<>> saved_places_;  // by document: what its file is called
  Autosave autosave_;
  RecentDocuments recent_documents_;
  PassingOn passing_on_;
  PassingOn::Then passing_on_then_;
  RestorePoints points_;
  RollingPoints rolling_points_;
  std::vector<DocumentMeta> recent_, binned_;
  bool recent_known_ = false, bin_looked_through_ = false;
  std::vector<RestorePoint> moments_;
  bool moments_known_ = false;
  std::map<std::string, std::string, std::less<>> unfolded_;
  int arrivals_ = 0;
  StepClock clock_;
  bool guide_asked_ = false;
  mutable std::optional<Replay> replay_;
  mutable std::uint64_t replay_revision_ = 0;
  bool warned_too_new_ = false;
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
