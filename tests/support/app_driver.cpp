#include "support/app_driver.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace seven::test {

AppDriver::AppDriver(Device& device, Window window) : device_(device), platform_(device) {
  platform_.system.language = window.language;
  platform_.system.reduced_motion = window.reduced_motion;
  platform_.system.touch = window.touch;
  platform_.real_text_fields = window.real_text_fields;
  app_ = std::make_unique<ui::App>(platform_);
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#ifdef SEVEN_IMGUI_AUDITED
  ImGui::GetCurrentContext()->TestEngine = &items_;  // imgui_hooks.cpp fills it
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
#endif
  app_->resize(window.size, 1, {});
  const Outcome started = app_->start();
  INFO((started ? std::string() : started.error().place));
  REQUIRE(started.ok());
  settle();
}

AppDriver::~AppDriver() {
  platform_.pump();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  app_.reset();
}

void AppDriver::serve_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
      texture->SetStatus(ImTextureStatus_OK);
    else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

int AppDriver::settle() {
  int frames = 0;
  for (int turn = 0; turn < 600; ++turn) {
    const bool answered = platform_.pump();
    std::set<ui::NodeId> before;
    before.swap(items_);
    const bool drawn = app_->frame();
    if (!drawn) before.swap(items_);
    if (drawn) {
      ++frames;
      serve_textures();
      device_.clock.now += 1.0 / 60;
    }
    if (!drawn && !answered) return frames;
  }
  FAIL("the program never came to rest");
  return frames;
}

int AppDriver::wait(double seconds) {
  device_.clock.now += seconds;
  return settle();
}

const ui::Node* AppDriver::find(ui::Role role, std::string_view name) const {
  const ui::Node* first = nullptr;
  for (const ui::Node& node : tree().nodes()) {
    if (node.role != role || node.label != name) continue;
    if (!node.bounds.intersect(node.clip).empty()) return &node;
    if (first == nullptr) first = &node;
  }
  return first;
}

const ui::Node& AppDriver::get(ui::Role role, std::string_view name) const {
  const ui::Node* node = find(role, name);
  std::string there;
  for (const ui::Node& other : tree().nodes()) {
    if (other.role == role) there += "\n  " + other.label;
  }
  INFO("There is no " << std::string(ui::role_name(role)) << " \"" << std::string(name) << "\", but:" << there);
  REQUIRE(node != nullptr);
  return *node;
}

const ui::Node* AppDriver::find_beginning(ui::Role role, std::string_view name) const {
  for (const ui::Node& node : tree().nodes()) {
    if (node.role == role && node.label.rfind(name, 0) == 0) return &node;
  }
  return nullptr;
}

const ui::Node* AppDriver::focused() const { return tree().find(app_->focus()); }

std::string AppDriver::focused_name() const {
  const ui::Node* node = focused();
  return node == nullptr ? "" : node->label;
}

void AppDriver::start(const std::string& scenario) {
  press(ui::Role::button, words("ui.door.three.title"));
  press(ui::Role::button, words(scenario + ".title"));
  REQUIRE(work().screen() == ui::Screen::exercise);
}

void AppDriver::press(ui::Role role, std::string_view name) {
  const ui::Node& node = get(role, name);
  INFO(node.label << " is disabled");
  REQUIRE_FALSE(node.disabled);
  press(node.id);
}

void AppDriver::press(ui::NodeId node) {
  app_->action({ui::ActionEvent::Kind::press, node, {}, 0});
  settle();
}

void AppDriver::focus(ui::Role role, std::string_view name) {
  app_->action({ui::ActionEvent::Kind::focus, get(role, name).id, {}, 0});
  settle();
}

void AppDriver::type(std::string_view name, std::string_view text) {
  const bool area = find(ui::Role::text_area, name) != nullptr;
  const ui::Role role = area ? ui::Role::text_area : ui::Role::text_box;
  focus(role, name);
  if (platform_.real_text_fields)
    app_->action({ui::ActionEvent::Kind::set_text, get(role, name).id, std::string(text), 0});
  else
    REQUIRE(app_->text(text));
  settle();
}

void AppDriver::words_in(std::string_view text) {
  app_->text(text);
  settle();
}

bool AppDriver::key(ui::Key key, bool shift, bool control) {
  const bool taken = app_->key({key, shift, control, false});
  settle();
  return taken;
}

void AppDriver::pointer(ui::PointerPhase phase, Vec2 at, ui::PointerKind kind) {
  app_->pointer({1, kind, phase, at, device_.clock.now, false});
}

void AppDriver::tap(ui::Role role, std::string_view name) {
  const ui::Node& node = get(role, name);
  const Rect seen = node.bounds.intersect(node.clip);
  INFO(node.label << " is not on screen");
  REQUIRE_FALSE(seen.empty());
  const Vec2 at = seen.center() * app_->scale();
  pointer(ui::PointerPhase::down, at);
  settle();
  device_.clock.now += 0.08;
  pointer(ui::PointerPhase::up, at);
  settle();
}

void AppDriver::click(Vec2 at) {
  pointer(ui::PointerPhase::move, at, ui::PointerKind::mouse);
  pointer(ui::PointerPhase::down, at, ui::PointerKind::mouse);
  settle();
  pointer(ui::PointerPhase::up, at, ui::PointerKind::mouse);
  settle();
}

void AppDriver::drag(Vec2 from, Vec2 to, ui::PointerKind kind) {
  pointer(ui::PointerPhase::down, from, kind);
  settle();
  constexpr int kMoves = 8;
  for (int i = 1; i <= kMoves; ++i) {
    device_.clock.now += 0.016;
    pointer(ui::PointerPhase::move, from + (to - from) * (static_cast<float>(i) / kMoves), kind);
    settle();
  }
  device_.clock.now += 0.2;  // rests before it leaves, so that nothing glides on
  pointer(ui::PointerPhase::up, to, kind);
  settle();
}

void AppDriver::resize(Vec2 size) {
  app_->resize(size, 1, {});
  settle();
}

}  // namespace seven::test
