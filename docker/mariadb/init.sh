#!/usr/bin/env bash
# Makes both databases and both users, with the passwords from the environment. The MariaDB image runs it once, when
# its data folder is empty; by hand:
# ALONGSIDE_PASSWORD=… SAFEGUARDING_PASSWORD=… SAFEGUARDING_OWNER_PASSWORD=… docker/mariadb/init.sh -u root
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
sql=$here/init.sql
[ -f "$sql" ] || sql=/alongside/init.sql

quoted() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g")"
}

login=("$@")
if [ $# -eq 0 ]; then
  login=(--protocol=socket -u root)
  export MYSQL_PWD=${MARIADB_ROOT_PASSWORD:?}
fi
{
  echo "set @alongside_password = $(quoted "${ALONGSIDE_PASSWORD:?}"), @safeguarding_password = $(quoted "${SAFEGUARDING_PASSWORD:?}"), @safeguarding_owner_password = $(quoted "${SAFEGUARDING_OWNER_PASSWORD:?}");"
  cat "$sql"
} | mariadb "${login[@]}"
