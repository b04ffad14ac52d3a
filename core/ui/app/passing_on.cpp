#include "ui/app/passing_on.h"

#include "exchange/packed_document.h"
#include "exchange/share_code.h"

namespace seven::ui {
namespace {

PassedOn passed_on(const std::string& address, const std::string& code) {
  PassedOn passed;
  passed.is_link = !address.empty();
  passed.text = passed.is_link ? address + "#" + code : code;
  if (passed.text.size() > max_qr_bytes)
    passed.too_long = passed.text.size() - max_qr_bytes;
  else if (Result<QrCode> made = qr_code_of(passed.text))
    passed.code = made.take();
  return passed;
}

}  // namespace

ReportQr report_qr(const PassedOn& passed) {
  ReportQr qr;
  if (!passed.code) return qr;
  qr.size = passed.code->size();
  for (int y = 0; y < qr.size; ++y)
    for (int x = 0; x < qr.size; ++x) qr.dark.push_back(passed.code->dark(x, y));
  return qr;
}

const PassedOn* PassingOn::of(const Document& document) const {
  return made_ && id_ == document.info().id && revision_ == document.revision() ? &*made_ : nullptr;
}

void PassingOn::make(Platform& platform, const Document& document, std::function<void()> made) {
  if (of(document) != nullptr) return made();
  const std::string body = pack(document);
  made_.reset();
  id_ = document.info().id;
  revision_ = document.revision();
  under_way_ = true;
  platform.deflate(body, [this, body, address = platform.address(), asked = ++asked_,
                          made = std::move(made)](const Result<std::string>& deflated) {
    if (asked != asked_) return;  // made anew meanwhile
    under_way_ = false;
    made_ = passed_on(address, code_of(frame_smaller(body, deflated)));
    made();
  });
}

}  // namespace seven::ui
