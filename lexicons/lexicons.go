// Package lexicons embeds the language packs and the codebooks that Standpoint
// comes with. A folder of the same shape anywhere on disk serves as well.
package lexicons

import "embed"

// Files holds en/ (the English language pack) and topics/<name>/ (codebooks).
//
//go:embed all:en all:topics
var Files embed.FS
