package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"

	"standpoint/stance/tally"
)

// networkName is the file of the network, as Gephi and visone read it.
const networkName = "network.graphml"

// networkActors is how many actors the network holds at most, those with most
// votes: every two that agree are joined, so the lines grow with the square.
const networkActors = 150

type graphML struct {
	XMLName xml.Name   `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
	Keys    []graphKey `xml:"key"`
	Graph   graph      `xml:"graph"`
}

type graphKey struct {
	ID   string `xml:"id,attr"`
	For  string `xml:"for,attr"`
	Name string `xml:"attr.name,attr"`
	Type string `xml:"attr.type,attr"`
}

type graph struct {
	ID      string      `xml:"id,attr"`
	Default string      `xml:"edgedefault,attr"`
	Desc    string      `xml:"desc"`
	Nodes   []graphNode `xml:"node"`
	Edges   []graphEdge `xml:"edge"`
}

type graphNode struct {
	ID   string      `xml:"id,attr"`
	Data []graphData `xml:"data"`
}

type graphEdge struct {
	Source string      `xml:"source,attr"`
	Target string      `xml:"target,attr"`
	Data   []graphData `xml:"data"`
}

type graphData struct {
	Key   string `xml:"key,attr"`
	Value string `xml:",chardata"`
}

// voter is a node with what agreement is counted from.
type voter struct {
	id    string
	votes tally.Counts
}

// agreement is how much more often than not two statements for a side, one of
// each voter picked by chance, take the same side: from -1 to 1. Half a vote
// is added to each side, so that few votes join weakly.
func agreement(a, b tally.Counts) float64 { return tendency(a) * tendency(b) }

func tendency(c tally.Counts) float64 {
	return float64(c.Second-c.First) / float64(c.Sided()+1)
}

// writeNetwork writes actors and camps that take a side: an actor is joined to
// its camp, and two actors or two camps where they agree.
func (w *Writer) writeNetwork(f figures) error {
	g := w.meta.network(f)
	return w.write(networkName, func(out io.Writer) error {
		if _, err := io.WriteString(out, xml.Header); err != nil {
			return err
		}
		enc := xml.NewEncoder(out)
		enc.Indent("", " ")
		if err := enc.Encode(g); err != nil {
			return err
		}
		_, err := io.WriteString(out, "\n")
		return err
	})
}

func (m Meta) network(f figures) graphML {
	g := graph{ID: "standpoint", Default: "undirected", Desc: fmt.Sprintf("Actors and camps that take a side on %s. "+
		"kind=agreement: the weight says how much more often than not statements of the two take the same side (0 to 1, half a vote added to each side); "+
		"kind=member: an actor and its camp. At most %d actors, those with most votes.", plain(m.context().Target), networkActors)}
	var actors, camps []voter
	for _, c := range f.camps {
		if c.Votes.Sided() > 0 {
			camps = append(camps, voter{"camp:" + c.Name, c.Votes})
			g.Nodes = append(g.Nodes, m.node("camp:"+c.Name, m.campTitle(c.Name), "camp", c.Name, "", c.Votes, c.Position))
		}
	}
	for _, a := range f.actors {
		if a.Name == "" || a.Votes.Sided() == 0 || len(actors) == networkActors {
			continue
		}
		id := "actor:" + a.ID
		actors = append(actors, voter{id, a.Votes})
		g.Nodes = append(g.Nodes, m.node(id, a.Name, "actor", a.Camp, a.Role, a.Votes, a.Position))
		g.Edges = append(g.Edges, edge(id, "camp:"+a.Camp, "member", 1))
	}
	g.join(camps)
	g.join(actors)
	return graphML{Keys: m.graphKeys(), Graph: g}
}

// join draws a line between every two that agree.
func (g *graph) join(all []voter) {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if w := agreement(a.votes, b.votes); w > 0 {
				g.Edges = append(g.Edges, edge(a.id, b.id, "agreement", w))
			}
		}
	}
}

func edge(from, to, kind string, weight float64) graphEdge {
	return graphEdge{from, to, []graphData{{"kind", kind}, {"weight", decimal(weight)}}}
}

func (m Meta) node(id, label, kind, camp, role string, c tally.Counts, p tally.Estimate) graphNode {
	data := []graphData{{"label", plain(label)}, {"kind", kind}, {"camp", plain(m.campTitle(camp))}}
	if role != "" {
		data = append(data, graphData{"role", plain(role)})
	}
	return graphNode{id, append(data, graphData{"first", strconv.Itoa(c.First)}, graphData{"neutral", strconv.Itoa(c.Neutral)},
		graphData{"second", strconv.Itoa(c.Second)}, graphData{"n", strconv.Itoa(c.N())}, graphData{"position", decimal(p.Value)})}
}

// graphKeys declare the data of nodes and lines.
func (m Meta) graphKeys() []graphKey {
	return []graphKey{
		{"label", "node", "label", "string"}, {"kind", "all", "kind", "string"}, {"camp", "node", "camp", "string"}, {"role", "node", "role", "string"},
		{"first", "node", cmp.Or(plain(m.Poles[0]), "first"), "int"}, {"neutral", "node", "neutral", "int"}, {"second", "node", cmp.Or(plain(m.Poles[1]), "second"), "int"},
		{"n", "node", "n", "int"}, {"position", "node", "position", "double"}, {"weight", "edge", "weight", "double"},
	}
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', 4, 64) }
