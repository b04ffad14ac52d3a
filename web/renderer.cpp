#include "renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>

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

  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "seven web";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = largest_texture;
}

// The pixels of every texture are still with ImGui and are uploaded anew.
void Renderer::forget() {
  program_ = vertex_array_ = vertices_ = indices_ = 0;
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
  const float x = 2 / data.DisplaySize.x, y = -2 / data.DisplaySize.y;
  glUniform4f(transform_, x, y, -1 - data.DisplayPos.x * x, 1 - data.DisplayPos.y * y);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
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
      if (command.UserCallback != nullptr) {
        command.UserCallback(list, &command);
        continue;
      }
      const int left = std::max(0, static_cast<int>((command.ClipRect.x - data.DisplayPos.x) * scale.x));
      const int top = std::max(0, static_cast<int>((command.ClipRect.y - data.DisplayPos.y) * scale.y));
      const int right = std::min(width, static_cast<int>((command.ClipRect.z - data.DisplayPos.x) * scale.x + 0.01f));
      const int bottom = std::min(height, static_cast<int>((command.ClipRect.w - data.DisplayPos.y) * scale.y + 0.01f));
      if (right <= left || bottom <= top || command.ElemCount == 0) continue;
      glScissor(left, height - bottom, right - left, bottom - top);
      if (command.VtxOffset != first_vertex) point_at_vertices(first_vertex = command.VtxOffset);
      const unsigned texture = static_cast<unsigned>(command.GetTexID());
      if (texture != bound) glBindTexture(GL_TEXTURE_2D, bound = texture);
      glDrawElements(GL_TRIANGLES, static_cast<int>(command.ElemCount), index_type,
                     reinterpret_cast<const void*>(static_cast<std::size_t>(command.IdxOffset) * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace seven::web
