#include "renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "ui/stills.h"

namespace seven::web {
namespace {

constexpr int largest_texture = 4096;  // pixels a side; every device with WebGL2 in use has as much

constexpr const char* vertex_shader = R"(#version 300 es
precision highp float;
uniform vec4 transform;  // scale, then offset
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 color;
out vec2 at;
out vec4 tint;
void main() {
  at = place;
  tint = color;
  gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);
})";

constexpr const char* fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D image;
in vec2 at;
in vec4 tint;
out vec4 painted;
void main() { painted = tint * texture(image, at); })";

unsigned compiled(unsigned kind, const char* source) {
  const unsigned shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

// Attributes of ImDrawVert, from that vertex of the buffer on.
void point_at_vertices(unsigned first) {
  const std::size_t start = first * sizeof(ImDrawVert);
  const auto at = [start](std::size_t member) { return reinterpret_cast<const void*>(start + member); };
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, col)));
}

}  // namespace

void Renderer::open() {
  program_ = glCreateProgram();
  for (const unsigned shader :
       {compiled(GL_VERTEX_SHADER, vertex_shader), compiled(GL_FRAGMENT_SHADER, fragment_shader)}) {
    glAttachShader(program_, shader);
    glDeleteShader(shader);
  }
  glLinkProgram(program_);
  transform_ = glGetUniformLocation(program_, "transform");

  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const unsigned attribute : {0u, 1u, 2u}) glEnableVertexAttribArray(attribute);

  glGenVertexArrays(1, &still_array_);
  glGenBuffers(1, &still_indices_);
  glBindVertexArray(still_array_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, still_indices_);
  for (const unsigned attribute : {0u, 2u}) glEnableVertexAttribArray(attribute);
  glVertexAttrib2f(1, 0, 0);
  const unsigned char pixel[] = {255, 255, 255, 255};
  glGenTextures(1, &white_);
  glBindTexture(GL_TEXTURE_2D, white_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, 1, 1, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixel);

  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "seven web";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = largest_texture;
}

// The pixels of every texture are still with ImGui and are uploaded anew.
void Renderer::forget() {
  program_ = vertex_array_ = vertices_ = indices_ = 0;
  still_array_ = still_indices_ = white_ = 0;
  still_rectangles_ = 0;
  kept_.clear();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_Destroyed) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                      : ImTextureStatus_WantCreate);
  }
}

void Renderer::update(ImTextureData& texture) {
  unsigned name = static_cast<unsigned>(texture.TexID);
  if (texture.Status == ImTextureStatus_WantDestroy) {
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
    return;
  }
  if (texture.Status == ImTextureStatus_WantCreate) {
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(name);
  } else {
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& part : texture.Updates)
      glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                      texture.GetPixelsAt(part.x, part.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  }
  texture.SetStatus(ImTextureStatus_OK);
}

void Renderer::prepare(const ImDrawData& data, int width, int height) {
  glViewport(0, 0, width, height);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_STENCIL_TEST);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  glUseProgram(program_);
  set_transform(data, 0, 0, 1);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

// A point p of what is drawn lies at (x, y) + p * zoom of the frame.
void Renderer::set_transform(const ImDrawData& data, float x, float y, float zoom) const {
  const float across = 2 / data.DisplaySize.x, down = -2 / data.DisplaySize.y;
  glUniform4f(transform_, across * zoom, down * zoom, -1 + (x - data.DisplayPos.x) * across,
              1 + (y - data.DisplayPos.y) * down);
}

