# Sourced by ./run, ./test and .ci/run: finds a JDK 25, Maven and git, or says in one sentence what to install.
# shellcheck shell=bash

java_wanted=25

# The release file spares a JVM start; a JDK, not a JRE, is one that has javac.
is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -Eq "^JAVA_VERSION=\"$java_wanted([.\"+-]|\$)" "$1/release"
}

jdk_candidates() {
  local java_on_path
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if java_on_path=$(command -v java); then
    # A link's target on Linux; macOS's /usr/bin/java is a stub, which java_home below answers for.
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null) && printf '%s\n' "${java_on_path%/bin/java}"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$java_wanted" 2>/dev/null || true
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

# Sets and exports JAVA_HOME; fails when there is no such JDK.
find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done <<EOF
$(jdk_candidates)
EOF
  return 1
}

# Compares the numbers of its version, so that 3.10 is newer than 3.8.
maven_is_new_enough() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$(printf '3.8.7\n%s\n' "$version" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = 3.8.7 ]
}

stop_with() {
  printf '%s\n' "$1" >&2
  exit 1
}

need_jdk() {
  find_jdk || stop_with "Værn needs a JDK $java_wanted, and none was found: install one (for instance Eclipse Temurin $java_wanted, or Debian's openjdk-$java_wanted-jdk-headless) or set JAVA_HOME to it."
}

need_build_tools() {
  need_jdk
  command -v git >/dev/null || stop_with "Værn's build needs git, and none was found: install it (Debian: apt-get install git)."
  command -v mvn >/dev/null || stop_with "Værn is built by Maven 3.8.7 or newer, and none was found: install it (Debian: apt-get install maven)."
  maven_is_new_enough || stop_with "Værn is built by Maven 3.8.7 or newer, and the mvn found here is older or does not start: install a newer one (Debian: apt-get install maven)."
  # Maven's own libraries still use what newer JDKs warn about at every start.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
}
