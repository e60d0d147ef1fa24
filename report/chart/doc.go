// Package chart draws the charts of a report with gonum/plot: one chart a file,
// its look in theme.go, the page around every chart in page.go. A chart is made
// from plain values and carries its alternative text and the table of exactly
// what it draws.
package chart
