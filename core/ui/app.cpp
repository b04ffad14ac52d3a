#include "ui/app.h"

#include <algorithm>

#include "ui/app/workspace.h"
#include "ui/imgui_frame.h"
#include "ui/screens/screens.h"
#include "ui/semantics_patch.h"

namespace seven::ui {
namespace {

constexpr int kMostPasses = 5;     // input, its commands, layout that settles
constexpr double kTreeBehind = 1;  // seconds, while what is looked at glides; where it rests the tree comes at once

Breakpoint breakpoint_of(float width) {
  if (width >= 1680) return Breakpoint::wide;
  if (width >= 1180) return Breakpoint::desktop;
  return width >= 700 ? Breakpoint::tablet : Breakpoint::phone;
}

}  // namespace

struct App::Inside {
  explicit Inside(Platform& platform) : frames(platform) {}

  FrameScheduler frames;
  Router router;
  Fonts fonts;
  std::unique_ptr<Ui> ui;
  SemanticsPatcher patcher;
  std::vector<Command> commands;
  int arrivals_seen = 0;
  bool started = false;
};

App::App(Platform& platform) : platform_(platform), inside_(std::make_unique<Inside>(platform)) {
  open_imgui();
  workspace_ = std::make_unique<Workspace>(platform, inside_->frames);
}

App::~App() {
  inside_->ui.reset();
  workspace_.reset();
  close_imgui();
}

Outcome App::start() {
  const Outcome started = workspace_->start();
  if (!started) return started;
  if (!inside_->fonts.load(platform_)) return Error{ErrorCode::missing, "fonts"};
  inside_->router.edit_text_here(!platform_.has_real_text_fields());
  inside_->ui = std::make_unique<Ui>(workspace_->content().theme(), inside_->fonts, inside_->router, inside_->frames);
  inside_->started = true;
  inside_->frames.wake(2);
  return Done{};
}

void App::run(const Call<void(Workspace&)>& what) {
  what(*workspace_);
  inside_->frames.wake();
}

const Fonts& App::fonts() const { return inside_->fonts; }

void App::resize(Vec2 size, float device_pixel_ratio, Insets safe) {
  size_ = size;
  device_pixel_ratio_ = device_pixel_ratio;
  safe_ = safe;
  inside_->frames.wake(2);
}

void App::preferences_changed() {
  if (inside_->started) workspace_->system_changed();
}

void App::offline_changed() { inside_->frames.wake(); }

void App::assets_changed() {
  if (!inside_->started) return;
  inside_->fonts.add_fallback(platform_);
  workspace_->assets_changed();
  inside_->frames.wake(2);
}

void App::pointer(PointerEvent event) {
  if (!inside_->started) return;
  event.position = event.position * (1 / scale_);
  event.time = platform_.clock().seconds();
  inside_->router.pointer(event, inside_->ui->semantics(), inside_->ui->last_areas());
  inside_->frames.wake(2);
}

void App::wheel(WheelEvent event) {
  if (!inside_->started) return;
  event.position = event.position * (1 / scale_);
  event.delta = event.delta * (1 / scale_);
  inside_->router.wheel(event, inside_->ui->semantics(), inside_->ui->last_areas());
  inside_->frames.wake(2);
}

bool App::key(const KeyEvent& event) {
  if (!inside_->started) return false;
  inside_->frames.wake(2);
  return inside_->router.key(event, inside_->ui->semantics(), inside_->ui->last_areas());
}

bool App::text(std::string_view utf8) {
  if (!inside_->started || utf8.empty()) return false;
  inside_->frames.wake(2);
  return inside_->router.text(utf8, inside_->ui->semantics());
}

bool App::paste(std::string_view utf8) {
  if (!inside_->started || utf8.empty()) return false;
  inside_->frames.wake(2);
  return inside_->router.paste(utf8, inside_->ui->semantics());
}

std::optional<Rect> App::caret() const {
  if (!inside_->started || inside_->ui->text_editor().field() != inside_->router.focused()) return std::nullopt;
  const Rect& r = inside_->ui->text_editor().caret_rect();
  return Rect{r.x * scale_, r.y * scale_, r.w * scale_, r.h * scale_};
}

void App::action(const ActionEvent& event) {
  if (!inside_->started) return;
  inside_->router.action(event, inside_->ui->semantics(), platform_.clock().seconds());
  if (event.kind == ActionEvent::Kind::focus || event.kind == ActionEvent::Kind::blur)
    told_focus_ = inside_->router.focused();
  inside_->frames.wake(2);
}

void App::file_dropped(PickedFile file) {
  if (!inside_->started) return;
  workspace_->open_file(file);
  inside_->frames.wake(2);
}

void App::text_arrived(std::string_view text) {
  if (!inside_->started) return;
  workspace_->open_text(text);
  inside_->frames.wake(2);
}

void App::draw_pass(bool unseen) {
  const double now = platform_.clock().seconds();
  Surroundings around;
  around.size = {size_.x / scale_, size_.y / scale_};
  around.safe = {safe_.top / scale_, safe_.right / scale_, safe_.bottom / scale_, safe_.left / scale_};
  around.breakpoint = breakpoint_of(around.size.x);
  around.theme = workspace_->effective().theme;
  around.touch = platform_.preferences().touch || inside_->router.touch();
  around.reduced_motion = workspace_->effective().less_motion;
  around.real_text_fields = platform_.has_real_text_fields();
  around.keeps_stills = keeps_stills_;
  around.time = now;
  around.dt = std::min(0.1f, static_cast<float>(now - last_time_));

  ImDrawList& list = begin_imgui_frame(around.size, device_pixel_ratio_ * scale_,
                                       std::max(1e-4f, static_cast<float>(now - last_time_)));
  inside_->ui->begin(around, workspace_->words(), list, unseen);
  Frame frame{*inside_->ui, *workspace_, inside_->commands};
  draw_screen(frame);
  inside_->ui->end();
}

bool App::frame() {
  if (!inside_->started || size_.x <= 0 || size_.y <= 0 || !inside_->frames.wants_frame()) return false;
  const double now = platform_.clock().seconds();
  scale_ = workspace_->effective().text_scale;
  const double dt = std::min(0.1, now - last_time_);
  if (inside_->router.glide(dt, workspace_->effective().less_motion)) inside_->frames.animate();
  // What a hand pulls changes the document, and that is drawn by the next pass.
  const FrameInput& in = inside_->router.frame();
  bool unseen = (in.drag && in.drag->phase == Drag::Phase::move) || !in.pointers.empty() || !in.wheels.empty();
  for (int pass = 1;; ++pass, unseen = false) {
    draw_pass(unseen);
    last_time_ = now;
    inside_->router.forget_missing(inside_->ui->semantics());
    const bool acted = !inside_->commands.empty();
    // Commands may ask for more commands only through another frame.
    for (std::vector<Command> commands = std::move(inside_->commands); const Command& command : commands)
      command(*workspace_);
    inside_->commands.clear();
    inside_->router.end_frame();
    if (const std::string copied = inside_->ui->text_editor().take_copied(); !copied.empty())
      platform_.copy_text(copied, [](Outcome) {});
    workspace_->settle();
    scale_ = workspace_->effective().text_scale;
    if ((!acted && !unseen && !inside_->ui->layout_changed()) || pass == kMostPasses) break;
    drop_imgui_frame();
  }
  finish_imgui_frame();
  tell_semantics();
  inside_->frames.frame_drawn();
  return true;
}

void App::tell_semantics() {
  const NodeId focused = inside_->router.focused();
  const NodeId news = focused != told_focus_ ? focused : 0;
  if (inside_->ui->gliding() && news == 0 && last_time_ < told_at_ + kTreeBehind)
    return inside_->frames.wake_after(kTreeBehind);
  told_at_ = last_time_;
  told_focus_ = focused;
  const std::string patch = inside_->patcher.patch(inside_->ui->semantics(), scale_, news);
  if (!patch.empty()) platform_.show_semantics(patch);
}

void App::repaint() { inside_->frames.wake(2); }
long App::frames_drawn() const { return inside_->frames.drawn(); }
bool App::at_rest() const {
  if (!inside_->started) return true;
  const Document* document = workspace_->document();
  return !inside_->frames.wants_frame() && !inside_->router.pointer_is_down() &&
         (document == nullptr || (!document->in_gesture() && workspace_->keep_state() == KeepState::kept));
}

std::string App::rescue() const { return workspace_->rescue(); }
NodeId App::focus() const { return inside_->router.focused(); }
const Semantics& App::semantics() const { return inside_->ui->semantics(); }

}  // namespace seven::ui
