# Read by ./concord and ./test: stops with one sentence where .NET or ICU is missing. $1 names the caller.

if ! command -v dotnet >/dev/null 2>&1; then
  echo "$1: the .NET SDK 10 is not on the PATH. Install it from https://dot.net or your distribution (package dotnet-sdk-10.0), then run this again." >&2
  exit 2
fi

# Without ICU a .NET program on Linux stops at its start with a stack trace. Look where the loader looks.
if [ -z "${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-}" ] && [ "$(uname -s)" = Linux ] &&
  ! compgen -G '/usr/lib*/libicuuc.so*' >/dev/null && ! compgen -G '/usr/lib/*/libicuuc.so*' >/dev/null &&
  ! { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true; } | grep libicuuc >/dev/null; then
  echo "$1: the library ICU is missing, which .NET needs for languages. Install it (Debian: apt-get install libicu-dev; Fedora: dnf install libicu; Alpine: apk add icu-libs), then run this again." >&2
  exit 2
fi

# Builds need the SDK, not only the runtime, and one that understands this project.
need_sdk() {
  if ! dotnet --list-sdks 2>/dev/null | grep -E '^1[0-9]\.' >/dev/null; then
    echo "$1: dotnet is here, but not its SDK 10, which builds Concord once. Install it from https://dot.net or your distribution (package dotnet-sdk-10.0), then run this again." >&2
    exit 2
  fi
}
