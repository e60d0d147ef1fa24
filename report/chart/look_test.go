package chart

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"standpoint/report/table"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK=folder writes charts to look at")
	}
	for _, n := range []int{1, 3, 40, 60} {
		for _, c := range many(n) {
			f, err := os.Create(filepath.Join(dir, fmt.Sprintf("%s-%d.png", c.Name, n)))
			if err != nil {
				t.Fatal(err)
			}
			if err := c.PNG(f); err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
	}
}

func testContext() Context {
	return Context{Target: "the deployment of US ICE agents at the Milano Cortina 2026 Winter Olympics", Poles: [2]string{"oppose", "reassure"}}
}

var longName = "Österreichischer Rundfunk – Außenpolitik und Weltgeschehen, Redaktion Wien"

func many(n int) []Chart { return manyIn(Look{}, n) }

func manyIn(look Look, n int) []Chart {
	var splits []Split
	var actors []ActorPosition
	var heats []Heat
	var balances []OutletBalance
	var words []ReportingWord
	var toned []Toned
	var heard []Heard
	camps := []string{"Italian government and majority", "Italian opposition and centre-left", "US", "Nobody", "EU institutions and parties", "Sport", "Unions", "Police", longName, "Unlisted or unknown speakers"}
	frames := []string{"economic", "fairness_and_equality", "security_and_defense", "political", "capacity_and_resources", "unused"}
	for i := range n {
		name := fmt.Sprintf("Name %d %s", i, longName[:(i*13)%len(longName)])
		f, s := float64(i%7)/10, float64(i%4)/10
		splits = append(splits, Split{table.Text(name), table.Number(f), table.Number(1 - f - s), table.Number(s), table.Count(i * i), i < 3})
		p := float64(i%11)/2 - 2.6
		actors = append(actors, ActorPosition{table.Text(name), "camp", table.Number(p), table.Number(p - 1.5), table.Number(p + 1.2), table.Count(i), i < 5})
		b := float64(i%9)/4 - 1
		balances = append(balances, OutletBalance{table.Text(name), table.Number(b), table.Number(max(-1, b-.3)), table.Number(min(1, b+.2)), table.Count(n * 100 * (n - i)), i > n-5})
		class := []string{"doubting", "neutral", "assertive"}[i*3/n]
		if i*3/n != (i-1)*3/n || i == 0 {
			words = append(words, ReportingWord{"", table.Label(class), 40, table.Count(30 + i), table.Count(70 + i), .2, -.1, .5, false})
		}
		words = append(words, ReportingWord{table.Text(name), table.Label(class), table.Count(2 * (n - i)), table.Count(n - i), table.Count(3 * (n - i)), table.Number(p), table.Number(p - 1.5), table.Number(p + 1.2), n-i < 2})
		t := Toned{Outlet: name}
		for k, camp := range camps {
			m := (i + k*k) % 7 * (n - i)
			t.Cells = append(t.Cells, CampTone{table.Text(name), table.Text(camp), table.Number(p / 6), table.Number(p/6 - .2), table.Number(p/6 + .2), table.Count(m), table.Count(m / 3), m < 15})
		}
		toned = append(toned, t)
		heard = append(heard, Heard{name, []int{n - i, i % 3, i % 4, 0, 2, 1, i % 2, 1, 3, 1}})
		heats = append(heats, Heat{name, []float64{f / 3, s / 2, .002, f * s, .13, 0}, 1000 * i, i})
	}
	var dates []Dated
	for i := range 2*n + n%2 {
		dates = append(dates, Dated{fmt.Sprintf("2025-%02d-%02d", 11+i/28%2, 1+i%28), i % 5, i * i % 17, i % 3})
	}
	ctx := testContext()
	ctx.Look = look
	return []Chart{PoliticalSplit(ctx, splits), ActorPositions(ctx, actors), OutletFrames(ctx, frames, heats), OutletBalances(ctx, balances),
		ReportingWords(ctx, words), WhoIsHeard(ctx, camps, heard), SplitOverTime(ctx, dates), CampTones(ctx, camps, toned)}
}
