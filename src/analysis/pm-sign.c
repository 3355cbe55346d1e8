#include "pm-sign.h"

PmTokenKind
pm_sign_classify (gunichar c)
{
  switch (c) {
  case '.':
  case '!':
  case '?':
  case 0x2026:
  case 0x3002:
  case 0xff01:
  case 0xff1f:
  case 0x203d:
    return PM_TOKEN_STOP;
  case ',':
  case 0x3001:
  case 0xff0c:
    return PM_TOKEN_COMMA;
  case ':':
  case 0xff1a:
    return PM_TOKEN_COLON;
  case ';':
  case 0xff1b:
    return PM_TOKEN_SEMICOLON;
  case '(':
  case '[':
  case '{':
  case 0xff08:
    return PM_TOKEN_OPEN;
  case ')':
  case ']':
  case '}':
  case 0xff09:
    return PM_TOKEN_CLOSE;
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case '-':
    return PM_TOKEN_DASH;
  case '"':
  case '\'':
  case 0xab:
  case 0xbb:
  case 0x2039:
  case 0x203a:
  case 0x300a:
  case 0x300b:
  case 0x300c:
  case 0x300d:
  case 0x300e:
  case 0x300f:
  case 0x3008:
  case 0x3009:
    return PM_TOKEN_MARK;
  default:
    return c >= 0x2018 && c <= 0x201f ? PM_TOKEN_MARK : PM_TOKEN_OTHER;
  }
}
