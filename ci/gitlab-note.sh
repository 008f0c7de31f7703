#!/usr/bin/env bash
# Makes a file the note of account-factory on the merge request: a new one, or in place of what the one that is there says.
# Notes need a token of the project, because that of a job can't write them. Without one nothing is written.
set -euo pipefail

file="$1"
marker='<!-- account-factory plan -->'
merge_request="${ACCOUNT_FACTORY_MERGE_REQUEST:-${CI_MERGE_REQUEST_IID:-}}"
notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$merge_request/notes"

if [ -z "${ACCOUNT_FACTORY_NOTES_TOKEN:-}" ]; then
  echo 'There is no ACCOUNT_FACTORY_NOTES_TOKEN: the summary is in the artifacts only.'
  exit 0
fi

gitlab() {
  curl --fail --silent --show-error --header "PRIVATE-TOKEN: $ACCOUNT_FACTORY_NOTES_TOKEN" "$@"
}

note="$(gitlab "$notes?sort=asc&order_by=created_at&per_page=100" | MARKER="$marker" node -p \
  'JSON.parse(require("fs").readFileSync(0, "utf8")).find(({ body }) => body.startsWith(process.env.MARKER))?.id ?? ""')"
# The summary begins with the marker itself.
first="$(head -n 1 "$file")"
{
  if [ "$first" != "$marker" ]; then echo "$marker"; fi
  cat "$file"
} > "$file.marked"
if [ -n "$note" ]; then
  gitlab --request PUT --data-urlencode "body@$file.marked" --output /dev/null "$notes/$note"
else
  gitlab --request POST --data-urlencode "body@$file.marked" --output /dev/null "$notes"
fi
