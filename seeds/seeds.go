// Package seeds embeds the default corpus: five articles on the deployment of
// US ICE agents at the Milano Cortina 2026 Olympics, told in our own words.
package seeds

import "embed"

// Files holds the articles.
//
//go:embed *.md
var Files embed.FS