const Renderer::Kept& Renderer::keep(const ui::Still& still) {
  auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.still == &still; });
  if (at == kept_.end()) at = kept_.insert(at, Kept{&still, 0, 0, 0});
  Kept& kept = *at;
  if (kept.version == still.version()) return kept;
  if (kept.corners == 0) glGenBuffers(1, &kept.corners);
  const int rectangles = static_cast<int>(still.corners().size() / 4);
  const bool in_part = kept.version + 1 == still.version() && kept.rectangles == rectangles;
  kept.version = still.version();
  kept.rectangles = rectangles;
  glBindBuffer(GL_ARRAY_BUFFER, kept.corners);
  if (in_part) {
    if (still.changed_from() >= still.changed_to()) return kept;
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<long>(still.changed_from() * sizeof(ui::StillCorner)),
                    static_cast<long>((still.changed_to() - still.changed_from()) * sizeof(ui::StillCorner)),
                    still.corners().data() + still.changed_from());
    return kept;
  }
  glBufferData(GL_ARRAY_BUFFER, static_cast<long>(still.corners().size() * sizeof(ui::StillCorner)),
               still.corners().data(), GL_STATIC_DRAW);
  if (kept.rectangles <= still_rectangles_) return kept;
  still_rectangles_ = kept.rectangles;
  std::vector<std::uint32_t> indices;
  for (std::uint32_t first = 0; first < static_cast<std::uint32_t>(still_rectangles_) * 4; first += 4)
    for (const std::uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u}) indices.push_back(first + corner);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<long>(indices.size() * sizeof(std::uint32_t)), indices.data(),
               GL_STATIC_DRAW);
  return kept;
}

// Leaves other buffers, another texture and another transform behind: prepare() comes next.
void Renderer::draw_still(const ImDrawData& data, const ImDrawCmd& command) {
  const auto& shown = *static_cast<const ui::StillShown*>(command.UserCallbackData);
  glBindVertexArray(still_array_);
  const Kept& kept = keep(*shown.still);
  glBindBuffer(GL_ARRAY_BUFFER, kept.corners);
  const auto at = [](std::size_t member) { return reinterpret_cast<const void*>(member); };
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ui::StillCorner), at(offsetof(ui::StillCorner, x)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ui::StillCorner), at(offsetof(ui::StillCorner, color)));
  glBindTexture(GL_TEXTURE_2D, white_);
  set_transform(data, shown.x, shown.y, shown.zoom);
  glDrawElements(GL_TRIANGLES, kept.rectangles * 6, GL_UNSIGNED_INT, nullptr);
}

void Renderer::draw(const ImDrawData& data, int width, int height) {
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures)
      if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) update(*texture);
  }
  prepare(data, width, height);
  const ImVec2 scale = {static_cast<float>(width) / data.DisplaySize.x,
                        static_cast<float>(height) / data.DisplaySize.y};
  constexpr unsigned index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
    point_at_vertices(0);
    unsigned first_vertex = 0, bound = 0;
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback == ImDrawCallback_ResetRenderState) {
        prepare(data, width, height);
        bound = 0;
        continue;
      }
      const bool is_still = command.UserCallback == ui::still_callback;
      if (command.UserCallback != nullptr && !is_still) {
        command.UserCallback(list, &command);
        continue;
      }
      const int left = std::max(0, static_cast<int>((command.ClipRect.x - data.DisplayPos.x) * scale.x));
      const int top = std::max(0, static_cast<int>((command.ClipRect.y - data.DisplayPos.y) * scale.y));
      const int right = std::min(width, static_cast<int>((command.ClipRect.z - data.DisplayPos.x) * scale.x + 0.01f));
      const int bottom = std::min(height, static_cast<int>((command.ClipRect.w - data.DisplayPos.y) * scale.y + 0.01f));
      if (right <= left || bottom <= top || (command.ElemCount == 0 && !is_still)) continue;
      glScissor(left, height - bottom, right - left, bottom - top);
      if (is_still) {
        draw_still(data, command);
        prepare(data, width, height);
        bound = 0;
        point_at_vertices(first_vertex = 0);
        continue;
      }
      if (command.VtxOffset != first_vertex) point_at_vertices(first_vertex = command.VtxOffset);
      const unsigned texture = static_cast<unsigned>(command.GetTexID());
      if (texture != bound) glBindTexture(GL_TEXTURE_2D, bound = texture);
      glDrawElements(GL_TRIANGLES, static_cast<int>(command.ElemCount), index_type,
                     reinterpret_cast<const void*>(static_cast<std::size_t>(command.IdxOffset) * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace seven::web
